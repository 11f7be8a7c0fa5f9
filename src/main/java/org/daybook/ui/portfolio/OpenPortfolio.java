package org.daybook.ui.portfolio;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daybook.pdf.PageMark;
import org.daybook.pdf.PageRenderer;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.RenderedPage;

/** A portfolio in memory, drawn page by page; for one thread at a time. Blocking. Closing it zeroes its bytes. */
final class OpenPortfolio implements Closeable {
    private static final int LONGEST_SIDE = 2000;

    private final byte[] pdf;
    private final PageRenderer renderer;
    private final int pages;
    private final List<PageMark> marks;
    private boolean closed;

    /**
     * A page as it is seen.
     *
     * @param number from 1
     * @param pixels the receiver's, to be zeroed
     * @param text its words, for whoever cannot see it
     */
    record Seen(int number, RenderedPage pixels, String text) {}

    /** @param pdf this object's from now on; zeroed if it cannot be opened */
    OpenPortfolio(byte[] pdf) throws PdfFailure {
        this.pdf = pdf;
        try {
            renderer = new PageRenderer(pdf);
            pages = renderer.pages();
            marks = renderer.bookmarks();
        } catch (PdfFailure | RuntimeException failure) {
            Arrays.fill(pdf, (byte) 0);
            throw failure;
        }
    }

    int pages() {
        return pages;
    }

    /** The sections and what is below them. */
    List<PageMark> marks() {
        return marks;
    }

    /** Draws a page, from 1. */
    synchronized Seen page(int number) throws PdfFailure, IOException {
        if (closed) {
            throw new PdfFailure.Cancelled();
        }
        return new Seen(number, renderer.renderWithin(number, LONGEST_SIDE), renderer.text(number));
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        Arrays.fill(pdf, (byte) 0);
        renderer.close();
    }
}
