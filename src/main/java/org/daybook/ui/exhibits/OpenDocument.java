package org.daybook.ui.exhibits;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daybook.pdf.PageRenderer;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.RenderedPage;

/** A document that is being read, for one thread at a time. Blocking. */
final class OpenDocument implements Closeable {
    private static final int LONGEST_SIDE = 2000;

    private final SeekableByteChannel content;
    private final PageRenderer renderer;
    private final int pages;

    /**
     * Opens it.
     *
     * @param content closed with this, and if it cannot be opened
     */
    OpenDocument(SeekableByteChannel content, AtomicBoolean stop) throws PdfFailure, IOException {
        this.content = content;
        try {
            renderer = new PageRenderer(content, stop::get);
            pages = renderer.pages();
        } catch (PdfFailure | IOException | RuntimeException failure) {
            content.close();
            throw failure;
        }
    }

    int pages() {
        return pages;
    }

    synchronized RenderedPage render(int page) throws PdfFailure, IOException {
        return renderer.renderWithin(page, LONGEST_SIDE);
    }

    @Override
    public synchronized void close() throws IOException {
        try (content) {
            renderer.close();
        }
    }
}
