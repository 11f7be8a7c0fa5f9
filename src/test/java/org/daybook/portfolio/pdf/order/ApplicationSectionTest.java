package org.daybook.portfolio.pdf.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.crypto.Passphrase;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson;
import org.daybook.pattern.ProposedTerm;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PreviouslyPrintedRecords;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.request.TermChoice;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.sample.SampleDiary;
import org.daybook.sample.SampleTemplate;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages on which an application for an order is built, of the sample case, for the officer and safe to be served.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationSectionTest {
    private final Messages messages = new Messages(Locale.UK);
    private OnThread open;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        Path file = home.resolve("sample.nbk");
        SampleTemplate.copyTo(file);
        try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
            open = new OnThread(Diary.diaries().unlock(file, passphrase));
        }
    }

    @AfterAll
    void close() {
        open.close();
    }

    /** All but the chronology, to which numbers lead, is left out: these pages are what is looked at. */
    private static PortfolioRequest request(PortfolioPreset preset) {
        Set<PortfolioSection> others = EnumSet.allOf(PortfolioSection.class);
        others.removeAll(Set.of(PortfolioSection.CHRONOLOGY, PortfolioSection.ORDERS, PortfolioSection.PERSON));
        return PortfolioRequest.of(preset)
                .withoutSections(others)
                .with(preset.exhibits().with(ExhibitChoice.Plates.NONE));
    }

    private String text(PortfolioContent content) throws Exception {
        return text(content, 8);
    }

    private String text(PortfolioContent content, int last) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPortfolioWriter(messages).write(content, null, out, Progress.UNWATCHED);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(last);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PROTECTION_ORDER", "PROTECTION_ORDER_OFFICER"})
    void putsActsRiskAndNecessityFirstEachWithItsIncidents(PortfolioPreset preset) throws Exception {
        PortfolioContent content = open.collect(request(preset));
        String text = text(content);
        assertThat(text)
                .contains("Acts, risk and necessity", "section 1(1) of the Stalking Protection Act 2019")
                .containsSubsequence(
                        "1. Acts associated with stalking",
                        "(a) Following a person 07/02/2026 to 06/08/2026 3 (no. 30, 54, 62) Craig Hollis (known: 3)",
                        "2. Risk",
                        "3. Necessity",
                        "Orders or bail conditions broken",
                        "Requests to stop, orders and breaches (page",
                        "Proposed prohibitions")
                .contains("Nothing here says that any of them is met");
        for (IncidentSheet sheet : content.printed().counted()) {
            boolean grave = sheet.current().what().types().stream()
                    .anyMatch(type -> type.group() == IncidentType.IncidentGroup.THREATS);
            if (grave) {
                assertThat(text)
                        .contains(sheet.current().what().exactWords().strip().replaceAll("\\s+", " "));
            }
        }
    }

    @Test
    void everyBreachOfATermAboutNoPlaceIsServedAndThatOthersAreLeftOutIsSaid() throws Exception {
        String text = text(open.collect(request(PortfolioPreset.PROTECTION_ORDER)), 16);
        assertThat(text)
                .contains(
                        "directly or indirectly Incidents: 4 (42, 47, 51, 66) Craig Hollis (known: 1, believed: 3)",
                        "[which other incidents, if any, broke this term is left out of this copy]");
    }

    @Test
    void proposesWhatIncidentsShowAndNamesThem() throws Exception {
        PortfolioContent content = open.collect(request(PortfolioPreset.PROTECTION_ORDER));
        String text = text(content);
        for (ProposedTerm term : content.request()
                .terms()
                .proposed(content.printed().counted().stream()
                        .map(IncidentSheet::current)
                        .toList())) {
            assertThat(text).contains(messages.get("order.term-" + term.code()));
        }
        assertThat(text)
                .contains("Not to telephone the person protected or leave voice messages 6 (no. 1, 11, 13, 42, 58, 74)")
                .contains(
                        "6 (no. 1, 11, 13, 42, 58, 74) Craig Hollis (known: 2, believed: 1); not known who: 3 (no. 11, 58, 74)")
                .doesNotContain(messages.get("order.term-school"));
    }

    @Test
    void doesNotCountWhatOthersDidAsTheRespondents() throws Exception {
        assertThat(text(open.collect(request(PortfolioPreset.PROTECTION_ORDER_OFFICER))))
                .contains(
                        "Craig Hollis (known: 5, believed: 2); Kelly Hollis (known: 2; no. 43, 73); Two men in a white van (believed: 1; no. 70); not known who: 1 (no. 72)");
    }

    @Test
    void namesWhatWasRecordedAsInTheStreetBesideThePlaceOfWorkThatItNames() throws Exception {
        assertThat(text(open.collect(request(PortfolioPreset.PROTECTION_ORDER))))
                .as("which is a note for the officer, not for the other side")
                .doesNotContain("Also with", "for the officer and the court to keep");
    }

    @Test
    void proposesWhatSheChoseAndNoMore() throws Exception {
        PortfolioRequest request = request(PortfolioPreset.PROTECTION_ORDER_OFFICER)
                .with(new TermChoice(Set.of(ProposedTerm.CALLS), List.of("To hand over the drone", " ")));
        assertThat(text(open.collect(request)))
                .contains("To hand over the drone To be filled in")
                .doesNotContain(messages.get("order.term-calls"));
    }

    @Test
    void saysOfActsRiskAndBreachesHowSureItIsWhoDidThem() throws Exception {
        String text = text(open.collect(request(PortfolioPreset.PROTECTION_ORDER_OFFICER)));
        assertThat(text.substring(text.indexOf("1. Acts associated"), text.indexOf("2. Risk")))
                .containsPattern("Conduct First and last Incidents \\(a\\).* 3 \\(no. 30, 54, 62\\) Craig Hollis")
                .containsPattern(
                        "Craig Hollis \\(known: [0-9]+, believed: [0-9]+\\); Kelly Hollis \\(known: [0-9]+; no. [0-9, ]+\\);")
                .containsPattern("not known who: [0-9]+ \\(no. [0-9, ]+\\)");
        assertThat(text.substring(text.indexOf("Afraid of violence"), text.indexOf("3. Necessity")))
                .containsPattern("Craig Hollis \\(known: [0-9]+");
        assertThat(text.substring(text.indexOf("Orders or bail conditions broken")))
                .containsPattern("13 \\(no\\. 42, .*72\\) Craig Hollis \\(known: [0-9]+, believed: [0-9]+\\)");
    }

    /** What she once knew of weapons is not to be read without the picture of a knife that came later. */
    @ParameterizedTest
    @EnumSource(names = {"PROTECTION_ORDER", "PROTECTION_ORDER_OFFICER"})
    void namesIncidentsWithAWeaponBesideWhatIsKnownOfWeapons(PortfolioPreset preset) throws Exception {
        assertThat(text(open.collect(request(preset))))
                .contains(
                        "Incidents with a weapon seen or mentioned 1 (no. 57) Craig Hollis (believed: 1) Weapons, as far as the writer"
                                + " knows None that I have seen");
    }

    /** Not all that came later is the respondent's. */
    @Test
    void saysOfWhatCameAfterARequestToStopByHowManyItIsKnown() throws Exception {
        assertThat(text(open.collect(request(PortfolioPreset.PROTECTION_ORDER_OFFICER))))
                .containsPattern(
                        "by anyone: 64\\. Craig Hollis \\(known: 29, believed: 15\\); Kelly Hollis \\(known: 2; no. 43, 73\\);");
    }

    /**
     * A threat by somebody unknown is not to be read as the respondent's because it is in an application against them.
     */
    @ParameterizedTest
    @EnumSource(names = {"PROTECTION_ORDER", "PROTECTION_ORDER_OFFICER"})
    void saysOfEachThreatWhoItWasAndHowSureTheWriterIs(PortfolioPreset preset) throws Exception {
        PortfolioContent content = open.collect(request(preset));
        String text = text(content);
        String threats = text.substring(text.indexOf("Threats and violence"), text.indexOf("Afraid of violence"));
        List<SuspectedPerson> people = content.printed().counted().stream()
                .map(IncidentSheet::current)
                .filter(incident -> incident.what().types().stream()
                        .anyMatch(type -> type.group() == IncidentType.IncidentGroup.THREATS))
                .map(Incident::who)
                .toList();
        SectionWording wording = new SectionWording(messages);
        assertThat(threats)
                .containsSubsequence(
                        people.reversed().stream().map(wording::whoAndHowSure).toList());
        assertThat(people)
                .extracting(SuspectedPerson::certainty)
                .contains(
                        SuspectedPerson.Certainty.KNOWN,
                        SuspectedPerson.Certainty.BELIEVED,
                        SuspectedPerson.Certainty.UNKNOWN);
    }

    @Test
    void anOfficerReadsAThreatOnceWithWhatShowsIt() throws Exception {
        String text = text(open.collect(PortfolioRequest.of(PortfolioPreset.PROTECTION_ORDER_OFFICER)));
        assertThat(text)
                .containsOnlyOnce("nobody else is having you")
                .containsOnlyOnce("Shush. Shush.")
                .containsSubsequence("2. Risk", "HK20", "The latest", "Afraid of violence", "3. Necessity");
    }

    @Test
    void namesWhereSheLivesForTheOfficerAlone() throws Exception {
        assertThat(text(living(open.collect(request(PortfolioPreset.PROTECTION_ORDER_OFFICER)))))
                .contains("Address: 1 Planted Place");
        assertThat(text(living(open.collect(request(PortfolioPreset.PROTECTION_ORDER)))))
                .contains(messages.get("order.term-home"))
                .doesNotContain("Planted", "Tansy", "Address:");
    }

    /** The same with an address that may be printed, as if no rule had struck it out. */
    private static PortfolioContent living(PortfolioContent content) {
        CaseHeading heading = content.heading();
        Map<PersonDetailKind, PersonDetail> about = new HashMap<>(heading.about());
        about.put(PersonDetailKind.ADDRESS, new PersonDetail("1 Planted Place", true));
        return new PortfolioContent(
                content.request(),
                content.madeAt(),
                content.program(),
                new CaseHeading(about, heading.responsible(), heading.jurisdiction(), heading.unknown()),
                content.printed(),
                content.summary(),
                content.ledger(),
                content.withheld(),
                PreviouslyPrintedRecords.NONE);
    }

    @Test
    void isInNoOtherPortfolio() throws Exception {
        assertThat(text(open.collect(request(PortfolioPreset.POLICE_FILE)))).doesNotContain("Acts, risk and necessity");
    }
}
