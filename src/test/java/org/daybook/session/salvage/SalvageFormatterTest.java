package org.daybook.session.salvage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.casefile.entry.SalvageRecord;
import org.daybook.casefile.entry.SalvageRecord.EntrySpan;
import org.daybook.casefile.entry.SalvageRecord.HighestNumbers;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.ledger.HeadCode;
import org.daybook.session.salvage.SalvageReport.KeptCounts;
import org.daybook.session.salvage.SalvageReport.Lost;
import org.daybook.session.salvage.SalvageReport.LostExhibit;
import org.daybook.session.salvage.SalvageReport.MissingNumbers;
import org.daybook.session.salvage.SalvageReport.MissingPart;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** After a recovery she reads what is there and what is not: everything that is missing, and nothing that is not. */
class SalvageFormatterTest {
    private static final OffsetDateTime EARLY = OffsetDateTime.parse("2026-02-28T09:05:00+00:00");
    private static final OffsetDateTime LATE = OffsetDateTime.parse("2026-07-01T17:45:00+01:00");
    private static final LedgerHead HEAD = new LedgerHead(12, ByteSequence.of(new byte[32]));

    private final SalvageFormatter words = new SalvageFormatter(new Messages(Locale.UK));

    /** A report of a diary that was read whole, to which a test adds the losses it is about. */
    private static final class Report {
        private boolean isProven = true;
        private @Nullable LedgerHead head = HEAD;
        private final List<Lost> lost = new ArrayList<>();
        private final List<LostExhibit> exhibits = new ArrayList<>();
        private final List<Integer> incidents = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private final SortedMap<CaseRecordKind, List<Integer>> caseRecords = new TreeMap<>();
        private final List<PortfolioExported> portfolios = new ArrayList<>();

        SalvageReport made() {
            SalvageRecord account = new SalvageRecord(
                    "0123456789abcdef0123456789abcdef",
                    head,
                    9,
                    lost.stream().map(Lost::entries).toList(),
                    List.of(),
                    List.of(),
                    new HighestNumbers(4, 3, Map.of()));
            return new SalvageReport(
                    isProven,
                    account,
                    new KeptCounts(4, 3, 2, 7, 1),
                    lost,
                    exhibits,
                    new MissingNumbers(incidents, numbers, caseRecords),
                    portfolios,
                    6);
        }
    }

    private List<String> missing(Report report) {
        return words.missing(report.made());
    }

    @Test
    void aDiaryReadWholeHasNothingMissingAndSaysSo() {
        SalvageReport whole = new Report().made();
        assertThat(words.missing(whole)).isEmpty();
        assertThat(words.kept(whole))
                .containsExactly(
                        "Recovered: records of incidents 4, exhibits 3 (with their files whole: 2), other records 7,"
                                + " unfinished texts 1.",
                        "Nothing known to have been there is missing.");
    }

    @Test
    void nothingIsCalledCompleteOfWhichAnEntryAnExhibitOrTheEndIsMissing() {
        Report entry = new Report();
        entry.lost.add(new Lost(new EntrySpan(3, 3), null, null));
        Report exhibit = new Report();
        exhibit.exhibits.add(new LostExhibit("SB1", "", "", MissingPart.FILE));
        Report end = new Report();
        end.head = null;
        for (Report report : List.of(entry, exhibit, end)) {
            assertThat(words.kept(report.made())).hasSize(1);
            assertThat(missing(report)).hasSize(1);
        }
    }

    @Test
    void lostEntriesAreNamedByTheirNumbersAndByTheTimesOnEitherSide() {
        Report report = new Report();
        report.lost.add(new Lost(new EntrySpan(3, 3), EARLY, LATE));
        report.lost.add(new Lost(new EntrySpan(5, 8), EARLY, null));
        report.lost.add(new Lost(new EntrySpan(1, 2), null, LATE));
        report.lost.add(new Lost(new EntrySpan(9, 9), null, null));
        assertThat(missing(report))
                .containsExactly(
                        "Entry 3, recorded between 28/02/2026, 09:05 (UTC+00:00) and 01/07/2026, 17:45 (UTC+01:00),"
                                + " could not be read.",
                        "Entries 5 to 8, recorded after 28/02/2026, 09:05 (UTC+00:00), could not be read.",
                        "Entries 1 to 2, recorded before 01/07/2026, 17:45 (UTC+01:00), could not be read.",
                        "Entry 9 could not be read.");
    }

