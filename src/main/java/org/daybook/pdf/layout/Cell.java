package org.daybook.pdf.layout;

import org.daybook.pdf.page.Tag;
import org.daybook.pdf.text.TextLayout;
import org.jspecify.annotations.Nullable;

/**
 * Words in one column of a row.
 *
 * @param left of the column, in points from the page's left
 * @param tag the tag of the words; null for an artifact
 */
record Cell(TextLayout text, float left, @Nullable Tag tag) {
    /** A copy with a tag. */
    Cell tagged(Tag as) {
        return new Cell(text, left, as);
    }

    /** A copy that much further to the right. */
    Cell movedBy(float right) {
        return new Cell(text, left + right, tag);
    }

    float leading() {
        return text.style().leading();
    }
}
