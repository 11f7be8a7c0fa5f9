package org.daybook.portfolio.pdf.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.daybook.incident.Incident;
import org.daybook.pdf.Conformity;
import org.daybook.pdf.page.PaperSize;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.portfolio.pdf.OpenSample;
import org.daybook.portfolio.pdf.PdfPortfolioWriterTest;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.Id;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A petition has its few examples, and nothing else of the diary. */
class PetitionTest {
    private static OpenSample sample;
    private static PortfolioContent content;
    private static byte[] pdf;

    @BeforeAll
    static void write() throws Exception {
        sample = new OpenSample();
        content = sample.collect(PortfolioRequest.of(PortfolioPreset.PETITION));
        pdf = MadeUpContent.write(content);
    }

    @AfterAll
    static void close() throws IOException {
        sample.close();
    }

    private static String text(byte[] file) throws IOException {
        return PdfPortfolioWriterTest.text(file).replaceAll("\\s+", " ");
    }

    @Test
    void hasFiveExamplesEachWithWhoHowWhenWhereAndFelt() throws Exception {
        assertThat(content.sheets()).hasSize(5);
        assertThat(text(pdf))
                .contains("Example 1", "Example 5")
                .doesNotContain("Example 6")
                .containsPattern("Example 2 Who .* How .* When 28 August 2026, 17:50 Where .* What happened")
                .contains("How it felt", "Afraid of violence", "nobody else is having you")
                .contains("nothing was weighed. This is not a court form.");
    }

    @Test
    void tellsOnlyWhatTheRespondentIsNamedInTheLatestFirst() throws Exception {
        assertThat(content.sheets())
                .extracting(sheet -> sheet.current().who().person())
                .containsOnly("Craig Hollis");
        assertThat(text(pdf))
                .containsSubsequence(
                        "7 September 2026", "28 August 2026", "10 July 2026", "20 June 2026", "13 March 2026")
                .contains("envelope Recorded as in custody on this day, since 31 August 2026 How Letter");
    }

    @Test
    void whatIsServedHoldsNothingOfOtherIncidentsInItsDataEither() throws Exception {
        Set<Integer> printed =
                content.sheets().stream().map(IncidentSheet::number).collect(Collectors.toSet());
        assertThat(content.withheld().incidents().missing())
                .doesNotContainAnyElementsOf(printed)
                .hasSize(71);
        assertThat(text(pdf)).contains("Incidents not included 71 of 76").doesNotContain("Tansy", "Delphine");
    }

    @Test
    void saysWhatWasAmendedAndWhoRecordedWhatSheDidNot() throws Exception {
        assertThat(text(pdf))
                .containsPattern("Diary number 66 How it was written down Recorded by Gurdeep [^.]* Amended .*left arm")
                .containsPattern("Diary number 54 How it was written down Amended [^.]*\\. Before: 20 June 2026, 19:15")
                .contains("says of each example who recorded it, if not the writer, and what an amendment changed")
                .doesNotContain("in its chronology");
    }

    @Test
    void callsThePartiesAsTheLawOfTheCaseDoesAndLeavesNoPageHalfEmpty() throws Exception {
        assertThat(text(pdf)).contains("Applicant Jaspreet Sandhu").doesNotContain("petitioner");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(5);
        }
    }

    @Test
    void doesNotPassOffTheBreachesAmongItsExamplesAsAll() throws Exception {
        assertThat(text(pdf)).contains("Interim Stalking Protection Order").doesNotContain("Breaches: ");
    }

    @Test
    void sheChoosesTheExamples() throws Exception {
        List<IncidentSheet> all = sample.collect(Requests.everything()).sheets();
        Set<Id<Incident>> hers = all.stream()
                .filter(sheet -> Set.of(2, 37).contains(sheet.number()))
                .map(sheet -> sheet.current().id())
                .collect(Collectors.toSet());
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.PETITION);
        PortfolioContent chosen = sample.collect(request.with(Sheets.settingOut(request.scope(), hers)));
        assertThat(chosen.sheets()).extracting(IncidentSheet::number).containsExactly(2, 37);
    }

    @Test
    void isOnLetterPaperUnlessSheChoosesOther() throws Exception {
        assertThat(sizes(pdf)).containsOnly("612 x 792");
        PortfolioContent other =
                sample.collect(PortfolioRequest.of(PortfolioPreset.PETITION).on(PaperSize.A4));
        assertThat(sizes(MadeUpContent.write(other))).containsOnly("595 x 842");
    }

    private static List<String> sizes(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(5);
            return document.getPages().getCount() == 0
                    ? List.of()
                    : StreamSupport.stream(document.getPages().spliterator(), false)
                            .map(page -> size(page.getMediaBox()))
                            .toList();
        }
    }

    private static String size(PDRectangle box) {
        return Math.round(box.getWidth()) + " x " + Math.round(box.getHeight());
    }

    @Test
    void keepsToBothStandards() throws Exception {
        assertThat(Conformity.faults(pdf)).isEmpty();
    }
}
