package org.daybook.exhibit;

import org.jspecify.annotations.Nullable;

/**
 * Something that was covered in a redacted copy. It is printed with the copy, so it says what kind of thing was covered
 * and never what it was.
 *
 * @param what what was covered, such as 'my address'
 * @param area where in the copy's picture; null if it is not a place in a picture
 * @param time when in the copy's recording; null for a picture
 * @param page on which page of the copy, from 1; 0 if it is one picture or a recording
 */
public record CoveredPart(
        String what,
        String why,
        @Nullable PixelArea area,
        @Nullable RecordingSpan time,
        int page) {
    /** In a copy that has no pages. */
    public CoveredPart(String what, String why, @Nullable PixelArea area, @Nullable RecordingSpan time) {
        this(what, why, area, time, 0);
    }
}
