package org.daybook.merge;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.merge.MergeFailure.MergeSide;
import org.jspecify.annotations.Nullable;

/**
 * What came of merging two diaries.
 *
 * @param onlyFirst how many entries only the first of them had
 * @param onlySecond how many only the second had
 * @param both how many both had
 * @param forks where one diary was copied and both copies were written in
 * @param sameExhibits how many exhibits hold the same bytes in both and are one exhibit now
 * @param apart records that were changed in both without knowledge of each other; both versions are kept
 * @param renumbered records that have another number now
 * @param sameLabel labels that two exhibits have, because both were given out
 * @param stillSaid records that were erased in one of them and are still told by the other
 * @param erased how many entries are left out that one of them still had, because they were erased in another
 * @param otherHeadings what one of them said above its case and the new diary does not, although it replaced nothing
 * @param isProven whether the way each was opened proves that its maker knew a secret of it
 */
public record MergeReport(
        long onlyFirst,
        long onlySecond,
        long both,
        List<Fork> forks,
        int sameExhibits,
        List<MergedRecord> apart,
        List<Renumbered> renumbered,
        List<String> sameLabel,
        List<MergedRecord> stillSaid,
        int erased,
        List<OtherHeading> otherHeadings,
        boolean isProven) {
    public MergeReport {
        forks = List.copyOf(forks);
        apart = List.copyOf(apart);
        renumbered = List.copyOf(renumbered);
        sameLabel = List.copyOf(sameLabel);
        stillSaid = List.copyOf(stillSaid);
        otherHeadings = List.copyOf(otherHeadings);
    }

    /**
     * A heading that does not stand.
     *
     * @param which the diary that has it
     * @param recorded when it was recorded; null if that is not known
     */
    public record OtherHeading(MergeSide which, @Nullable OffsetDateTime recorded) {}

    /**
     * Two copies of one diary that differ.
     *
     * @param vaultId the diary
     * @param common how many entries are the same in both; the next one differs
     * @param first when the first differing entry of the first of them was recorded; null if it was erased
     * @param second the same of the second
     */
    public record Fork(
            String vaultId,
            long common,
            @Nullable OffsetDateTime first,
            @Nullable OffsetDateTime second) {}

    /**
     * A record.
     *
     * @param kind the code of its kind: {@code incident}, {@code exhibit}, or that of a kind of case record
     * @param label its number, for an exhibit with its initials
     */
    public record MergedRecord(String kind, String label) {}

    /**
     * A record whose number was taken.
     *
     * @param item under its number now
     * @param before its label in its own diary
     */
    public record Renumbered(MergedRecord item, String before) {}
}
