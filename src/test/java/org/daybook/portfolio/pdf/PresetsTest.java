package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.content.PreviouslyPrintedRecords;
import org.daybook.portfolio.content.PrintedEntries;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in the portfolio of each preset, and in which order. */
class PresetsTest {
    private static final Map<PortfolioContent, byte[]> WRITTEN = new ConcurrentHashMap<>();
    private static final CaseHeading HEADING = new CaseHeading(
            Map.of(PersonDetailKind.NAME, new PersonDetail("Alex Example", true)),
            "Sam Sample, from work",
            Jurisdiction.ENGLAND_AND_WALES,
            UnknownFields.NONE);

    @AfterAll
    static void letGo() {
        WRITTEN.clear();
    }

    private static PortfolioContent content(PortfolioRequest request, CaseHeading heading) throws Exception {
        PortfolioContent all = MadeUpCaseRecords.content(Runs.of(8, 24));
        return new PortfolioContent(
                request.with(all.request().cover()),
                all.madeAt(),
                all.program(),
                heading,
                // As the collector leaves them out.
                all.printed()
                        .withCaseRecords(all.caseRecords().stream()
                                .filter(sheet -> !request.leftOutKinds().contains(sheet.kind()))
                                .toList()),
                all.summary(),
                all.ledger(),
                all.withheld(),
                PreviouslyPrintedRecords.NONE);
    }

    private static PortfolioContent content(PortfolioRequest request) throws Exception {
        return content(request, HEADING);
    }

    private static String text(PortfolioContent content) throws Exception {
        return PdfPortfolioWriterTest.text(pdf(content)).replaceAll("\\s+", " ");
    }

    private static String cover(PortfolioContent content) throws Exception {
        return PdfPortfolioWriterTest.text(pdf(content), 1, 1).replaceAll("\\s+", " ");
    }

    /** The same content gives the same bytes, so each is written once. */
    private static byte[] pdf(PortfolioContent content) {
        return WRITTEN.computeIfAbsent(content, MadeUpContent::write);
    }

    @Nested
    class EachPreset {
        @ParameterizedTest
        @EnumSource
        void keepsToBothStandards(PortfolioPreset preset) throws Exception {
            byte[] pdf = pdf(content(PortfolioRequest.of(preset)));
            assertThat(Conformity.faults(pdf)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void carriesItsCodeOnEveryPageAndOnTheCover(PortfolioPreset preset) throws Exception {
            PortfolioContent content = content(PortfolioRequest.of(preset));
            String code = content.code().toString();
            String all = PdfPortfolioWriterTest.text(pdf(content));
            int pages = all.split("Page \\d+ of ", -1).length - 1;
            assertThat(all.split("Code " + code, -1).length - 1).isEqualTo(pages);
            assertThat(cover(content)).containsPattern("Print reference:? " + code);
        }

        @ParameterizedTest
        @EnumSource
        void leadsToNoPageThatIsNotThere(PortfolioPreset preset) throws Exception {
            assertThat(text(content(PortfolioRequest.of(preset))))
                    .doesNotContainPattern("[Pp]age 0\\b")
                    .doesNotContainPattern("\\(page \\)");
        }
    }

    @Nested
    class TypeForCourts {
        /** The size of the first line that has these words, and its distance from the next, in points. */
        private static float[] sizeAndLeading(PortfolioPreset preset, String words) throws Exception {
            List<Float> found = new ArrayList<>();
            List<Float> baselines = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    if (found.isEmpty() && text.contains(words)) {
                        found.add(positions.getFirst().getFontSizeInPt());
                    }
                    if (!found.isEmpty()) {
                        baselines.add(positions.getFirst().getYDirAdj());
                    }
                }
            };
            stripper.setSortByPosition(true);
            try (PDDocument document = Loader.loadPDF(pdf(content(PortfolioRequest.of(preset))))) {
                stripper.getText(document);
            }
            float next = baselines.stream()
                    .filter(baseline -> baseline > baselines.getFirst() + 1)
                    .findFirst()
                    .orElseThrow();
            return new float[] {found.getFirst(), next - baselines.getFirst()};
        }

