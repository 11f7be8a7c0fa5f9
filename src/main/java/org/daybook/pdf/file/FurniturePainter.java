package org.daybook.pdf.file;

import org.daybook.pdf.drawing.ContentBuffer;
import org.daybook.pdf.drawing.LinePainter;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.pdf.page.PageIndex;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextAlignment;
import org.daybook.pdf.text.TextLayout;
import org.daybook.pdf.text.TextStyle;

/**
 * Draws what stands around the text of each page: its header, its footer and, where pages are stamped, its number.
 *
 * @param index the outcome of counting the pages
 * @param isStamped whether each page is stamped with its number alone
 */
record FurniturePainter(
        PageFurniture furniture, PageIndex index, boolean isStamped, LineBreaker breaker, LinePainter painter) {
    private static final ContentBuffer.Stroke HAIRLINE = new ContentBuffer.Stroke(0.5f, 0.6f);

    /** @param continued the heading of the section that continues on this page; empty if one begins it */
    void paint(ContentBuffer buffer, PaperSize paper, int page, String continued) {
        if (page > 1) {
            buffer.beginPagination("Header");
            String header = furniture.headerLeft();
            ends(
                    buffer,
                    paper,
                    continued.isEmpty() ? header : furniture.continued().of(header, continued),
                    furniture.headerRight(),
                    paper.headerBaseline());
            buffer.line(PaperSize.LEFT, paper.headerRule(), paper.right(), paper.headerRule(), HAIRLINE);
            buffer.endMarked();
        }
        buffer.beginPagination("Footer");
        buffer.line(PaperSize.LEFT, PaperSize.FOOTER_RULE, paper.right(), PaperSize.FOOTER_RULE, HAIRLINE);
        String label = furniture.pageLabel().of(page, index.pages());
        ends(buffer, paper, furniture.footerLeft(), label, PaperSize.FOOTER_BASELINE);
        if (isStamped) {
            Text number = Text.of(index.numbers().of(page));
            TextLayout stamp = breaker.lay(number, TextStyle.H2.aligned(TextAlignment.END), paper.textWidth());
            painter.paint(buffer, stamp, 0, PaperSize.LEFT, PaperSize.STAMP_BASELINE);
        }
        buffer.endMarked();
    }

    private void ends(ContentBuffer buffer, PaperSize paper, String left, String right, float baseline) {
        float half = paper.textWidth() / 2;
        TextLayout second = breaker.lay(Text.of(right), TextStyle.FINE.aligned(TextAlignment.END), half);
        float room = paper.textWidth() - second.lines().getFirst().width() - 12;
        painter.paint(buffer, breaker.lay(Text.of(left), TextStyle.FINE, room), 0, PaperSize.LEFT, baseline);
        painter.paint(buffer, second, 0, PaperSize.LEFT + half, baseline);
    }
}