    @Test
    void anExhibitIsNamedByItsTitleOrElseByItsFile() {
        Report report = new Report();
        report.exhibits.add(new LostExhibit("SB1", "The card", "card.jpg", MissingPart.FILE));
        report.exhibits.add(new LostExhibit("SB2", " ", "note.pdf", MissingPart.FILE));
        report.exhibits.add(new LostExhibit("SB3", "", "", MissingPart.FIRST_VERSION));
        assertThat(missing(report))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Exhibit SB1, The card: not every part of its file"),
                        line -> assertThat(line).startsWith("Exhibit SB2, note.pdf: not every part of its file"),
                        line -> assertThat(line)
                                .startsWith(
                                        "Exhibit SB3: its file, and what was recorded when it was added, are lost"));
    }

    @Test
    void theEndThatIsNotKnownIsSaid() {
        Report report = new Report();
        report.head = null;
        assertThat(missing(report)).singleElement().asString().contains("does not say how many entries it had");
    }

    @Test
    void numbersOfWhichNothingIsLeftAreNamedByKind() {
        Report report = new Report();
        report.incidents.addAll(List.of(2, 5));
        report.numbers.add(3);
        report.caseRecords.put(CaseRecordKind.ORDER, List.of(1, 4));
        assertThat(missing(report))
                .containsExactly("Numbers with nothing left: Incident 2, 5; Exhibit 3; Order or condition 1, 4."
                        + " They may never have been used.");
    }

    @Test
    void whatIsLeftBehindIsCountedAndPortfoliosAreNamedWithTheirCodes() {
        Report report = new Report();
        report.portfolios.add(portfolio("PC 123"));
        report.portfolios.add(portfolio(""));
        assertThat(words.left(report.made()))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("or backed up: 6"),
                        line -> assertThat(line).contains("with the code 4XF9-ABCD-E37Q, for PC 123."),
                        line -> assertThat(line).endsWith("with the code 4XF9-ABCD-E37Q."));
    }

    private static PortfolioExported portfolio(String preparedFor) {
        return new PortfolioExported(
                EARLY,
                "police-file",
                "4XF9-ABCD-E37Q",
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                preparedFor,
                0,
                HEAD,
                List.of());
    }

    @Test
    void aFileThatSomebodyMayHaveRebuiltIsNotPassedOverInSilence() {
        Report report = new Report();
        report.isProven = false;
        assertThat(words.left(report.made()))
                .hasSize(2)
                .last()
                .asString()
                .contains("cannot show whether someone has rebuilt it");
    }

    @Test
    void theSavedListHasEveryLineAndTheCodeOfTheLastEntry() {
        Report report = new Report();
        report.lost.add(new Lost(new EntrySpan(5, 8), EARLY, null));
        report.lost.add(new Lost(new EntrySpan(11, 11), LATE, null));
        List<String> all = words.all(report.made(), LATE);
        assertThat(all.getFirst())
                .isEqualTo("What was recovered from a damaged diary, on 01/07/2026, 17:45 (UTC+01:00)");
        assertThat(all)
                .contains("The old diary is known as 0123456789abcdef0123456789abcdef.")
                .contains("The code of its last entry: " + HeadCode.of(HEAD))
                .contains("Entries that could not be read: 5")
                .containsAll(words.kept(report.made()))
                .containsAll(words.missing(report.made()))
                .containsAll(words.left(report.made()));
    }

    @Test
    void theSavedListOfADiaryWithoutItsEndHasNoCode() {
        Report report = new Report();
        report.head = null;
        assertThat(words.all(report.made(), LATE)).noneMatch(line -> line.contains("code of its last entry"));
    }
}
