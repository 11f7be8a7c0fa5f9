package org.daybook.merge;

import org.daybook.merge.MergeFailure.MergeSide;
import org.daybook.record.CaseHeading;

/**
 * The headings of two diaries to be merged, of which one can stand in the new diary.
 *
 * @param first that of the first diary
 * @param second that of the second diary
 * @param proposed the one that stands unless she chooses
 */
public record HeadingConflict(CaseHeading first, CaseHeading second, MergeSide proposed) {
    public CaseHeading of(MergeSide which) {
        return which == MergeSide.FIRST ? first : second;
    }
}
