package org.daybook.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.daybook.pdf.drawing.ContentBuffer;
import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.page.PageSink;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.page.StructureTag;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.TextLayout;
import org.daybook.pdf.text.TextStyle;

/**
 * Places pictures side by side, with their words below them. They stay together. Lengths are points.
 *
 * @param depth the number of levels added to those of bookmarks
 */
record PictureRow(LayoutCursor cursor, LineBreaker breaker, RowPlacer placer, StructureTag parent, int depth) {
    private static final float GAP = 14;
    private static final float ABOVE_CAPTION = 3;
    private static final float AFTER = 14;
    private static final ContentBuffer.Stroke FRAME = new ContentBuffer.Stroke(0.5f, 0.6f);

    /** @param height the most that a row with its words may take */
    void place(List<CaptionedPicture> row, float height) {
        float width = (cursor.paper().textWidth() - GAP * (row.size() - 1)) / row.size();
        List<TextLayout> captions = row.stream()
                .map(each -> breaker.lay(each.caption(), TextStyle.FINE, width))
                .toList();
        float words =
                (float) captions.stream().mapToDouble(TextLayout::height).max().orElse(0);
        float room = Math.max(1, Math.min(height, cursor.paper().textHeight()) - words - ABOVE_CAPTION);
        float tallest = (float) row.stream()
                .mapToDouble(each -> each.box(0, 0, width, room).height())
                .max()
                .orElse(0);
        cursor.makeRoom(0, tallest + ABOVE_CAPTION + words);
        PageSink sink = cursor.sink();
        float top = cursor.y();
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            CaptionedPicture each = row.get(i);
            float left = PaperSize.LEFT + i * (width + GAP);
            PageArea box = each.box(left, top, width, room);
            StructureTag around = sink.tag(parent, "Sect");
            cursor.anchor(each.anchor());
            sink.bookmark(each.bookmark().level() + depth, each.bookmark().words(), each.anchor());
            sink.picture(sink.tag(around, "Figure"), box, each.alternative(), each.picture());
            sink.frame(box, FRAME);
            cells.add(new TableCell(captions.get(i), left, sink.tag(around, "P")));
        }
        cursor.advance(tallest + ABOVE_CAPTION);
        placer.place(cells, RowPlacer.Manner.paragraph());
        cursor.wantSpace(AFTER);
    }
}