        @ParameterizedTest
        @EnumSource(names = {"COURT", "PROTECTION_ORDER"})
        void isOfTwelvePointsWithLinesOneAndAHalfApart(PortfolioPreset preset) throws Exception {
            float[] set = sizeAndLeading(preset, "Counts of what was");
            assertThat(set[0]).isGreaterThanOrEqualTo(12);
            assertThat(set[1]).isGreaterThanOrEqualTo(17.9f);
        }

        @Test
        void isNotThatOfAFileForThePolice() throws Exception {
            assertThat(sizeAndLeading(PortfolioPreset.POLICE_FILE, "Counts of what was")[0])
                    .isLessThan(10);
        }
    }

    @Nested
    class WhatCouldBeTakenForAFinding {
        @ParameterizedTest
        @EnumSource(
                value = PortfolioPreset.class,
                names = {"FIRST_REPORT", "POLICE_FILE", "PROTECTION_ORDER", "COURT", "ADVOCATE", "SINCE_LAST"})
        void isNotPrintedUnlessItIsAskedFor(PortfolioPreset preset) throws Exception {
            assertThat(PortfolioRequest.of(preset).wants(PortfolioSection.BEFORE_AFTER))
                    .isFalse();
            assertThat(text(content(PortfolioRequest.of(preset))))
                    .doesNotContain("Days from one incident to the next", "‘after’ ends", "in 30 days");
        }

        @Test
        void endsWithTheLastIncidentHasNoRateAndStandsBesideTheOrders() throws Exception {
            assertThat(text(content(
                            PortfolioRequest.of(PortfolioPreset.POLICE_FILE).withoutSections(Set.of()))))
                    .contains("They end with the last incident printed here.", "‘after’ ends with the last.")
                    .contains("Bands show orders while they were in force")
                    .doesNotContain("in 30 days", "First half", "Second half");
        }
    }

    @Nested
    class TheFileForThePolice {
        @Test
        void hasItsSectionsInTheOrderInWhichPoliceWorkWithIt() throws Exception {
            assertThat(cover(content(PortfolioRequest.of(PortfolioPreset.POLICE_FILE))))
                    .containsSubsequence(
                            "Contents",
                            "Threats and violence, and the latest incident 2",
                            "About the person who wrote this",
                            "Summary",
                            "People responsible",
                            "Requests to stop, orders and breaches",
                            "Police and other agencies",
                            "Chronology",
                            "Timeline",
                            "Acts associated with stalking",
                            "Effects, health and costs",
                            "Witnesses",
                            "Exhibits",
                            "Part 2: the records in full",
                            "Incident sheets",
                            "Conversations in full",
                            "Background",
                            "Safety steps",
                            "Devices and accounts",
                            "Other people",
                            "Impact notes",
                            "Part 3: how it was recorded",
                            "Earlier versions",
                            "Diary entries and digests",
                            "How this was made")
                    .doesNotContain("Draft account", "Charts and counts", "Before and after");
        }

        @Test
        void namesWhomTheWriterHoldsResponsibleWithTheOthers() throws Exception {
            assertThat(text(content(PortfolioRequest.of(PortfolioPreset.POLICE_FILE))))
                    .containsPattern("People responsible .{0,120}Named by the writer as responsible Sam Sample, from");
        }

        @Test
        void saysUnderEachLetterWhereToLookAndNoMore() throws Exception {
            String text = text(content(PortfolioRequest.of(PortfolioPreset.POLICE_FILE)));
            assertThat(text)
                    .contains("Named in section 2A(3) of the Protection from Harassment Act 1997")
                    .containsPattern("\\(b\\) Contacting a person, or (trying to, by any means )?\\d+ \\(no\\. \\d")
                    .contains("(d) Monitoring how a person uses the internet")
                    .contains("They show where to look; this is not a finding");
        }

