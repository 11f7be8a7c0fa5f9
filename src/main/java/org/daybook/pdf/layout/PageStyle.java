package org.daybook.pdf.layout;

import org.daybook.pdf.text.LeastSizes;

/**
 * How the pages of a document are set and numbered.
 *
 * @param sizes the least sizes of letters
 * @param isBySection whether each section begins a page and is numbered by itself, as A1 and B1
 * @param isStamped whether each page carries its number by itself in the corner, and each bookmark that of its page
 */
public record PageStyle(LeastSizes sizes, boolean isBySection, boolean isStamped) {
    /** Letters as they are, pages numbered through. */
    public static final PageStyle PLAIN = new PageStyle(LeastSizes.NONE, false, false);
}
