package org.daybook.pdf;

import org.daybook.pdf.layout.PageFlow;

/**
 * What a document says.
 *
 * <p>It is asked for more than once: first to count pages, so that a reference can name the page it points to, and last
 * to draw. It must emit the same each time.
 */
@FunctionalInterface
public interface PdfContent {
    /** Emits everything, in reading order, on the calling thread. */
    void emit(PageFlow flow);
}
