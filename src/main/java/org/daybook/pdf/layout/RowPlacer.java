package org.daybook.pdf.layout;

import java.util.List;
import org.daybook.pdf.drawing.ContentBuffer;
import org.daybook.pdf.drawing.PageArea;
import org.daybook.pdf.page.PageSink;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.text.TextStyle;

/**
 * Places rows of cells, one under the other, and continues on the next page when a row does not fit. All text is in
 * such rows: a paragraph has one cell.
 */
record RowPlacer(LayoutCursor cursor) {
    private static final ContentBuffer.Stroke BAR = new ContentBuffer.Stroke(2.2f, 0.62f);
    private static final ContentBuffer.Stroke FRAME = new ContentBuffer.Stroke(0.6f, 0.45f);
    static final ContentBuffer.Stroke BELOW = new ContentBuffer.Stroke(0.4f, 0.72f);
    private static final ContentBuffer.Stroke STRONG = new ContentBuffer.Stroke(0.9f, 0.25f);
    static final float GREY = 0.94f;

    /** A row taller than this part of a page is split across pages rather than moved to the next. */
    private static final float MOVED_WHOLE = 0.4f;

    /** The decoration drawn around or under a row. */
    enum Decoration {
        NONE,
        LINE_BELOW,
        SHADE,
        /** On grey, with a line below. */
        SHADED,
        HEAD,
        BAR_LEFT,
        BOX
    }

    /**
     * The behaviour of a row.
     *
     * @param padding above and below the words
     * @param keepWhole whether it is moved rather than split, if it is not too tall
     * @param onNewPage places what comes first on each page it continues on
     */
    record Manner(Decoration decoration, float padding, boolean keepWhole, Runnable onNewPage) {
        static Manner paragraph() {
            return new Manner(Decoration.NONE, 0, false, () -> {});
        }
    }

    static float height(List<TableCell> cells, Manner manner) {
        float tallest = 0;
        for (TableCell cell : cells) {
            tallest = Math.max(tallest, cell.text().height());
        }
        return tallest + 2 * manner.padding();
    }

    /** The minimum height of a row on the page it starts on. */
    float firstPart(List<TableCell> cells, Manner manner) {
        float height = height(cells, manner);
        if (manner.keepWhole() && height <= MOVED_WHOLE * cursor.paper().textHeight()) {
            return height;
        }
        float two = 0;
        for (TableCell cell : cells) {
            int lines = cell.text().count() <= 3 ? cell.text().count() : 2;
            two = Math.max(two, lines * cell.leading());
        }
        return two + 2 * manner.padding();
    }

    void place(List<TableCell> cells, Manner manner) {
        int[] done = new int[cells.size()];
        boolean first = true;
        while (first || !isDone(cells, done)) {
            if (!first) {
                cursor.newPage();
                manner.onNewPage().run();
            }
            part(cells, manner, done);
            first = false;
        }
    }

    private void part(List<TableCell> cells, Manner manner, int[] done) {
        float room = cursor.remaining() - 2 * manner.padding();
        int[] until = new int[done.length];
        float used = 0;
        for (int i = 0; i < done.length; i++) {
            TableCell cell = cells.get(i);
            until[i] = done[i] + lines(cell.text().count() - done[i], room, cell.leading());
            used = Math.max(used, (until[i] - done[i]) * cell.leading());
        }
        float top = cursor.y();
        decorate(cells, manner, top, top - used - 2 * manner.padding());
        for (int i = 0; i < done.length; i++) {
            TableCell cell = cells.get(i);
            for (int line = done[i]; line < until[i]; line++) {
                float baseline = top
                        - manner.padding()
                        - (line - done[i]) * cell.leading()
                        - ascent(cell.text().style());
                cursor.sink().line(cell.tag(), cell.text(), line, cell.left(), baseline);
            }
            done[i] = until[i];
        }
        cursor.advance(used + 2 * manner.padding());
    }

    /** The number of remaining lines that go on this page, leaving no single line for the next page if possible. */
    private int lines(int left, float room, float leading) {
        int fit = (int) Math.floor(room / leading + 0.01f);
        if (fit >= left) {
            return left;
        }
        int least = cursor.atTop() ? 1 : 0;
        return Math.max(least, left - fit == 1 && fit > 2 ? fit - 1 : fit);
    }

    private void decorate(List<TableCell> cells, Manner manner, float top, float bottom) {
        PageSink sink = cursor.sink();
        float left = cells.getFirst().left();
        switch (manner.decoration()) {
            case NONE -> {}
            case LINE_BELOW -> sink.rule(PaperSize.LEFT, bottom, cursor.paper().right(), bottom, BELOW);
            case SHADE -> sink.fill(shade(top, bottom), GREY);
            case SHADED -> {
                sink.fill(shade(top, bottom), GREY);
                sink.rule(PaperSize.LEFT, bottom, cursor.paper().right(), bottom, BELOW);
            }
            case HEAD -> {
                sink.fill(new PageArea(PaperSize.LEFT, bottom, cursor.paper().right(), top), GREY);
                sink.rule(PaperSize.LEFT, bottom, cursor.paper().right(), bottom, STRONG);
            }
            case BAR_LEFT -> sink.rule(left - 11, top, left - 11, bottom, BAR);
            case BOX -> {
                PageArea box =
                        new PageArea(PaperSize.LEFT, bottom, cursor.paper().right(), top);
                sink.fill(box, 0.965f);
                sink.frame(box, FRAME);
            }
        }
    }

    /** The area of a row on grey, which leaves the line below the row above it visible. */
    private PageArea shade(float top, float bottom) {
        return new PageArea(PaperSize.LEFT, bottom, cursor.paper().right(), top - BELOW.width());
    }

    private static float ascent(TextStyle style) {
        return (style.leading() - style.size()) / 2 + style.size() * 0.82f;
    }

    private static boolean isDone(List<TableCell> cells, int[] done) {
        for (int i = 0; i < done.length; i++) {
            if (done[i] < cells.get(i).text().count()) {
                return false;
            }
        }
        return true;
    }
}
