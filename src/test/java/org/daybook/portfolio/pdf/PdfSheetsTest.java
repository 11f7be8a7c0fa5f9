package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentLocation;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.RecordOrigin;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the sheets say of who wrote them, of amendments and of other incidents, and that they hold whatever is written.
 */
class PdfSheetsTest {
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WithEveryFieldLong {
        private static final int WORDS = 5_000;
        private static final int VERSIONS = Runs.of(8, 40);
        private final byte[] pdf = MadeUpContent.write(MadeUpContent.of(List.of(LongSheets.amended(VERSIONS, WORDS))));

        @Test
        void keepsToTheStandard() throws Exception {
            assertThat(Conformity.faults(pdf)).isEmpty();
        }

        @Test
        void printsAllVersionsInFull() throws IOException {
            assertThat(PdfPortfolioWriterTest.text(pdf))
                    .contains(
                            "What records said before they were amended",
                            "Amendments: " + VERSIONS,
                            "last-word-" + WORDS);
        }

        @Test
        void drawsNoWordBesideThePage() throws IOException {
            assertThat(LongSheets.beside(MadeUpContent.write(MadeUpContent.of(List.of(LongSheets.unbroken())))))
                    .isEmpty();
        }
    }

    @Nested
    class OfWhoWroteAndWhoIsNamed {
        private final List<IncidentSheet> sheets = MadeUpContent.sheets(4);

        @Test
        void sayTheUsualTimeZoneOnceAndAnyOtherWhereItIs() throws IOException {
            List<IncidentSheet> abroad = new ArrayList<>(sheets);
            Incident first = sheets.getFirst().current();
            abroad.set(
                    0,
                    MadeUpContent.plain(first.with(
                            EventTime.exactly(LocalDate.of(2026, 5, 1), LocalTime.NOON, ZoneId.of("Asia/Tokyo")))));
            String text = PdfPortfolioWriterTest.text(MadeUpContent.write(MadeUpContent.of(abroad)))
                    .replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Times are in the time zone Europe/London, unless an incident names another.")
                    .contains("Time zone Asia/Tokyo")
                    .doesNotContain("Time zone Europe/London");
        }

        @Test
        void printsWhatMayBePrintedAndNamesThePersonAsTheWriterDoes() throws IOException {
            CaseHeading heading = new CaseHeading(
                    Map.of(PersonDetailKind.SAFE_CONTACT, new PersonDetail("By e-mail only", true)),
                    "Sam Sample",
                    Jurisdiction.SCOTLAND,
                    UnknownFields.NONE);
            String text =
                    PdfPortfolioWriterTest.text(MadeUpContent.write(MadeUpContent.of(sheets, Set.of(), heading)), 2, 3);
            assertThat(text)
                    .contains("About the person who wrote this", "By e-mail only", "Scotland")
                    .contains("Named by the writer as\nresponsible", "Sam Sample");
        }

        @Test
        void hasNoSuchPageIfNothingIsSaid() throws IOException {
            assertThat(PdfPortfolioWriterTest.printed(MadeUpContent.write(MadeUpContent.of(sheets))))
                    .doesNotContain("About the person");
        }

        @Test
        void saysWhoRecordedAnIncidentAndForWhom() throws IOException {
            assertThat(PdfPortfolioWriterTest.text(MadeUpContent.write(MadeUpContent.of(sheets))))
                    .contains("J. Carer, support worker, on behalf of Alex Example");
        }
    }

    @Nested
    class WithLinkedIncidents {
        @Test
        void namesThoseThatAreInItAndNoMoreOfOthers() throws IOException {
            List<IncidentSheet> sheets = MadeUpContent.sheets(2);
            Id<Incident> elsewhere = new Id<>("f".repeat(32));
            Incident linking = sheets.getFirst().current();
            Incident linked = linking.with(new IncidentContext(
                    YesNoAnswer.NOT_SAID,
                    "",
                    List.of(),
                    List.of(sheets.get(1).current().id(), elsewhere),
                    RecordOrigin.HERE));
            String text = PdfPortfolioWriterTest.text(
                    MadeUpContent.write(MadeUpContent.of(List.of(MadeUpContent.plain(linked), sheets.get(1)))));
            assertThat(text)
                    .containsPattern("Belongs with Incident 2 \\(page \\d+\\) Another record")
                    .doesNotContain("ffffff");
        }
    }

    @Nested
    class WithdrawnInAnotherDiary {
        private String printed(String author, String onBehalfOf) throws IOException {
            ImportedClaim claim = new ImportedClaim(
                    "ab".repeat(16),
                    7,
                    OffsetDateTime.of(2026, 10, 6, 9, 0, 0, 0, ZoneOffset.UTC),
                    author,
                    onBehalfOf,
                    "cd".repeat(32),
                    false);
            IncidentSheet sheet = new IncidentSheet(
                    MadeUpContent.sheets(1).getFirst().versions(),
                    new RecordSheet.Withdrawal("It was someone else.", MadeUpContent.stamp(44, 6), claim));
            return PdfPortfolioWriterTest.text(MadeUpContent.write(MadeUpContent.of(List.of(sheet))))
                    .replace('\n', ' ');
        }

        @Test
        void saysWhatThatDiarySaysOfIt() throws IOException {
            assertThat(printed("", ""))
                    .contains("The other diary says that it was withdrawn there on", "under number 7.")
                    .containsOnlyOnce("cannot confirm")
                    .contains("This diary cannot confirm what the other diary says unless")
                    .doesNotContain("Recorded there for");
        }

        @Test
        void saysByWhomAndForWhom() throws IOException {
            assertThat(printed("Wendy", "Joan")).contains("by Wendy, under number 7.", "Recorded there for Joan.");
        }
    }

    @Nested
    class OfAnExhibitSalvagedFromAnotherDiary {
        @Test
        void sayWhatThatDiarySaysOfItInTheListOfExhibits() throws IOException {
            String text = PdfPortfolioWriterTest.text(MadeUpContent.write(
                            MadeUpExhibits.none().physicalItem().content()))
                    .replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("What the other diary says Added there on", "by Wendy.")
                    .doesNotContain("Diary abababab")
                    .containsOnlyOnce("cannot confirm")
                    .contains("This diary cannot confirm what the other diary says unless")
                    .contains("Recorded there for Joan");
        }
    }

    @Nested
    class WithAmendments {
        @Test
        void saysWhatWasAndWhatIsOfShortFields() throws IOException {
            Incident before = MadeUpContent.incident(1, MadeUpContent.ACCOUNT);
            Incident after = before.with(IncidentLocation.of("The tram stop"))
                    .with(IncidentDescription.of(before.what().types(), "Another account", ""));
            IncidentSheet sheet = new IncidentSheet(
                    List.of(
                            new RecordSheet.SheetVersion<>(before, "", MadeUpContent.stamp(5, 1)),
                            new RecordSheet.SheetVersion<>(after, "why", MadeUpContent.stamp(6, 2))),
                    null);
            assertThat(PdfPortfolioWriterTest.text(MadeUpContent.write(MadeUpContent.of(List.of(sheet)))))
                    .containsPattern("Where\\s+Before: Bus stop, Example Road, Walsall")
                    .containsPattern("What happened\\s+Before: " + MadeUpContent.ACCOUNT.substring(0, 12));
        }
    }
}
