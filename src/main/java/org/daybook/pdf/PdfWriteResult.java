package org.daybook.pdf;

import java.util.Map;
import org.daybook.pdf.text.MissingGlyphs;

/**
 * The outcome of writing a document.
 *
 * @param pages the number of pages
 * @param anchors the page, from 1, of each named place
 * @param missing the characters that no font could draw
 */
public record PdfWriteResult(int pages, Map<String, Integer> anchors, MissingGlyphs missing) {
    public PdfWriteResult {
        anchors = Map.copyOf(anchors);
    }
}
