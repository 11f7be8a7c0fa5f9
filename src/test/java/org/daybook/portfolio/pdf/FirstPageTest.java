package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;
import org.daybook.incident.SuspectedPerson;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.SignificantIncidents;
import org.daybook.portfolio.request.CoverText;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an officer at a front desk finds on the first page of the invented case's first report. */
class FirstPageTest {
    private static final String THREAT = "nobody else is having you. nobody. i'll see us both gone first";
    private static OpenSample sample;

    @BeforeAll
    static void open() throws Exception {
        sample = new OpenSample();
    }

    @AfterAll
    static void close() throws IOException {
        sample.close();
    }

    private static String page(PortfolioRequest request, int last) throws Exception {
        return PdfPortfolioWriterTest.text(MadeUpContent.write(sample.collect(request)), 1, last)
                .replaceAll("\\s+", " ");
    }

    @Test
    void namesTheGravestAndTheLatestWithTheirExactWords() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 1))
                .containsPattern("Violence, injuries and threats 66 28/08/2026.{0,20}Physical assault")
                .containsPattern("\\b54 20/06/2026.{0,20}Sexual assault or exposure")
                .containsPattern("The latest incident 75 23/10/2026")
                .contains("What I ask for: Please add these incidents to the prosecution file MP/31877/25, and");
    }

    @Test
    void tellsOfViolenceUntilTheActAndUnderWhichReferenceItWasReported() throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.FIRST_REPORT);
        assertThat(page(request, 1))
                .contains("pulled me against the wall. I shouted. He put his other hand over my mouth.")
                .contains(
                        "Injury: Bruises on the right arm, two teeth chipped. Reported: Police, 999: 1288, MP/20977/26")
                .contains("pressed himself against me, and I moved, and he moved. When I turned round it was Craig.")
                .contains("Injury: Bruise on the hip, from the pole.");
        assertThat(page(request, 3))
                .contains("he let go and ran. I was at hospital until nine.")
                .contains("Police, online: W-24016, MP/15023/26", "When I turned round it was Craig.");
    }

    @Test
    void quotesWhatWasThreatenedToHerAlsoWhereThereIsNoRoomForTheAccount() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 1))
                .containsPattern("37 13/03/2026, 22:48. Threat to me. Craig Hollis. .{0,350}" + THREAT)
                .contains("Giving evidence Yes, if I do not have to see him");
    }

    @Test
    void marksBreachesAndKeepsTheAccountBesideTheExactWords() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 1))
                .containsPattern("\\b66 28/08/2026.{0,160} Said to breach an order\\. He was in the alley")
                .containsPattern("\\b54 20/06/2026.{0,160} Said to breach an order\\. It was full")
                .containsPattern(
                        "\\b57 10/07/2026.{0,160} Said to breach an order\\. Three pictures with no words: a kitchen knife")
                .containsPattern("\\b37 13/03/2026.{0,90} How known: .{0,60} Five messages in six minutes");
    }

    @Test
    void countsUnderAPersonOnlyTheirsUnderPoliceOnlyThePoliceAndNamesTheMonth() throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.FIRST_REPORT);
        PortfolioContent content = sample.collect(request);
        List<Incident> counted =
                content.printed().counted().stream().map(IncidentSheet::current).toList();
        long known = counted.stream()
                .filter(one -> one.who().person().equals("Craig Hollis")
                        && one.who().certainty() == SuspectedPerson.Certainty.KNOWN)
                .count();
        long police = counted.stream()
                .filter(one -> one.response().reporting().reports().stream()
                                .anyMatch(report -> report.to().isPolice())
                        || content.printed()
                                .notWithdrawn(CaseRecordKind.CONTACT)
                                .anyMatch(contact -> AgencyContact.isPolice(contact)
                                        && contact.incidents().contains(one.id())))
                .count();
        long march = counted.stream()
                .filter(one -> one.when().date() != null
                        && YearMonth.from(one.when().date()).equals(YearMonth.of(2026, 3)))
                .count();
        assertThat(page(request, 2))
                .contains("Craig Hollis (known: " + known + ",")
                .contains("a report to the police in " + police + "; a report only to others in ")
                .contains("Most incidents in a month: " + march + " (March 2026).");
    }

    @Test
    void goesBackToTheTrackerHoweverManyThreatsCameLater() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 3))
                .containsPattern("\\b18 14/12/2025, 15:20 (My phone said|Tracker found)");
    }

    @Test
    void saysOfTheGravestIncidentsWhatTheySaidBeforeTheyWereAmendedAndWhoRecordedThem() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 3))
                .contains("Amended 10/09/2026. Before: ‘He took hold of my left arm above the elbow")
                .contains("‘Bruises on the arm, one tooth chipped.’")
                .contains("Amended 01/07/2026. Before: 20/06/2026, 19:15. Added: ‘The cameras show that he got")
                .contains("Recorded by Gurdeep Sandhu, her brother");
    }

    @Test
    void saysHowOftenOrdersInForceWereBreachedAndThatReferencesAreNotAll() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 1))
                .contains(
                        "). Incidents said to breach it: 9. By person: Craig Hollis (known: 4, believed: 3); Two men in a white van (believed: 1); not known who: 1",
                        "until 15/09/2027. Incidents said to breach it: 1. By person: not known who: 1")
                .contains("First asked to stop 03/09/2025: ", "Please do not ring, text or come to see me again")
                .containsPattern("\\b57 10/07/2026.{0,90} How known: It says “two z”")
                .contains("other numbers, in incidents: 43");
    }

    @Test
    void saysWhoseASumIs() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 2))
                .contains("194 in all. Craig Hollis: ", "Incidents since: 64. Craig Hollis (known: 29, believed: 15);");
    }

    @Test
    void countsAReportAmongTheLastContactsWithThePolice() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 4))
                .contains("Last recorded contact with the police: 23/10/2026");
    }

    @Test
    void namesThePagesOfFurtherThreats() throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.FIRST_REPORT);
        String first = page(request, 1);
        List<String> further = Pattern.compile("\\b(\\d+ \\(p\\. \\d\\))")
                .matcher(first)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(further).isNotEmpty().allMatch(named -> named.matches("\\d+ \\(p\\. [23]\\)"));
        assertThat(first).contains("More of these: ").doesNotContain("counted but not set out");
    }

    @Test
    void saysOfWordsInAnotherScriptWhereATranslationWouldBe() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 1))
                .containsOnlyOnce("Arabic script; see the account.")
                .doesNotContain("no translation recorded");
    }

    @Test
    void aCourtIsGivenItsOwnReferenceAndNotThatOfThePolice() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.COURT), 1))
                .contains(
                        "Court The family court at Marlbridge",
                        "Between Jaspreet Sandhu and Craig Hollis",
                        "Case number FL/2217")
                .doesNotContain("MP/31877/25");
        assertThat(page(PortfolioRequest.of(PortfolioPreset.POLICE_FILE), 1)).contains("Reference MP/31877/25");
    }

    @Test
    void aReferenceThatIsNotTheCourtsIsNotCalledACaseNumber() throws Exception {
        PortfolioRequest court = PortfolioRequest.of(PortfolioPreset.COURT);
        assertThat(page(court.with(new CoverText("", "MP/31877/25", "", "")), 1))
                .contains("Reference MP/31877/25")
                .doesNotContain("Case number");
    }

    @Test
    void namesABreachByTheTermThatWasBroken() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 3))
                .contains("Said to breach: Interim Stalking Protection Order, term 1 (‘");
    }

    @Test
    void theExactWordsOfEveryThreatStandOnTheFirstThreePages() throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.FIRST_REPORT);
        String first = page(request, 3);
        List<String> threats = sample.collect(request).sheets().stream()
                .filter(SignificantIncidents::isGrave)
                .map(sheet -> sheet.current().what().exactWords())
                .filter(words -> !words.isBlank())
                .toList();
        assertThat(threats).hasSizeGreaterThan(5);
        assertThat(threats).allSatisfy(words -> assertThat(drawn(first)).contains(drawn(words)));
    }

    /** Without emoji, on one line. */
    private static String drawn(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}\\p{P}\\s]", "").strip().replaceAll("\\s+", " ");
    }

    @Test
    void namesWhoReportsWhomTheyHoldResponsibleAndWhoDealsWithIt() throws Exception {
        assertThat(page(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), 1))
                .contains("Person reporting Jaspreet Sandhu", "Safe contact By e-mail, or through Delphine Achebe")
                .contains(
                        "Named as responsible Craig Hollis. Known for certain.",
                        "Incidents Craig Hollis (known: 33, believed: 15); Kelly Hollis (known: 2); Two men in a white van (believed: 2); not known who: 16")
                .contains("Interim Stalking Protection Order SPO/0418: served 03/06/2026, until 03/12/2026")
                .contains("In custody Since 31/08/2026, as far as recorded", "Police references MP/31877/25 (master)")
                .contains("Officer in the case DC Farrow");
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST_REPORT", "POLICE_FILE", "PROTECTION_ORDER_OFFICER"})
    void namesTheNextCourtDate(PortfolioPreset preset) throws Exception {
        assertThat(page(PortfolioRequest.of(preset), 1))
                .containsPattern("Next court date:? 18/01/2027, Marlshire Crown Court");
    }

    @Test
    void keepsBackWhatIsKeptBack() throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.FIRST_REPORT);
        assertThat(page(request.withoutParts(EnumSet.of(PortfolioPart.WHO, PortfolioPart.EXACT_WORDS)), 1))
                .doesNotContain("Craig Hollis", THREAT);
        assertThat(page(
                        PortfolioRequest.of(PortfolioPreset.POLICE_FILE)
                                .withoutSections(Set.of(PortfolioSection.ABOUT, PortfolioSection.PERSON)),
                        1))
                .doesNotContain("Jaspreet", "Craig");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SINCE_LAST"},
            mode = EnumSource.Mode.EXCLUDE)
    void theExactWordsOfThreatsStandInTheChronologyOfEveryPreset(PortfolioPreset preset) throws Exception {
        Set<PortfolioSection> others = EnumSet.allOf(PortfolioSection.class);
        others.remove(PortfolioSection.CHRONOLOGY);
        assertThat(page(PortfolioRequest.of(preset).withoutSections(others), Integer.MAX_VALUE))
                .contains(THREAT);
    }
}
