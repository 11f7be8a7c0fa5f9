package org.daybook.pdf.page;

/**
 * The header and footer of every page, as artifacts that screen readers skip.
 *
 * @param headerLeft a short title; the first page, which carries the full title, has no header
 * @param headerRight a reference or date
 * @param footerLeft a line on how confidential the pages are
 * @param pageLabel words for 'Page 3 of 12'
 * @param continued words for the left part of the header of a page on which a section continues
 */
public record PageFurniture(
        String headerLeft, String headerRight, String footerLeft, PageLabel pageLabel, Continued continued) {
    /** Furniture that does not say which section continues on a page. */
    public PageFurniture(String headerLeft, String headerRight, String footerLeft, PageLabel pageLabel) {
        this(headerLeft, headerRight, footerLeft, pageLabel, (header, _) -> header);
    }

    /** A copy with {@code more} after the left part of the header. */
    public PageFurniture headed(String more) {
        return new PageFurniture(headerLeft + ", " + more, headerRight, footerLeft, pageLabel, continued);
    }

    /** A copy with other words for page numbers. */
    public PageFurniture labelled(PageLabel label) {
        return new PageFurniture(headerLeft, headerRight, footerLeft, label, continued);
    }

    /** Words for a page's number. */
    @FunctionalInterface
    public interface PageLabel {
        /** The label of {@code page} of {@code pages}, both from 1. */
        String of(int page, int pages);
    }

    /** Words for a page that begins in the middle of a section. */
    @FunctionalInterface
    public interface Continued {
        /** The left part of the header from what it usually is and the section's heading. */
        String of(String header, String heading);
    }
}
