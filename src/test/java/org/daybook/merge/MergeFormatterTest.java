package org.daybook.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.merge.MergeFailure.MergeSide;
import org.daybook.merge.MergeReport.Fork;
import org.daybook.merge.MergeReport.MergedRecord;
import org.daybook.merge.MergeReport.OtherHeading;
import org.daybook.merge.MergeReport.Renumbered;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** After a merge she reads what came of it: each fact in its own line, and nothing that did not happen. */
class MergeFormatterTest {
    private static final OffsetDateTime EARLY = OffsetDateTime.parse("2026-03-28T23:59:00+00:00");
    private static final OffsetDateTime LATE = OffsetDateTime.parse("2026-10-25T01:30:00+01:00");

    private final MergeFormatter words = new MergeFormatter(new Messages(Locale.UK));

    /** A report to which a test adds the facts it is about. */
    private static final class Report {
        private long onlyFirst = 3;
        private long onlySecond = 4;
        private final List<Fork> forks = new ArrayList<>();
        private int sameExhibits;
        private final List<MergedRecord> apart = new ArrayList<>();
        private final List<Renumbered> renumbered = new ArrayList<>();
        private final List<String> sameLabel = new ArrayList<>();
        private final List<MergedRecord> stillSaid = new ArrayList<>();
        private int erased;
        private final List<OtherHeading> otherHeadings = new ArrayList<>();
        private boolean isProven = true;

        MergeReport made() {
            return new MergeReport(
                    onlyFirst,
                    onlySecond,
                    5,
                    forks,
                    sameExhibits,
                    apart,
                    renumbered,
                    sameLabel,
                    stillSaid,
                    erased,
                    otherHeadings,
                    isProven);
        }
    }

    /** The lines without those that stand in every report. */
    private List<String> facts(Report report) {
        List<String> lines = words.of(report.made());
        assertThat(lines).first().asString().startsWith("Entries that only the first diary had: ");
        assertThat(lines.get(lines.size() - 2)).startsWith("A code given out from either diary");
        assertThat(lines).last().asString().startsWith("Both diaries are as they were.");
        return lines.subList(1, lines.size() - 2);
    }

    @Test
    void aMergeInWhichNothingWasDoubtfulSaysOnlyHowManyEntriesThereWere() {
        assertThat(facts(new Report())).isEmpty();
        assertThat(words.of(new Report().made()).getFirst())
                .startsWith("Entries that only the first diary had: 3. Only the second: 4. Both: 5.");
    }

    @Test
    void aDiaryThatAddedNothingIsNamed() {
        Report first = new Report();
        first.onlyFirst = 0;
        assertThat(facts(first)).containsExactly("Everything in the first diary was also in the second.");
        Report second = new Report();
        second.onlySecond = 0;
        assertThat(facts(second)).containsExactly("Everything in the second diary was also in the first.");
        first.onlyFirst = 1;
        assertThat(facts(first)).isEmpty();
    }

    @Test
    void twoCopiesOfOneDiarySayUpToWhichEntryTheyAreTheSameAndWhenTheyDiffer() {
        Report report = new Report();
        report.forks.add(new Fork("ab".repeat(16), 7, EARLY, LATE));
        assertThat(facts(report))
                .singleElement()
                .asString()
                .contains("the same up to entry 7.")
                .contains("differ from entry 8, recorded on 28/03/2026, 23:59")
                .contains("in the first and on 25/10/2026, 01:30");
    }

    @Test
    void aCopyWhoseFirstOwnEntryWasErasedHasNoTimeToSay() {
        for (Fork fork : List.of(
                new Fork("ab".repeat(16), 7, null, LATE),
                new Fork("ab".repeat(16), 7, EARLY, null),
                new Fork("ab".repeat(16), 7, null, null))) {
            Report report = new Report();
            report.forks.add(fork);
            assertThat(facts(report))
                    .singleElement()
                    .asString()
                    .contains("the same up to entry 7. From entry 8 they differ.")
                    .doesNotContain("2026");
        }
    }

