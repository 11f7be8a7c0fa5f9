package org.daybook.merge;

import org.daybook.merge.MergeFailure.MergeSide;
import org.jspecify.annotations.Nullable;

/**
 * What she says about two diaries to be merged.
 *
 * @param isSameCase whether they are of one case, if nothing in them says so
 * @param heading whose heading is to stand in the new diary; null for the one that {@link MergedHeadingChoice} proposes. In
 * copies of one diary it is the newest either way
 */
public record MergeChoice(boolean isSameCase, @Nullable MergeSide heading) {
    public static final MergeChoice NOT_SAID = new MergeChoice(false, null);
}