        @Test
        void takesTheListOfTheLawThatTheDiaryNames() throws Exception {
            PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
            assertThat(text(content(request, law(Jurisdiction.SCOTLAND))))
                    .contains("section 39(6) of the Criminal Justice and Licensing (Scotland) Act 2010")
                    .contains("(h) Giving a person anything");
            assertThat(text(content(request, law(Jurisdiction.NORTHERN_IRELAND))))
                    .contains("Protection from Stalking Act (Northern Ireland) 2022");
            assertThat(PdfPortfolioWriterTest.printed(pdf(content(request, law(Jurisdiction.ELSEWHERE)))))
                    .doesNotContain("Acts associated with stalking");
            assertThat(text(content(request, law(Jurisdiction.NOT_SAID))))
                    .contains("The diary does not say which law may be relevant");
        }

        private static CaseHeading law(Jurisdiction jurisdiction) {
            return new CaseHeading(Map.of(), "", jurisdiction, UnknownFields.NONE);
        }
    }

    @Nested
    class TheOthers {
        @Test
        void theFirstReportIsAFewPagesAndSaysWhatElseThereIs() throws Exception {
            String text = text(content(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT)));
            assertThat(text)
                    .doesNotContain("Incident sheets 1", "Draft account, to help", "Incidents by kind", "Contents")
                    .contains("Short chronology", "Counted but not set out")
                    .contains("the diary keeps all the words and every version, under the same numbers");
        }

        @Test
        void theCourtIsToldOfNoConductInTheLaw() throws Exception {
            assertThat(text(content(PortfolioRequest.of(PortfolioPreset.COURT).withoutSections(Set.of()))))
                    .doesNotContain("Acts associated with stalking 1", "Named in section 2A(3)");
        }

        @Test
        void whatMayBeServedSaysOnItsCoverWhichMarkStandsForWhat() throws Exception {
            assertThat(cover(content(PortfolioRequest.of(PortfolioPreset.COURT))))
                    .contains("‘[address]’ stands for an address", "‘[name]’ stands for a name");
            assertThat(cover(content(PortfolioRequest.of(PortfolioPreset.POLICE_FILE))))
                    .doesNotContain("[address]", "[name]");
        }

        @Test
        void theCopyThatMayBeServedSaysSoOnEveryPageAndTheOfficersSaysThatItMayNot() throws Exception {
            PortfolioContent copy = content(PortfolioRequest.of(PortfolioPreset.PROTECTION_ORDER));
            assertThat(text(copy))
                    .contains("Portfolio of incidents: copy for service")
                    .doesNotContain(
                            "look at each picture",
                            "Do not give to any person named",
                            "Please do not serve",
                            "the officer who decides");
            try (PDDocument document = Loader.loadPDF(pdf(copy))) {
                assertThat(text(copy).split("Confidential\\. Copy for service", -1))
                        .hasSize(document.getNumberOfPages() + 1);
            }
            assertThat(text(content(PortfolioRequest.of(PortfolioPreset.PROTECTION_ORDER_OFFICER))))
                    .contains(
                            "Portfolio of incidents: for the officer only",
                            "Please do not serve",
                            "the officer who decides")
                    .doesNotContain("opy for service");
        }

        @Test
        void theCourtReadsOnTheCoverWhoseCaseItIs() throws Exception {
            assertThat(cover(content(PortfolioRequest.of(PortfolioPreset.COURT))))
                    .contains("Between Alex Example and Sam Sample");
        }

        @Test
        void noTitleNamesSafetyStepsWhereNoneIsPrinted() throws Exception {
            assertThat(text(content(PortfolioRequest.of(PortfolioPreset.COURT))))
                    .contains("Effects, health and costs")
                    .doesNotContain("safety steps");
        }

