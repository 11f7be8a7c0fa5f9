package org.daybook.pdf.layout;

import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.text.Text;

/**
 * A picture with words below it.
 *
 * @param alternative what it shows, for those who do not see it
 * @param caption stands below it
 * @param anchor the name of its place
 */
public record CaptionedPicture(
        PagePicture picture, String alternative, Text caption, String anchor, Bookmark bookmark) {
    /** The largest size of a pixel, in points. */
    private static final float LARGEST_PIXEL = 1;

    /** The area of the picture with this top left corner, as large as fits. */
    PageArea box(float left, float top, float width, float height) {
        float scale = Math.min(LARGEST_PIXEL, Math.min(width / picture.shownWidth(), height / picture.shownHeight()));
        // Otherwise a picture of one row of pixels would be invisible.
        float wide = Math.max(1, scale * picture.shownWidth());
        float tall = Math.max(1, scale * picture.shownHeight());
        return new PageArea(left, top - tall, left + wide, top);
    }
}
