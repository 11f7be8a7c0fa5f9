package org.daybook.portfolio.pdf;

import java.io.IOException;
import java.io.OutputStream;
import org.daybook.pdf.PdfContent;
import org.daybook.pdf.PdfDocument;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.page.PageDivision;

/**
 * A portfolio paginated as a court requires: type of sufficient size, sections that begin pages and may be numbered
 * separately, each page stamped with its number, and parts of a limited number of pages. Its content is that of the
 * portfolio, which remains the signed original if the bundle is renumbered. Blocking; neither for the vault thread
 * nor the interface thread.
 */
public final class CourtBundle {
    private final PdfDocument document;
    private final PdfContent content;
    private final PageDivision division;

    /** @param most the maximum number of pages in a part */
    CourtBundle(PdfDocument document, PdfContent content, int most) throws PdfFailure {
        this.document = document;
        this.content = content;
        division = document.parts(content, most);
    }

    /** The number of files. */
    public int parts() {
        return division.count();
    }

    /**
     * Writes one part, counted from 1, to {@code out}, which stays open.
     *
     * @throws IOException if writing to {@code out} fails
     */
    public void write(int part, OutputStream out) throws IOException {
        document.writeUnwatched(content, division, part, out);
    }
}