        @Test
        void theCourtIsNotAskedToKeepItFromTheOtherSide() throws Exception {
            assertThat(text(content(PortfolioRequest.of(PortfolioPreset.COURT))))
                    .doesNotContain("do not serve this document", "Do not give to any person named")
                    .contains("This document is for the court", "For the court and those the court allows to see it.");
            assertThat(text(content(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT))))
                    .contains("do not serve this document", "Do not give to any person named");
        }

        @Test
        void whatIsNotPrintedIsSaidAtTheEnd() throws Exception {
            PortfolioRequest court = PortfolioRequest.of(PortfolioPreset.COURT);
            assertThat(text(content(court.with(court.discretion().withWitnesses(false)))))
                    .contains(
                            "Sections not printed About the person who wrote this; Charts and counts; Before and after;"
                                    + " What one person did, using all their numbers and accounts; Draft account; Impact notes;"
                                    + " Acts associated with stalking")
                    .contains("The writer’s address Not printed.", "Names of witnesses Not printed.")
                    .contains("Accounts and descriptions may still mention any of this")
                    .contains("stands in their place. Accounts may still mention either")
                    .doesNotContain("Parts of incidents left out None");
        }

        @ParameterizedTest
        @EnumSource(names = {"PROTECTION_ORDER", "PROTECTION_ORDER_OFFICER"})
        void theActsThatAnApplicationBeginsWithAreNotSaidToBeLeftOut(PortfolioPreset preset) throws Exception {
            assertThat(text(content(PortfolioRequest.of(preset))))
                    .contains("1. Acts associated with stalking")
                    .containsPattern("Sections not printed [^.]*Charts and counts")
                    .doesNotContainPattern("Sections not printed [^.]*Acts associated with stalking");
        }

        @Test
        void theFirstReportIsKeptShortAndSaysSo() throws Exception {
            PortfolioContent brief = content(PortfolioRequest.of(PortfolioPreset.FIRST_REPORT));
            assertThat(text(brief))
                    .contains("This report shows records as they stand now, and says")
                    .doesNotContain(
                            "What records said before they were amended", "Each conversation is printed in full");
            assertThat(PrintedEntries.of(brief).entries()).isEmpty();
            PortfolioContent full = content(PortfolioRequest.of(PortfolioPreset.POLICE_FILE));
            assertThat(text(full))
                    .contains("What records said before they were amended", "Each conversation is printed in full")
                    .doesNotContain("This report shows records as they stand now, and says");
            assertThat(PrintedEntries.of(full).entries()).isNotEmpty();
        }

        @Test
        void whatIsNewSinceTheLastSaysSinceWhen() throws Exception {
            PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.SINCE_LAST);
            PortfolioContent content = content(request.with(request.scope().since(100)));
            assertThat(cover(content)).contains("recorded, amended or withdrawn after diary entry 100");
            PortfolioContent.LedgerFacts ledger = content.ledger();
            PortfolioContent known = new PortfolioContent(
                    content.request(),
                    content.madeAt(),
                    content.program(),
                    content.heading(),
                    content.printed(),
                    content.summary(),
                    new PortfolioContent.LedgerFacts(
                            ledger.head(),
                            ledger.headCode(),
                            ledger.certificate(),
                            ledger.vaultId(),
                            ledger.merged(),
                            ledger.startedAt(),
                            ledger.clockSteps(),
                            ledger.isCopy(),
                            ledger.erasedEntries(),
                            ledger.erased(),
                            ledger.findings(),
                            ledger.unknownEntries(),
                            Optional.of(content.madeAt().minusDays(9))),
                    content.withheld(),
                    PreviouslyPrintedRecords.NONE);
            assertThat(cover(known)).contains("What is new since the portfolio of 15/11/2026");
        }

        @Test
        void newRecordsOfTheCaseAloneMakeAWholePortfolio() throws Exception {
            PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.SINCE_LAST);
            PortfolioContent all = content(request.with(request.scope().since(100)));
            CaseSheets printed = CaseSheets.of(List.of()).withCaseRecords(all.caseRecords());
            PortfolioContent content = new PortfolioContent(
                    all.request(),
                    all.madeAt(),
                    all.program(),
                    all.heading(),
                    printed,
                    PortfolioSummary.of(printed),
                    all.ledger(),
                    all.withheld(),
                    PreviouslyPrintedRecords.NONE);
            byte[] pdf = pdf(content);
            assertThat(Conformity.faults(pdf)).isEmpty();
            assertThat(text(content))
                    .contains("Other records, new: ", "Request to stop 1: ", "(new)")
                    .doesNotContain("page 0", "Incidents, new");
        }

        @Test
        void aSectionThatIsNotWantedIsNeitherThereNorInTheContents() throws Exception {
            PortfolioRequest bare =
                    PortfolioRequest.of(PortfolioPreset.POLICE_FILE).withoutSections(Set.of(PortfolioSection.values()));
            PortfolioContent content = content(bare);
            assertThat(cover(content)).doesNotContain("Summary 2", "Chronology", "Witnesses", "Charts");
            assertThat(text(content))
                    .contains("Sections not printed Summary; About the person who wrote this; People responsible")
                    .doesNotContain("page 0");
            assertThat(Conformity.faults(pdf(content), "ua1")).isEmpty();
        }
    }

    @Nested
    class WhatIsOpen {
        @Test
        void isToldFirstToWhoeverSupportsHer() throws Exception {
            PortfolioContent content = content(PortfolioRequest.of(PortfolioPreset.ADVOCATE));
            assertThat(cover(content))
                    .containsPattern("What is open 2 Threats and violence, and the latest incident \\d+");
            assertThat(text(content))
                    .containsPattern("06/04/2026, Police, 101: log 1102 To call me back and to say who deals with it\\."
                            + " Nobody called\\. By when: 17/04/2026, passed Contact")
                    .containsSubsequence("Next dates", "Missing", "Promised, and recorded as not done");
        }

        @ParameterizedTest
        @EnumSource(
                names = {"ADVOCATE"},
                mode = EnumSource.Mode.EXCLUDE)
        void isInNoOther(PortfolioPreset preset) throws Exception {
            PortfolioRequest all = PortfolioRequest.of(preset).withoutSections(Set.of());
            assertThat(all.wants(PortfolioSection.OPEN)).isFalse();
            assertThat(text(content(PortfolioRequest.of(preset)))).doesNotContain("What is open");
        }

        @Test
        void isInNoneThatMayComeBeforeTheOtherSide() throws Exception {
            PortfolioRequest advocate = PortfolioRequest.of(PortfolioPreset.ADVOCATE);
            assertThat(advocate.wants(PortfolioSection.OPEN)).isTrue();
            assertThat(advocate.with(advocate.discretion().withAddress(false)).wants(PortfolioSection.OPEN))
                    .isFalse();
            PortfolioRequest lettered = advocate.with(advocate.discretion().withWitnesses(false));
            assertThat(lettered.wants(PortfolioSection.OPEN)).isFalse();
            assertThat(text(content(lettered))).doesNotContain("What is open");
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class UnderACoverSheet {
        private final byte[] pdf = written();

        private static byte[] written() {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                MadeUpContent.writer()
                        .withCoverSheet(true)
                        .write(
                                content(PortfolioRequest.of(PortfolioPreset.POLICE_FILE)),
                                null,
                                out,
                                Progress.UNWATCHED);
                return out.toByteArray();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Test
        void theFirstPageSaysForWhomItIsAndNothingOfWhatItHolds() throws Exception {
            assertThat(PdfPortfolioWriterTest.text(pdf, 1, 1))
                    .contains("For: West Midlands Police", "Confidential")
                    .doesNotContain("Portfolio", "incident", "Alex Example", "diary");
            assertThat(PdfPortfolioWriterTest.text(pdf, 2, 2)).contains("Portfolio of incidents", "Contents");
        }

        @Test
        void itKeepsToBothStandards() throws Exception {
            assertThat(Conformity.faults(pdf)).isEmpty();
        }
    }
}
