package org.daybook.pdf;

import java.util.Map;
import org.daybook.pdf.text.MissingGlyphs;

/**
 * What was written.
 *
 * @param pages how many
 * @param anchors the page, from 1, of each named place
 * @param missing what no font could draw
 */
public record PdfReport(int pages, Map<String, Integer> anchors, MissingGlyphs missing) {
    public PdfReport {
        anchors = Map.copyOf(anchors);
    }
}
