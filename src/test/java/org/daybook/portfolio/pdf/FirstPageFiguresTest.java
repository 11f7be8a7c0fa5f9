package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Opened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures on the first pages of the second case are those that its records themselves give when counted. */
class FirstPageFiguresTest {
    private static OpenSample second;
    private static List<IncidentHistory> all;
    private static List<Incident> counted;

    @BeforeAll
    static void open() throws Exception {
        second = OpenSample.second();
        all = second.thread().incidents();
        counted = all.stream()
                .filter(history -> history.withdrawal() == null)
                .map(IncidentHistory::current)
                .filter(incident -> incident.handling().inPortfolio())
                .filter(incident ->
                        incident.what().types().stream().anyMatch(type -> type != IncidentType.SOMETHING_ELSE))
                .toList();
    }

    @AfterAll
    static void close() throws IOException {
        second.close();
    }

    private static String pages(PortfolioPreset preset, int last) throws Exception {
        return PdfPortfolioWriterTest.text(MadeUpContent.write(second.collect(PortfolioRequest.of(preset))), 1, last)
                .replaceAll("\\s+", " ");
    }

    private static int count(Predicate<Incident> test) {
        return (int) counted.stream().filter(test).count();
    }

    private static Predicate<Incident> by(String person, Certainty certainty) {
        return incident ->
                incident.who().person().equals(person) && incident.who().certainty() == certainty;
    }

    private static boolean isOfGroup(Incident incident, IncidentType.IncidentGroup group) {
        return incident.what().types().stream().anyMatch(type -> type.group() == group);
    }

    private static boolean isBreach(Incident incident) {
        return incident.background().orderBroken() == YesNoAnswer.YES
                || incident.what().types().contains(IncidentType.ORDER_BREACHED);
    }

    /** Each pattern is on the page once, with this number in its first group. */
    private static void assertFigures(String text, Map<String, Integer> figures) {
        figures.forEach((pattern, figure) -> {
            Matcher found = Pattern.compile(pattern).matcher(text);
            List<Integer> printed = new ArrayList<>();
            while (found.find()) {
                printed.add(Integer.valueOf(found.group(1)));
            }
            assertThat(printed).as(pattern).containsExactly(figure);
        });
    }

    @Test
    void ofTheFirstReport() throws Exception {
        List<CaseRecord> contacts = second.thread()
                .run(() -> Opened.of(second.thread().session())
                        .portfolios()
                        .collect(PortfolioRequest.of(PortfolioPreset.POLICE_FILE)))
                .printed()
                .notWithdrawn(CaseRecordKind.CONTACT)
                .toList();
        Predicate<Incident> police = incident -> incident.response().reporting().reports().stream()
                        .anyMatch(report -> report.to().isPolice())
                || contacts.stream()
                        .anyMatch(contact -> AgencyContact.isPolice(contact)
                                && contact.code(AgencyContact.WAY).equals("station")
                                && contact.text(AgencyContact.CRIME).isEmpty()
                                && contact.incidents().contains(incident.id()));
        Map<String, Integer> figures = Map.ofEntries(
                Map.entry("Incidents Declan Furey \\([^)]*known: (\\d+)", count(by("Declan Furey", Certainty.KNOWN))),
                Map.entry(
                        "Incidents Declan Furey \\([^)]*believed: (\\d+)",
                        count(by("Declan Furey", Certainty.BELIEVED))),
                Map.entry(
                        "Incidents Declan Furey \\([^)]*not said: (\\d+)",
                        count(by("Declan Furey", Certainty.NOT_SAID))),
                Map.entry(
                        "Incidents Declan .*?; Stavros Vlachos \\(known: (\\d+)",
                        count(by("Stavros Vlachos", Certainty.KNOWN))),
                Map.entry(
                        "Incidents Declan .*?; not known who: (\\d+)",
                        count(incident -> incident.who().person().isEmpty())),
                Map.entry("In short Incidents: (\\d+),", counted.size()),
                Map.entry("not counted here: withdrawn (\\d+)\\.", all.size() - counted.size()),
                Map.entry(
                        "fear of violence in (\\d+)",
                        count(incident -> incident.effect().fearOfViolence() == YesNoAnswer.YES)),
                Map.entry("a breach in (\\d+)", count(FirstPageFiguresTest::isBreach)),
                Map.entry(
                        "an injury in (\\d+)",
                        count(incident -> !incident.effect().harm().injury().isEmpty())),
                Map.entry("a report to the police in (\\d+)", count(police)));
        assertFigures(pages(PortfolioPreset.FIRST_REPORT, 2), figures);
    }

    @Test
    void ofTheHeadlineOfThePoliceFile() throws Exception {
        assertFigures(
                pages(PortfolioPreset.POLICE_FILE, 2),
                Map.of(
                        "reports (\\d+) incidents",
                        counted.size(),
                        "naming Declan Furey in (\\d+)",
                        count(incident -> incident.who().person().equals("Declan Furey")),
                        "Stavros Vlachos in (\\d+)",
                        count(incident -> incident.who().person().equals("Stavros Vlachos")),
                        "nobody in (\\d+);",
                        count(incident -> incident.who().person().isEmpty()),
                        "threats or violence in (\\d+)",
                        count(incident -> isOfGroup(incident, IncidentType.IncidentGroup.THREATS)),
                        "as written, in (\\d+)",
                        count(FirstPageFiguresTest::isBreach),
                        "contact in (\\d+) and",
                        count(incident -> isOfGroup(incident, IncidentType.IncidentGroup.CONTACT)),
                        "turning up and following in (\\d+)\\.",
                        count(incident -> isOfGroup(incident, IncidentType.IncidentGroup.TURNING_UP))));
    }

    @ParameterizedTest
    @EnumSource(names = {"POLICE_FILE", "COURT"})
    void ofTheCover(PortfolioPreset preset) throws Exception {
        assertFigures(
                pages(preset, 1),
                Map.of(
                        "Incidents printed (\\d+)\\.", counted.size(),
                        "withdrawn (\\d+) ·", all.size() - counted.size(),
                        "Not printed here: incidents 0 of (\\d+)", all.size()));
    }

    @Test
    void ofThePetition() throws Exception {
        String text = pages(PortfolioPreset.PETITION, 9);
        int examples = text.split("Diary number \\d+", -1).length - 1;
        assertFigures(
                text,
                Map.of(
                        "Incidents not included (\\d+) of",
                        all.size() - examples,
                        "not included \\d+ of (\\d+):",
                        all.size()));
    }
}
