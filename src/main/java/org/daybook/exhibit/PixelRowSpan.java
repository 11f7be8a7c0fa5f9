package org.daybook.exhibit;

/**
 * Rows of a picture that were taken into another one. Pictures are counted as they are shown, the right way up.
 *
 * @param first the first of them, from 0
 * @param count how many, at least 1
 * @param at the row of the other picture in which the first of them is, from 0
 * @param afterGap whether no overlap with what stands above was found there, so that something may be missing
 */
public record PixelRowSpan(int first, int count, int at, boolean afterGap) {
    /** @throws IllegalArgumentException unless there are such rows */
    public PixelRowSpan {
        if (first < 0 || count < 1 || at < 0) {
            throw new IllegalArgumentException("no such rows");
        }
    }
}
