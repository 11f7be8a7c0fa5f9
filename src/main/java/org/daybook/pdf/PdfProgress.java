package org.daybook.pdf;

/** Told of every page, on the thread that writes. */
public interface PdfProgress {
    /** Page {@code page} of {@code pages} is being drawn; both are 0 while pages are only being counted. */
    void page(int page, int pages);

    /** The chapter of this name begins, on the page that was told last; only while pages are drawn. */
    default void chapter(String name) {}

    /** Asked at least once a page and once a written block; true ends the work with {@link PdfFailure.Cancelled}. */
    boolean cancelled();

    /** Watches nothing and never cancels. */
    static PdfProgress none() {
        return new PdfProgress() {
            @Override
            public void page(int page, int pages) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
