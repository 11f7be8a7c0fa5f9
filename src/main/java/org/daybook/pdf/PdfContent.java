package org.daybook.pdf;

import org.daybook.pdf.layout.PageFlow;

/**
 * The content of a document.
 *
 * <p>It is emitted more than once: first to count pages, so that references can name pages, and last to draw. Each
 * time it must emit the same.
 */
@FunctionalInterface
public interface PdfContent {
    /** Emits everything, in reading order, on the calling thread. */
    void emit(PageFlow flow);
}
