package org.daybook.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import org.daybook.pdf.drawing.ContentBuffer;
import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.page.PageSink;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.page.StructureTag;
import org.jspecify.annotations.Nullable;

/**
 * The pictures under the words of a table row, as many side by side as its column has room for. Each line of them stays
 * together.
 *
 * @param left of the column, in points from the page's left
 * @param width of the column
 * @param padding below each line
 */
record RowPictureLayout(List<List<RowPicture>> lines, float left, float width, float padding) {
    private static final float GAP = 6;
    private static final ContentBuffer.Stroke FRAME = new ContentBuffer.Stroke(0.5f, 0.6f);

    static RowPictureLayout of(List<RowPicture> pictures, float left, float width, float padding) {
        List<List<RowPicture>> lines = new ArrayList<>();
        float used = 0;
        for (RowPicture picture : pictures) {
            float wide = picture.box(0, 0, width).width();
            if (lines.isEmpty() || used + wide > width) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.getLast().add(picture);
            used += wide + GAP;
        }
        return new RowPictureLayout(lines, left, width, padding);
    }

    float height() {
        return (float) lines.stream().mapToDouble(this::height).sum();
    }

    /** The height of the first line; 0 if there is none. */
    float firstHeight() {
        return lines.isEmpty() ? 0 : height(lines.getFirst());
    }

    private float height(List<RowPicture> line) {
        return padding
                + (float) line.stream()
                        .mapToDouble(picture -> picture.box(0, 0, width).height())
                        .max()
                        .orElse(0);
    }

    /**
     * Places them, and the line below the row.
     *
     * @param shaded whether they are on grey
     * @param onNewPage places what comes first on each page
     */
    void place(LayoutCursor cursor, @Nullable StructureTag cell, boolean shaded, Runnable onNewPage) {
        for (List<RowPicture> line : lines) {
            float height = height(line);
            if (height > cursor.remaining() && !cursor.atTop()) {
                cursor.newPage();
                onNewPage.run();
            }
            PageSink sink = cursor.sink();
            float top = cursor.y();
            if (shaded) {
                sink.fill(
                        new PageArea(
                                PaperSize.LEFT, top - height, cursor.paper().right(), top),
                        RowPlacer.GREY);
            }
            float at = left;
            for (RowPicture picture : line) {
                PageArea box = picture.box(at, top, width);
                sink.picture(
                        sink.tag(cell == null ? sink.document() : cell, "Figure"),
                        box,
                        picture.alternative(),
                        picture.picture());
                sink.frame(box, FRAME);
                at = box.right() + GAP;
            }
            cursor.advance(height);
        }
        if (!lines.isEmpty()) {
            cursor.sink().rule(PaperSize.LEFT, cursor.y(), cursor.paper().right(), cursor.y(), RowPlacer.BELOW);
        }
    }
}
