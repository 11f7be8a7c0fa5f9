package org.daybook.portfolio.pdf.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.portfolio.pdf.OpenSample;
import org.daybook.portfolio.pdf.PdfPortfolioWriterTest;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.portfolio.request.ReaderHoldings.GivenCopy;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.Id;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is new since the portfolio before is short, and is what is new. */
class UpdateReportTest {
    private static OpenSample sample;
    private static List<IncidentSheet> all;

    @BeforeAll
    static void open() throws Exception {
        sample = new OpenSample();
        all = sample.collect(Requests.everything()).sheets();
    }

    @AfterAll
    static void close() throws IOException {
        sample.close();
    }

    /** Of the case, this incident alone, from its last version on. */
    private static byte[] only(IncidentSheet sheet) throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.SINCE_LAST);
        Set<Id<Incident>> others = all.stream()
                .map(other -> other.current().id())
                .filter(id -> !id.equals(sheet.current().id()))
                .collect(Collectors.toSet());
        long before = sheet.versions().getLast().stamp().seq() - 1;
        return MadeUpContent.write(
                sample.collect(request.with(Requests.without(others).since(before))
                        .with(request.caseOptions().without(EnumSet.allOf(CaseRecordKind.class)))));
    }

    private static String text(byte[] pdf) throws IOException {
        return PdfPortfolioWriterTest.text(pdf).replaceAll("\\s+", " ");
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void oneChangedIncidentTakesThreePagesAtMostAndSaysWhatChanged() throws Exception {
        List<IncidentSheet> amended = all.stream()
                .filter(sheet -> sheet.versions().size() > 1 && sheet.withdrawal() == null)
                .toList();
        assertThat(amended).hasSizeGreaterThan(5);
        for (IncidentSheet sheet : amended) {
            byte[] pdf = only(sheet);
            assertThat(pages(pdf)).as("incident %d", sheet.number()).isLessThanOrEqualTo(3);
            assertThat(text(pdf))
                    .contains("Incidents, changed: 1", "Incident " + sheet.number() + ": ", "(changed)", "Reason: ")
                    .containsPattern(
                            "What an amended incident said before is printed at the end, if one.*Earlier versions")
                    .doesNotContain("Charts and counts", "Most in a month", "Original version");
        }
    }

    @Test
    void aNewIncidentIsAllOfIt() throws Exception {
        IncidentSheet last =
                all.stream().filter(sheet -> sheet.number() == 75).findFirst().orElseThrow();
        byte[] pdf = only(last);
        assertThat(pages(pdf)).isLessThanOrEqualTo(3);
        assertThat(text(pdf))
                .contains("Incidents, new: 1", "Incident 75: 23/10/2026, 16:00 (new)", "Incidents not included");
        assertThat(Conformity.faults(pdf)).isEmpty();
    }

    @Test
    void theFirstPageListsEachRecordWithItsPageCorrectionsFirstAndNamesKindsWithoutCodes() throws Exception {
        assertThat(text(since(282)))
                .containsPattern(
                        "What is new, in short Record What it is, and what was changed .*?\\(changed\\) \\(page \\d+\\)")
                .containsPattern("Witness 2: Samira \\(changed\\) \\(page \\d+\\) Changed: .*Would speak to the police")
                .containsPattern(
                        "Incident 75: 23/10/2026, 16:00 \\(new\\) \\(page \\d+\\) Waiting, loitering or driving by\\. How many times: 3\\. Two men in a white van")
                .containsSubsequence("Samira (changed)", "Incident 75")
                .doesNotContain("C5 Waiting");
    }

    /** All that was recorded after this entry, without these incidents. */
    private static byte[] since(long entry, int... without) throws Exception {
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.SINCE_LAST);
        Set<Id<Incident>> leftOut = all.stream()
                .filter(sheet -> IntStream.of(without).anyMatch(number -> number == sheet.number()))
                .map(sheet -> sheet.current().id())
                .collect(Collectors.toSet());
        return MadeUpContent.write(
                sample.collect(request.with(Requests.without(leftOut).since(entry))));
    }

    @Test
    void namesTheCaseAndTheRecordsThatAreNotNew() throws Exception {
        assertThat(text(since(282)))
                .contains("Named as responsible Craig Hollis. Known for certain.", "MP/31877/25 (master)")
                .contains("Officer in the case DC Farrow", "Belongs with Incident 70")
                .containsPattern(
                        "Other records not included \\d+ of 67; these include earlier records that are named here")
                .doesNotContain("Belongs with Another record", "Incident 70: ");
        assertThat(text(since(282, 70))).contains("Belongs with Another record").doesNotContain("Incident 70");
    }

    @Test
    void saysWhichCopyItContinuesAndWhichOrdersAreInForceAndChangedSince() throws Exception {
        PortfolioContent whole = sample.collect(Requests.everything());
        GivenCopy given = new GivenCopy(
                OffsetDateTime.parse("2026-05-03T10:12:00+01:00"), "4XF9", "DC Farrow", LocalDate.of(2026, 5, 4));
        ReaderHoldings held = new ReaderHoldings(
                282,
                all.stream().collect(Collectors.toMap(IncidentSheet::number, _ -> 282L)),
                whole.exhibits().stream().collect(Collectors.toMap(ExhibitSheet::id, _ -> 282L)),
                Map.of(),
                given);
        byte[] pdf = MadeUpContent.write(
                sample.collect(PortfolioRequest.of(PortfolioPreset.SINCE_LAST).with(IncidentScope.ALL.since(held))));
        assertThat(text(pdf))
                .contains(
                        "The portfolio of 03/05/2026, 10:12, code 4XF9, which DC Farrow was given on 04/05/2026",
                        "after diary entry 282",
                        "In force Interim Stalking Protection Order SPO/0418",
                        "In custody Since 31/08/2026",
                        "Began since Interim Stalking Protection Order SPO/0418; In custody; Non-molestation order FL/2217",
                        "Ended since Bail conditions MP/31877/25: served 02/04/2026, until 31/08/2026");
        assertThat(Conformity.faults(pdf)).isEmpty();
    }

    @Test
    void saysWithEachIncidentWhichOrdersAndWhoseCustodyThereWereOnItsDay() throws Exception {
        assertThat(text(since(282)))
                .contains("Incident 75: 23/10/2026, 16:00 (new) Kind Waiting, loitering or driving by")
                .containsSubsequence(
                        "Incident 75: 23/10/2026, 16:00 (new) Kind",
                        "Orders and custody that day Interim Stalking Protection Order SPO/0418; in custody since"
                                + " 31/08/2026, as far as recorded (Craig Hollis); Non-molestation order FL/2217",
                        "Incident 76");
        assertThat(text(since(255)))
                .containsPattern(
                        "Craig Hollis How sure Believed.{0,2000}Recorded as in custody on this day, since 31/08/2026"
                                + " Orders and custody that day Interim Stalking Protection Order SPO/0418 Recorded");
    }

    @Test
    void countsCallsAndMessagesAndSaysTheTimeZoneOnce() throws Exception {
        assertThat(text(since(282)))
                .contains(
                        "calls, messages and similar acts counted in new incidents: 6",
                        "Phone calls, also silent, hung up or missed. How many times: 3. Not known")
                .containsOnlyOnce("Europe/London");
    }

    @Test
    void listsThreatsBeforeWhatElseIsNewAndTellsWhatRepeatsTheMessagesOfAnotherIncident() throws Exception {
        try (OpenSample second = OpenSample.second()) {
            PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.SINCE_LAST);
            byte[] pdf = MadeUpContent.write(
                    second.collect(request.with(Requests.without(Set.of()).since(110))));
            assertThat(text(pdf))
                    .containsSubsequence("What is new, in short", "Incident 34: ", "Incident 35: ")
                    .contains(
                            "Text or chat message. How many times: 5. Declan Furey, named as the sender by the writer",
                            "May be about the same messages Incident 11",
                            "May be about the same messages Incident 20",
                            "12/10/2026. What they said: The charge of assault is to be heard on 14 December");
        }
    }

    @Test
    void namesTheTermsOfAnOrderThatIsNotNew() throws Exception {
        assertThat(text(since(279)))
                .contains("Order or condition 2, term 1: Not to contact Jaspreet Sandhu by any means")
                .doesNotContain("as I see it Another record");
    }

    @Test
    void endsWithThePictureOfANewExhibitAndNoEmptyPage() throws Exception {
        byte[] pdf = since(293);
        assertThat(pages(pdf)).isEqualTo(3);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(3);
            assertThat(last.getText(document)).contains("Exhibit JS23");
        }
    }
}
