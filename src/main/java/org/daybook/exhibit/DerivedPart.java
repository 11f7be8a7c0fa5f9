package org.daybook.exhibit;

import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * A part of another exhibit from which a copy was made.
 *
 * @param page which page of it, from 1; 0 if it has no pages
 * @param time which stretch of it; null for a picture or a page. Of a single frame both ends are the same
 * @param rows which rows of its picture, and where they are in the copy; null if it is all of it
 */
public record DerivedPart(
        Id<Exhibit> original,
        int page,
        @Nullable RecordingSpan time,
        @Nullable PixelRowSpan rows) {
    /** @throws IllegalArgumentException for a negative page */
    public DerivedPart {
        if (page < 0) {
            throw new IllegalArgumentException("no such page");
        }
    }

    public static DerivedPart all(Id<Exhibit> original) {
        return new DerivedPart(original, 0, null, null);
    }
}
