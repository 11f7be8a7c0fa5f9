package org.daybook.exhibit;

/**
 * A stretch of a recording, in milliseconds from its beginning.
 *
 * @param start where it begins
 * @param end where it ends; the same as the start for a single frame
 */
public record RecordingSpan(long start, long end) {
    /** @throws IllegalArgumentException unless it begins at 0 or later and does not end before it begins */
    public RecordingSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such stretch");
        }
    }
}
