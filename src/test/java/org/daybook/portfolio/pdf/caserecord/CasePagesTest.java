package org.daybook.portfolio.pdf.caserecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.FieldValue;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.pdf.MadeUpCaseRecords;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriterTest;
import org.daybook.portfolio.request.CaseRecordChoice;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages about the case beside incidents and exhibits, and how all of it refers to each other. */
class CasePagesTest {
    private static final List<String> CHAPTERS = List.of(
            "People responsible",
            "Requests to stop, orders and breaches",
            "Police and other agencies",
            "Conversations in full",
            "Background",
            "Effects, health and costs",
            "Safety steps",
            "Devices and accounts",
            "Other people",
            "Witnesses",
            "Impact notes");

    /** The chapter of kinds that are in a portfolio only if they are chosen one by one. */
    private static final Set<String> SELDOM = Set.of("Consent and sharing");

    private static String text(PortfolioContent content) throws IOException {
        return PdfPortfolioWriterTest.text(MadeUpContent.write(content)).replaceAll("\\s+", " ");
    }

    private static PortfolioContent holding(List<IncidentSheet> incidents, List<CaseRecordSheet> caseRecords) {
        return MadeUpCaseRecords.with(MadeUpContent.of(incidents), new CaseSheets(incidents, List.of(), caseRecords));
    }

    private static List<CaseRecordSheet> only(CaseRecordKind kind) {
        return Stream.concat(MadeUpCaseRecords.ofEveryKind().stream(), MadeUpCaseRecords.seldomPrinted().stream())
                .filter(sheet -> sheet.kind() == kind)
                .toList();
    }