    @Test
    void exhibitsThatBothHadAreCounted() {
        Report report = new Report();
        report.sameExhibits = 2;
        assertThat(facts(report)).containsExactly("Exhibits that both diaries had, now in the new diary once: 2");
    }

    @Test
    void recordsChangedInBothAreNamedByKindAndNumber() {
        Report report = new Report();
        report.apart.addAll(List.of(
                new MergedRecord("incident", "4"), new MergedRecord("exhibit", "SB2"), new MergedRecord("order", "1")));
        assertThat(facts(report))
                .singleElement()
                .asString()
                .startsWith(
                        "Changed in both diaries, in different ways: Incident 4, Exhibit SB2, Order or condition 1.");
    }

    @Test
    void aRecordWithAnotherNumberIsNamedByBoth() {
        Report report = new Report();
        report.renumbered.add(new Renumbered(new MergedRecord("incident", "9"), "3"));
        report.renumbered.add(new Renumbered(new MergedRecord("exhibit", "DA7"), "DA2"));
        assertThat(facts(report))
                .singleElement()
                .asString()
                .endsWith("Incident 9 (was 3 in its own diary); Exhibit DA7 (was DA2 in its own diary)");
    }

    @Test
    void everyLabelThatTwoExhibitsHaveIsALineOfItsOwn() {
        Report report = new Report();
        report.sameLabel.addAll(List.of("SB1", "SB2"));
        assertThat(facts(report))
                .hasSize(2)
                .allMatch(line -> line.startsWith("Two different exhibits have this label"));
        assertThat(facts(report).getLast()).contains("both diaries used it: SB2.");
    }

    @Test
    void whatWasErasedAndWhatIsSaidStillAreTwoThings() {
        Report report = new Report();
        report.erased = 6;
        report.stillSaid.add(new MergedRecord("incident", "4"));
        assertThat(facts(report))
                .satisfiesExactly(
                        line -> assertThat(line).contains("or in what it had imported: 6."),
                        line -> assertThat(line).contains("the amendment is still there: Incident 4."));
    }

    @Test
    void aHeadingThatDoesNotStandIsSaidWithItsDiaryAndTheTimeIfThatIsKnown() {
        Report report = new Report();
        report.otherHeadings.add(new OtherHeading(MergeSide.FIRST, null));
        report.otherHeadings.add(new OtherHeading(MergeSide.SECOND, EARLY));
        assertThat(facts(report))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("The first diary has different details under ‘About you’. They"),
                        line -> assertThat(line)
                                .startsWith("The second diary has different details")
                                .contains("recorded on 28/03/2026, 23:59"));
    }

    @Test
    void aDiaryThatSomebodyMayHaveRebuiltIsNotPassedOverInSilence() {
        Report report = new Report();
        report.isProven = false;
        assertThat(facts(report)).singleElement().asString().contains("cannot show whether someone has rebuilt it");
    }

    private String why(MergeFailure failure, @Nullable String why) {
        return words.of(failure, why == null ? "" : why);
    }

    @Test
    void aMergeThatWasNotDoneSaysWhichDiaryAndThatNothingWasMade() {
        assertThat(why(new MergeFailure.OtherCase(), null)).contains("two different cases", "Nothing was made.");
        assertThat(why(new MergeFailure.Same(), null)).contains("nothing to merge", "Nothing was made.");
        assertThat(why(new MergeFailure.NotWhole(MergeSide.FIRST), null))
                .startsWith("The first diary is damaged or was changed")
                .contains("Nothing was made.");
        assertThat(why(new MergeFailure.Newer(MergeSide.SECOND), null))
                .startsWith("The second diary has entries that a newer version")
                .contains("Nothing was made.");
    }

    @Test
    void aDiaryThatCannotBeOpenedSaysWhy() {
        assertThat(why(
                        new MergeFailure.CannotOpen(MergeSide.SECOND, new org.daybook.vault.VaultFailure.Missing()),
                        "There is no such file."))
                .isEqualTo("The second diary: There is no such file.");
    }
}
