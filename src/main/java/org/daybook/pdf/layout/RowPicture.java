package org.daybook.pdf.layout;

import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.drawing.PagePicture;

/**
 * A small picture under the words of a table row.
 *
 * @param alternative what it shows, for those who do not see it
 */
public record RowPicture(PagePicture picture, String alternative) {
    private static final float WIDEST = 96;
    private static final float TALLEST = 72;

    /** The area of the picture with this top left corner, in a column of this width. */
    PageArea box(float left, float top, float width) {
        float scale =
                Math.min(1, Math.min(Math.min(WIDEST, width) / picture.shownWidth(), TALLEST / picture.shownHeight()));
        // Otherwise a picture of one row of pixels would be invisible.
        float wide = Math.max(1, scale * picture.shownWidth());
        float tall = Math.max(1, scale * picture.shownHeight());
        return new PageArea(left, top - tall, left + wide, top);
    }
}