    private static List<String> bookmarks(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                item.children().forEach(child -> titles.add("  " + child.getTitle()));
            }
            return titles;
        }
    }

    @Test
    void theDayOfARecordStaysAfterANameFromRightToLeft() throws Exception {
        CaseRecord request = CaseRecord.of(new Id<>("%032x".formatted(77)), CaseRecordKind.STOP_REQUEST)
                .with(StopRequest.TO, new FieldValue.Text("\u0633\u0627\u0645\u0631"))
                .with(
                        StopRequest.WHEN,
                        new FieldValue.Time(EventTime.exactly(MadeUpContent.START, null, MadeUpContent.ZONE)))
                .numbered(1);
        CaseRecordSheet sheet = new CaseRecordSheet(
                List.of(new RecordSheet.SheetVersion<>(request, "", MadeUpContent.stamp(1, 3))), false, null);
        assertThat(text(holding(MadeUpContent.longSheets(1), List.of(sheet)))).contains("\u200e02/03/2026");
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WithCaseRecordsOfEveryKind {
        private final PortfolioContent content = MadeUpCaseRecords.content(30);
        private final byte[] pdf = MadeUpContent.write(content);
        private final String text = PdfPortfolioWriterTest.text(pdf).replaceAll("\\s+", " ");

        WithCaseRecordsOfEveryKind() throws Exception {}

        @Test
        void keepToTheStandard() throws Exception {
            assertThat(Conformity.faults(pdf)).isEmpty();
        }

        @Test
        void areAllInTheContentsOnTheCoverAndAmongTheBookmarks() throws IOException {
            String cover = PdfPortfolioWriterTest.text(pdf, 1, 1);
            for (String chapter : CHAPTERS) {
                assertThat(cover.replace('\n', ' ')).containsPattern(chapter + " (\\d+|\\(page \\d+\\))");
                assertThat(bookmarks(pdf)).anyMatch(title -> title.strip().equals(chapter));
            }
            assertThat(cover).contains("How this was made").contains("Other records printed: 34");
            assertThat(bookmarks(pdf)).contains("  Costs", "  Orders and conditions");
        }

        @Test
        void nameUnderEachTermTheIncidentsThatBrokeIt() {
            assertThat(text)
                    .containsPattern("1 Not to contact Alex Example .{0,130}\\b4, ")
                    .containsPattern("4 p\\. \\d+ 14/03/2026, 18:10 Not known •")
                    .containsPattern("9 p\\. \\d+ 29/03/2026, 18:10 Sam Sample, believed •")
                    .contains("Incidents: 1 (9) Sam Sample (believed: 1)")
                    .contains("To surrender any device that can be used to track another person In no incident printed")
                    .containsPattern("In an earlier version of this record only .{0,200}Not to go within 50 metres")
                    .containsPattern("7 p\\. \\d+ .{0,600}Which order or term, as written: The one from");
        }

        @Test
        void areNamedOnTheSheetsOfTheirIncidents() {
            assertThat(text)
                    .containsPattern("Terms it broke, as I see it Order or condition 1, term 1: Not to contact")
                    .contains("Order or condition 1, a former term: Not to go within 50 metres of the library")
                    .containsPattern("Reported in .{0,200}19/04/2026, 12:05; .{0,100}log 1103.{0,20} \\(page \\d+\\)")
                    .containsPattern("Cost:? Two locks and a chain \\(page \\d+\\)");
        }

        @Test
        void standInTheChronologyMarkedAsWhatTheyAre() {
            assertThat(text)
                    .contains("Rows with a number are records of incidents")
                    .contains("28/04/2026 Order made. Interim Stalking Protection Order")
                    .contains("29/04/2026 Order served")
                    .contains("10/02/2026, 20:15 Request to stop. Sam Sample")
                    .contains("Withdrawn Contact with police or agency. Police, 999")
                    .containsPattern(
                            "12 p\\. \\d+ 07/04/2026, 18:10 .{0,320}Reported: 28/05/2026, Police, 101: log 1106");
        }

        @Test
        void addUpAmountsThatStandAndNothingElse() {
            assertThat(text)
                    .contains("Total (amounts: 4) Repaid, but without an amount and so not deducted: 1 £436.40")
                    .contains(
                            "£436.40 in all. Costs with an amount: 4. Repaid, but without an amount and so not deducted: 1");
        }

        @Test
        void referToTheirExhibitsAndTheExhibitsToThem() {
            assertThat(text)
                    .containsPattern(
                            "Copy of the order:? Exhibit SB5 \\(page \\d+\\), plate on page \\d+; not printed here: 1")
                    .containsPattern("Belongs to:? Incident 2 \\(page \\d+\\); Order or condition 1 \\(page \\d+\\)");
        }

        @Test
        void putTheMasterReferenceFirst() {
            assertThat(text)
                    .containsPattern(
                            "Crime references No\\. .{0,200}2 20WM/23456/26 This is the master reference: Yes");
            assertThat(text).contains("Crime and log references: 20WM/23456/26; ");
        }

        @Test
        void printEveryVersionAndWhatWasWithdrawn() {
            assertThat(text)
                    .contains("Reason for amending I now have the paper with all terms.")
                    .contains("Added Would speak to the police")
                    .contains("Reason given: I wrote it down twice.")
                    .containsPattern("Withdrawn by the writer on .{0,60}Reason given");
        }

        @Test
        void sayOfImpactNotesThatTheyAreNoAccountOfTheCrime() {
            assertThat(text).contains("They are not an account of the crime");
        }

        @Test
        void areTheSameBytesEachTime() throws Exception {
            assertThat(MadeUpContent.write(MadeUpCaseRecords.content(30))).isEqualTo(pdf);
        }
    }

    @Nested
    class WithOneKind {
        @ParameterizedTest
        @EnumSource
        void hasOneChapterAndKeepsToTheStandard(CaseRecordKind kind) throws Exception {
            byte[] pdf = MadeUpContent.write(holding(MadeUpContent.sheets(3), only(kind)));
            assertThat(Conformity.faults(pdf, "ua1")).isEmpty();
            assertThat(chapters(pdf))
                    .hasSize(
                            switch (kind) {
                                case CONTACT -> 2;
                                // Printed with what was counted by it: CampaignPortfolioTest.
                                case IDENTITY -> 0;
                                default -> 1;
                            });
            assertThat(chapters(MadeUpContent.write(holding(MadeUpContent.sheets(3), List.of()))))
                    .isEmpty();
        }

        private static List<String> chapters(byte[] pdf) throws IOException {
            return bookmarks(pdf).stream()
                    .map(String::strip)
                    .filter(title -> CHAPTERS.contains(title) || SELDOM.contains(title))
                    .distinct()
                    .toList();
        }
    }

    @Nested
    class WithoutCaseRecords {
        @Test
        void hasNoChapterAndNoWordOfThem() throws IOException {
            assertThat(PdfPortfolioWriterTest.printed(MadeUpContent.write(MadeUpContent.of(MadeUpContent.sheets(3)))))
                    .doesNotContain("People responsible", "Costs", "Rows with a number", "Other records printed 0");
        }
    }

    @Nested
    class LeftOut {
        @Test
        void theChronologyHoldsIncidentsAloneIfThatIsWanted() throws Exception {
            PortfolioContent all = MadeUpCaseRecords.content(30);
            PortfolioContent incidentsOnly = MadeUpCaseRecords.with(
                    all, all.request().with(new CaseRecordChoice(Set.of(), Set.of(), Set.of(), true)), all.printed());
            assertThat(text(incidentsOnly)).doesNotContain("Rows with a number", "Order served Interim");
        }

        @Test
        void whatIsLeftOutIsNamedOnTheLastPage() throws Exception {
            PortfolioContent plain = MadeUpContent.of(MadeUpContent.sheets(3));
            PortfolioContent without = MadeUpCaseRecords.with(
                    plain,
                    plain.request()
                            .with(CaseRecordChoice.USUAL.without(Set.of(CaseRecordKind.COST, CaseRecordKind.WITNESS))),
                    plain.printed());
            assertThat(text(without))
                    .containsPattern(
                            "Kinds of record not printed here, whether or not the diary has any .{0,200}Witnesses; "
                                    + ".{0,300}Costs; .{0,160}Sections not printed");
        }

        @Test
        void breachesAreNotNamedIfOrdersAreLeftOut() throws Exception {
            PortfolioContent all = MadeUpCaseRecords.content(30);
            CaseSheets bare = all.printed().withCaseRecords(List.of());
            assertThat(text(MadeUpCaseRecords.with(all, bare))).contains("Requests to stop, orders and breaches");
            assertThat(PdfPortfolioWriterTest.printed(MadeUpContent.write(MadeUpCaseRecords.with(
                            all,
                            all.request().with(CaseRecordChoice.USUAL.without(Set.of(CaseRecordKind.ORDER))),
                            bare))))
                    .doesNotContain("Requests to stop, orders and breaches");
        }

        @ParameterizedTest
        @EnumSource(CaseRecordKind.class)
        void nothingLeadsToAPageThatIsNotThere(CaseRecordKind kind) throws Exception {
            PortfolioContent all = MadeUpCaseRecords.content(12);
            CaseSheets bare = all.printed()
                    .withCaseRecords(all.caseRecords().stream()
                            .filter(sheet -> sheet.kind() != kind)
                            .toList());
            assertThat(PdfPortfolioWriterTest.printed(MadeUpContent.write(MadeUpCaseRecords.with(
                            all, all.request().with(CaseRecordChoice.USUAL.without(Set.of(kind))), bare))))
                    .doesNotContainIgnoringCase("page 0");
        }
    }
}
