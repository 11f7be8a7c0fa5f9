package org.daybook.pdf.page;

import org.daybook.pdf.text.MinimumTypeSizes;

/**
 * How the pages of a document are set and numbered.
 *
 * @param sizes the minimum type sizes
 * @param isBySection whether the front, the core and each part are numbered separately, as A1 and B1
 * @param isStamped whether each page is stamped with its number alone in the corner, and each bookmark with that of
 * its page
 */
public record PageStyle(MinimumTypeSizes sizes, boolean isBySection, boolean isStamped) {
    /** No minimum sizes, continuous numbering. */
    public static final PageStyle PLAIN = new PageStyle(MinimumTypeSizes.NONE, false, false);
}
