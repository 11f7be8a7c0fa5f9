package org.daybook.portfolio.pdf.report;

import org.daybook.pdf.text.FontFace;
import org.daybook.pdf.text.TextAlignment;
import org.daybook.pdf.text.TextStyle;

/** The type of short portfolios: one scale of sizes, with narrative at 9.5 points and tables at 9. */
final class ReportStyle {
    /** Headings within a page. */
    static final TextStyle HEAD = new TextStyle(FontFace.BOLD, 12, 15, 0.05f, 7, 2, TextAlignment.START);

    /** Running text, such as exact words. */
    static final TextStyle NARRATIVE =
            new TextStyle(FontFace.REGULAR, 9.5f, 11.5f, 0.05f, 0, 1.5f, TextAlignment.START);

    /** Lines of figures, and requests. */
    static final TextStyle LINE = new TextStyle(FontFace.REGULAR, 11, 14.5f, 0.08f, 1, 2, TextAlignment.START);

    /** Rows of tables. */
    static final TextStyle TABLE = new TextStyle(FontFace.REGULAR, 9, 11.6f, 0.08f, 1, 3, TextAlignment.START);

    /** Remarks about the page. */
    static final TextStyle REMARK = new TextStyle(FontFace.REGULAR, 9, 12.5f, 0.25f, 0, 3, TextAlignment.START);

    private ReportStyle() {}
}
