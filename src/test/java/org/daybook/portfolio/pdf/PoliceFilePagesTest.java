package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.pattern.OrderBreaches;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.PageBookmark;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PrintedEntries;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.content.WithheldRecords;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.request.CoverText;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many pages a file for the police takes, and that none of the diary's entries is missing from it. */
class PoliceFilePagesTest {
    private static final int CORE = 25;
    private static final int WHOLE = 105;
    private static final int INCIDENTS_A_PAGE = 12;

    /** How many pages stand before the records in full. */
    private static int core(byte[] pdf) throws IOException, PdfFailure.NotReadable {
        try (PageRenderer pages = new PageRenderer(pdf)) {
            return pages.bookmarks().stream()
                            .filter(mark -> mark.title().startsWith("Part 2"))
                            .mapToInt(PageBookmark::page)
                            .findFirst()
                            .orElseThrow()
                    - 1;
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OfTheSampleCase {
        private PortfolioContent content;
        private byte[] pdf;

        @BeforeAll
        void write() throws Exception {
            try (OpenSample sample = new OpenSample()) {
                content = sample.collect(PortfolioRequest.of(PortfolioPreset.POLICE_FILE));
                pdf = MadeUpContent.write(content);
            }
        }

        @Test
        void standsAloneOnItsFirstPages() throws Exception {
            assertThat(core(pdf)).isLessThanOrEqualTo(CORE);
        }

        @Test
        void breaksNoCodeOverTwoLinesOnItsCoverAndEndsTheContentsThere() throws Exception {
            String cover = PdfPortfolioWriterTest.text(pdf).split("How this was made")[0];
            assertThat(cover)
                    .contains(
                            content.ledger().headCode().orElseThrow().toString(), "Print reference: " + content.code())
                    .doesNotContain("(continued)");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "DC Farrow",
                    "Detective Constable Farrow of the public protection unit, Marlshire Police, at Canal Street"
                })
        void takesNoPageMoreForTheNameOfWhoeverItIsFor(String reader) throws Exception {
            PortfolioRequest request = content.request().with(new CoverText("", "", reader));
            try (OpenSample sample = new OpenSample()) {
                byte[] named = MadeUpContent.write(sample.collect(request));
                assertThat(PdfPortfolioWriterTest.pages(named))
                        .hasSameSizeAs(PdfPortfolioWriterTest.pages(pdf))
                        .first(InstanceOfAssertFactories.STRING)
                        .contains("Prepared for", reader.substring(0, 9), "Part 3");
            }
        }

        @Test
        void takesFewPagesWithAllBehindThem() throws Exception {
            try (PageRenderer pages = new PageRenderer(pdf)) {
                assertThat(pages.pages()).isLessThanOrEqualTo(WHOLE);
            }
        }

        @Test
        void printsTheDigestOfEveryEntryThatIsInIt() throws Exception {
            String text = PdfPortfolioWriterTest.text(pdf).replaceAll("\\s+", "");
            List<RecordSheet.Stamp> stamps = stamps();
            assertThat(stamps)
                    .extracting(RecordSheet.Stamp::seq)
                    .containsAll(PrintedEntries.of(content).entries().keySet());
            assertThat(stamps)
                    .allSatisfy(stamp -> assertThat(text)
                            .as("entry %d", stamp.seq())
                            .contains(stamp.digest().hex()));
        }

        @Test
        void printsOrCountsEveryRecordOfTheDiary() {
            WithheldRecords withheld = content.withheld();
            assertThat(content.sheets().size() + withheld.incidents().missing().size())
                    .isEqualTo(withheld.incidents().of());
            assertThat(content.exhibits().size() + withheld.exhibits().missing().size())
                    .isEqualTo(withheld.exhibits().of());
            assertThat(content.caseRecords().size() + withheld.records()).isEqualTo(withheld.ofRecords());
        }

        @Test
        void saysOfAsManyIncidentsInTheChronologyThatTheyBrokeAnOrderAsInTheSummary() throws Exception {
            OrderBreaches breaches = Patterns.of(content.printed()
                            .countInput(content.heading(), content.madeAt().toLocalDate()))
                    .told()
                    .breaches();
            List<Integer> broken =
                    breaches.any().incidents().stream().map(Incident::number).toList();
            String text = PdfPortfolioWriterTest.text(pdf, 4, core(pdf)).replaceAll("\\s+", " ");
            assertThat(text).containsPattern("Breaches of orders, as written:? " + broken.size() + "\\b");
            assertThat(Pattern.compile("Breach: Order").matcher(text).results().count())
                    .isEqualTo(broken.size() - breaches.withoutTerm().count());
        }

        @Test
        void saysOfTheTimelineAndOfGapsWhatIsNotShownAndWhy() throws Exception {
            String text = PdfPortfolioWriterTest.text(pdf, 1, core(pdf)).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Watching and monitoring: 15 of 17")
                    .contains("Not shown, because no date is known: 2 (no. 46, 71).")
                    .contains("Numbers that are missing belong to incidents not printed here (4) or erased (0).")
                    .contains(
                            "Listed here: 22, from JS1 to JS23. Numbers that are missing belong to exhibits not listed here (1)")
                    .contains(
                            "Copy of the checklist that Delphine filled in Picture (JPEG) Risk checklist 1 Kept covered");
        }

        @Test
        void comparesNothingBeforeAndAfterWhereThatSectionIsLeftOutAndCountsNoMessagesWhereThereAreNone()
                throws Exception {
            assertThat(PdfPortfolioWriterTest.text(pdf).replaceAll("\\s+", " "))
                    .contains("What one person did, using all their numbers and accounts")
                    .contains("jazzhands_0905 Name of an account, instagram Believed In the record of the person 1: 7")
                    .doesNotContain("Before and after: told to stop", "Longest times without", "messages 0");
        }

        @Test
        void countsForAPersonWhatNamesThemWithARelationshipSoThatItsCountsAgree() throws Exception {
            assertThat(PdfPortfolioWriterTest.text(pdf).replaceAll("\\s+", " "))
                    .contains("People named Craig Hollis (known: 33, believed: 15); Kelly Hollis (known: 2)")
                    .contains("Person responsible 1: Craig Hollis Incidents 48: ")
                    .contains("Person responsible 2: Kelly Hollis Incidents 2: 43, 73")
                    .doesNotContain("Not counted for anyone here");
        }

        @Test
        void namesTheOrderThatAnIncidentBrokeAndNotItsNumberAlone() throws Exception {
            assertThat(PdfPortfolioWriterTest.text(pdf, 2, 5).replaceAll("\\s+", " "))
                    .contains("Breach: Interim Stalking Protection Order, term 1; Bail conditions, term 1")
                    .contains("Interim Stalking Protection Order, term 1: 7; Bail conditions, term 1: 4")
                    .doesNotContain("Breach: Order or condition")
                    .contains("Not known. About who it was: Paid with a gift card")
                    .doesNotContain("not known who. How");
        }

        @Test
        void asksWhetherSheIsWillingToGiveEvidenceOnItsFirstPage() throws Exception {
            assertThat(PdfPortfolioWriterTest.text(pdf, 1, 1))
                    .contains(
                            "Willing to give evidence Yes, if I do not have to see him", "In custody since 31/08/2026");
        }

        @Test
        void saysOnItsFirstPageWhatSheAsksForHowFarTheCaseIsAndWhichOrderEndsSoon() throws Exception {
            assertThat(PdfPortfolioWriterTest.text(pdf, 1, 1).replaceAll("\\s+", " "))
                    .contains("What I ask for Please add these incidents to the prosecution file MP/31877/25")
                    .contains("Stage Charged on the last day of August. The trial is to come.")
                    .containsPattern("SPO/0418, until 03/12/2026 \\(days left: \\d+\\)")
                    .contains("Earlier descriptions of exhibits are not printed.", "Contents")
                    .doesNotContain("Parts of what is printed have been left out");
        }

        @Test
        void tellsThreatsAndViolenceBeforeTheCountsWithHowSheKnowsAndWhatShowsThem() throws Exception {
            assertThat(PdfPortfolioWriterTest.text(pdf, 2, 3).replaceAll("\\s+", " "))
                    .contains("Craig Hollis, known. How the writer knows:")
                    .contains("Mr Patel saw the end of it.", "MP/20977/26", "MP/15023/26", "GS21", "HK20")
                    .contains("Before: ‘He took hold of my left arm above the elbow", "Recorded by Gurdeep Sandhu")
                    .contains("Before: 20/06/2026, 19:15.", "Exact words (Arabic script): ")
                    .containsPattern("66 p\\. \\d+ ")
                    .doesNotContain("Fixated");
        }

        @Test
        void namesTheIncidentsBehindFearAndBreachesAndHowSureSheIsOfEachPerson() throws Exception {
            assertThat(PdfPortfolioWriterTest.text(pdf, 5, 5).replaceAll("\\s+", " "))
                    .contains("Afraid of violence, as written: 22 (no. 13, 14, 18, 26, 30, 31, 37,")
                    .contains("13 (no. 42, 44, 47, 51, 53, 54, 57, 61, 62, 66, 69, 70, 72)")
                    .contains("Craig Hollis (known: 33, believed: 15)");
        }

        @Test
        void namesUnderEachLetterOfTheLawItsIncidentsInOrder() throws Exception {
            assertThat(PdfPortfolioWriterTest.text(pdf, 1, core(pdf)).replaceAll("\\s+", " "))
                    .contains("(a) Following a person 3 (no. 30, 54, 62)");
        }

        @Test
        void saysOfWhoeverIsNamedThatTheyWereInCustodyThen() throws Exception {
            assertThat(PdfPortfolioWriterTest.text(pdf, 1, core(pdf)).replaceAll("\\s+", " "))
                    .containsPattern("07/09/2026 .{0,200}Craig Hollis \\(believed\\).{0,200}Recorded as");
        }

        @Test
        void saysAtTheTopOfAPageWhatContinuesOnIt() throws Exception {
            int continued = 0;
            try (PageRenderer pages = new PageRenderer(pdf)) {
                List<String> texts = PdfPortfolioWriterTest.pages(pdf);
                List<PageBookmark> bookmarks = pages.bookmarks();
                for (int page = 2; page <= texts.size(); page++) {
                    int number = page;
                    String text = texts.get(page - 1).replaceAll("\\s+", " ");
                    PageBookmark last = bookmarks.stream()
                            .filter(mark -> mark.page() < number)
                            .reduce((_, later) -> later)
                            .orElseThrow();
                    if (text.contains("(continued)")) {
                        continued++;
                        assertThat(text).contains(PrintedExcerpt.opening(last.title(), 60) + " (continued)");
                    }
                }
            }
            assertThat(continued).isGreaterThan(50);
        }

        @Test
        void saysWhatIsHappeningWithACrimeReferenceBeforeItSaysThatTheRecordWasAmended() throws Exception {
            assertThat(PdfPortfolioWriterTest.text(pdf, 1, core(pdf)).replaceAll("\\s+", " "))
                    .containsPattern("Charged on the .{0,80}Amendments: 2 .{0,80}what Crime");
        }

        @Test
        void namesMonthsBelowTheTimeline() throws Exception {
            assertThat(PdfPortfolioWriterTest.text(pdf, 1, core(pdf)).replaceAll("\\s+", " "))
                    .containsSubsequence("Dec 2025", "Mar 2026", "Jun 2026");
        }

        private List<RecordSheet.Stamp> stamps() {
            List<RecordSheet.Stamp> all = new ArrayList<>();
            content.sheets().forEach(sheet -> {
                sheet.versions().forEach(version -> all.add(version.stamp()));
                Stream.ofNullable(sheet.withdrawal()).forEach(withdrawal -> all.add(withdrawal.stamp()));
            });
            for (CaseRecordSheet sheet : content.caseRecords()) {
                sheet.versions().forEach(version -> all.add(version.stamp()));
                Stream.ofNullable(sheet.withdrawal()).forEach(withdrawal -> all.add(withdrawal.stamp()));
            }
            content.exhibits().forEach(sheet -> all.add(sheet.stamp()));
            return all;
        }
    }

    @Nested
    class OfAnAssault {
        private static final String ACT = "Then he took hold of my arm and threw me down the last three steps.";

        @Test
        void tellsTheActWhereverTheIncidentStandsForTheCase() throws Exception {
            Incident assault = MadeUpContent.incident(1, "")
                    .with(IncidentDescription.of(
                            List.of(IncidentType.ASSAULT, IncidentType.ORDER_BREACHED),
                            MadeUpContent.ACCOUNT + " " + ACT,
                            ""));
            byte[] pdf = MadeUpContent.write(MadeUpContent.of(List.of(MadeUpContent.plain(assault))));
            String core = PdfPortfolioWriterTest.text(pdf, 1, core(pdf)).replaceAll("\\s+", " ");
            assertThat(core.split(ACT, -1))
                    .as("the table of threats, and not that of breaches too")
                    .hasSize(2);
            assertThat(core).containsPattern("1 p\\. \\d+ 05/03/2026, 18:10 Sam Sample, believed");
        }
    }

    @Nested
    class OfAGrowingCase {
        @Test
        void growsByAPageForADozenIncidents() throws Exception {
            int few = core(MadeUpContent.write(MadeUpContent.of(MadeUpContent.sheets(60))));
            int many = core(MadeUpContent.write(MadeUpContent.of(MadeUpContent.sheets(300))));
            assertThat(many - few).isLessThanOrEqualTo((300 - 60) / INCIDENTS_A_PAGE);
        }
    }
}
