package org.daybook.ui.portfolio;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daybook.decoder.DecodedDocument;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.PageBookmark;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.pdf.render.RenderedPage;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio in memory, rendered page by page in the decoder process; its text is read in this one. For one thread
 * at a time. Blocking. Closing it zeroes its bytes.
 */
final class RenderedPortfolio implements Closeable {
    private static final int LONGEST_SIDE = 2000;

    private final byte[] pdf;
    private final PageRenderer reader;
    private final Pages drawn;
    private @Nullable DecodedDocument drawing;
    private final int pages;
    private final List<PageBookmark> marks;
    private boolean closed;

    /**
     * A rendered page.
     *
     * @param number from 1
     * @param pixels owned by the receiver, which zeroes them
     * @param text its text, for screen readers
     */
    record PortfolioPage(int number, RenderedPage pixels, String text) {}

    /** Opens a document for rendering its pages. */
    interface Pages {
        DecodedDocument open(byte[] pdf) throws PdfFailure, IOException;
    }

    /**
     * Opens it.
     *
     * @param pdf owned by this object from now on; zeroed if it cannot be opened
     * @param drawn opens it for rendering, when the first page is rendered
     */
    RenderedPortfolio(byte[] pdf, Pages drawn) throws PdfFailure {
        this.pdf = pdf;
        this.drawn = drawn;
        try {
            reader = new PageRenderer(pdf);
            pages = reader.pages();
            marks = reader.bookmarks();
        } catch (PdfFailure | RuntimeException failure) {
            Arrays.fill(pdf, (byte) 0);
            throw failure;
        }
    }

    int pages() {
        return pages;
    }

    /** The outline: the sections and the entries below them. */
    List<PageBookmark> marks() {
        return marks;
    }

    /** Renders a page, counted from 1. */
    synchronized PortfolioPage page(int number) throws PdfFailure, IOException {
        if (closed) {
            throw new PdfFailure.Cancelled();
        }
        DecodedDocument open = drawing;
        if (open == null) {
            open = drawn.open(pdf);
            drawing = open;
        }
        return new PortfolioPage(number, open.render(number, LONGEST_SIDE), reader.text(number));
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        Arrays.fill(pdf, (byte) 0);
        try (reader) {
            DecodedDocument open = drawing;
            if (open != null) {
                open.close();
            }
        }
    }
}
