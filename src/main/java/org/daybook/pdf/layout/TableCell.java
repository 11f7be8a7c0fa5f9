package org.daybook.pdf.layout;

import org.daybook.pdf.page.StructureTag;
import org.daybook.pdf.text.TextLayout;
import org.jspecify.annotations.Nullable;

/**
 * Words in one column of a row.
 *
 * @param left of the column, in points from the page's left
 * @param tag the tag of the words; null for an artifact
 */
record TableCell(TextLayout text, float left, @Nullable StructureTag tag) {
    /** A copy with a tag. */
    TableCell tagged(StructureTag as) {
        return new TableCell(text, left, as);
    }

    /** A copy that much further to the right. */
    TableCell movedBy(float right) {
        return new TableCell(text, left + right, tag);
    }

    float leading() {
        return text.style().leading();
    }
}
