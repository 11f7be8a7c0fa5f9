package org.daybook.pdf.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.page.StructureTag;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextLayout;
import org.daybook.pdf.text.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * Emits the rows of a table. Its header is repeated on each page, and a row taller than the page continues on the
 * next.
 */
public final class TableFlow {
    private static final float GAP = 10;
    private static final float INSET = 4;
    static final float PADDING = 2.5f;

    /** The share of the width that fixed columns may take when they are widened. */
    private static final float FIXED = 0.65f;

    /** The number of rows kept together at its beginning and end, so that none is alone on a page. */
    private static final int TOGETHER = 2;

    /** So many lines may be alone on a page. */
    private static final int TALL = 5;

    /** The part of a page beyond which rows are not kept together. */
    private static final float MOST_TOGETHER = 0.4f;

    private final LayoutCursor cursor;
    private final RowPlacer placer;
    private final LineBreaker breaker;
    private final List<TableColumn> columns;
    private final TextStyle style;
    private final float padding;
    private final StructureTag parent;
    private final Queue<LaidRow> waiting = new ArrayDeque<>();
    private final float[] lefts;
    private final float[] widths;
    private float top;
    private boolean started;
    private StructureTag body;

    /** A row that is not placed yet. */
    private record LaidRow(@Nullable String anchor, List<TextLayout> laid, List<RowPicture> pictures, boolean shaded) {
        RowPlacer.Decoration decoration() {
            return shaded ? RowPlacer.Decoration.SHADED : RowPlacer.Decoration.LINE_BELOW;
        }

        /** The line is below the pictures. */
        RowPlacer.Decoration decorationAbovePictures() {
            return shaded ? RowPlacer.Decoration.SHADE : RowPlacer.Decoration.NONE;
        }
    }

    /** @param padding above and below each row */
    TableFlow(
            LayoutCursor cursor,
            RowPlacer placer,
            LineBreaker breaker,
            StructureTag parent,
            List<TableColumn> columns,
            TextStyle style,
            float padding) {
        this.cursor = cursor;
        this.placer = placer;
        this.breaker = breaker;
        this.columns = List.copyOf(columns);
        this.style = style;
        this.padding = padding;
        this.parent = parent;
        this.body = parent;
        lefts = new float[columns.size()];
        widths = new float[columns.size()];
        measure();
    }

    /** Emits a row: one text a column. */
    public void row(List<Text> texts) {
        row(null, texts);
    }

    /**
     * Emits a row.
     *
     * @param pictures shown under the words of the first column that takes what the others leave
     * @param shaded whether it is on grey, which sets it apart from the others
     */
    public void row(List<Text> texts, List<RowPicture> pictures, boolean shaded) {
        row(null, texts, pictures, shaded);
    }

    /** Emits a row that is a place of that name, or no place if null. It is placed once it is known what follows. */
    public void row(@Nullable String anchor, List<Text> texts) {
        row(anchor, texts, List.of(), false);
    }

    private void row(@Nullable String anchor, List<Text> texts, List<RowPicture> pictures, boolean shaded) {
        if (texts.size() != columns.size()) {
            throw new IllegalArgumentException("cells: " + texts.size() + ", columns: " + columns.size());
        }
        List<TextLayout> laid = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            laid.add(breaker.lay(texts.get(i), style.aligned(columns.get(i).align()), widths[i]));
        }
        waiting.add(new LaidRow(anchor, laid, List.copyOf(pictures), shaded));
        if (waiting.size() > TOGETHER) {
            LaidRow next = waiting.remove();
            place(next, started ? 0 : below(next));
        }
    }

    /** The height of the next row, if the two are kept together. */
    private float below(LaidRow row) {
        if (waiting.isEmpty() || isTall(started ? waiting.element() : row)) {
            return 0;
        }
        float two = height(row) + height(waiting.element());
        return two <= MOST_TOGETHER * cursor.paper().textHeight() ? height(waiting.element()) : 0;
    }

    /** Whether a row does not look lost if it is alone on a page. */
    private static boolean isTall(LaidRow row) {
        return row.laid().stream().anyMatch(cell -> cell.count() >= TALL);
    }

    private float height(LaidRow row) {
        return RowPlacer.height(untagged(row.laid()), manner(row))
                + pictureLines(row).height();
    }

    /** @param below the height that must be left below it on the same page */
    private void place(LaidRow row, float below) {
        RowPictureLayout pictures = pictureLines(row);
        float first = placer.firstPart(untagged(row.laid()), manner(row)) + pictures.firstHeight() + below;
        if (!started) {
            start(first);
        } else if (first > cursor.remaining()) {
            cursor.newPage();
            repeatHead();
        }
        if (row.anchor() != null) {
            cursor.anchor(row.anchor());
        }
        List<TableCell> cells = tagged(row.laid());
        placer.place(cells, manner(row));
        pictures.place(cursor, cells.get(pictureColumn()).tag(), row.shaded(), this::repeatHead);
        cursor.check();
    }

    private RowPictureLayout pictureLines(LaidRow row) {
        int column = pictureColumn();
        return RowPictureLayout.of(row.pictures(), lefts[column], widths[column], padding);
    }

    private int pictureColumn() {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).width() == 0) {
                return i;
            }
        }
        return columns.size() - 1;
    }

    private RowPlacer.Manner manner(LaidRow row) {
        RowPlacer.Decoration decoration = row.pictures().isEmpty() ? row.decoration() : row.decorationAbovePictures();
        return new RowPlacer.Manner(decoration, padding, true, this::repeatHead);
    }

    /** Where it starts, in points from the bottom of the page. */
    float top() {
        return top;
    }

    /** Where one column ends and the next begins, in points from the page's left. */
    List<Float> edges() {
        List<Float> edges = new ArrayList<>();
        for (int i = 1; i < lefts.length; i++) {
            edges.add(lefts[i] - GAP / 2);
        }
        return edges;
    }

    /** Places the last rows; nothing may be emitted after it. */
    void end() {
        while (!waiting.isEmpty()) {
            LaidRow next = waiting.remove();
            place(next, below(next));
        }
        cursor.wantSpace(style.after() + 4);
    }

    public void row(String... words) {
        List<Text> texts = new ArrayList<>();
        for (String word : words) {
            texts.add(Text.of(word));
        }
        row(texts);
    }

    private void start(float firstRow) {
        started = true;
        List<TextLayout> heads = heads();
        RowPlacer.Manner manner = headManner();
        cursor.makeRoom(style.before() + 3, RowPlacer.height(untagged(heads), manner) + firstRow);
        top = cursor.y();
        StructureTag table = cursor.sink().tag(parent, "Table");
        StructureTag row = cursor.sink().tag(cursor.sink().tag(table, "THead"), "TR");
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            cells.add(new TableCell(
                    heads.get(i), lefts[i], cursor.sink().tag(row, "TH").scope("Column")));
        }
        placer.place(cells, manner);
        body = cursor.sink().tag(table, "TBody");
    }

    private void repeatHead() {
        placer.place(untagged(heads()), headManner());
    }

    private static RowPlacer.Manner headManner() {
        return new RowPlacer.Manner(RowPlacer.Decoration.HEAD, PADDING, true, () -> {});
    }

    private List<TextLayout> heads() {
        List<TextLayout> heads = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            TextStyle label = TextStyle.LABEL.aligned(columns.get(i).align());
            heads.add(breaker.lay(Text.of(columns.get(i).head()), label, widths[i]));
        }
        return heads;
    }

    private List<TableCell> untagged(List<TextLayout> laid) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < laid.size(); i++) {
            cells.add(new TableCell(laid.get(i), lefts[i], null));
        }
        return cells;
    }

    private List<TableCell> tagged(List<TextLayout> laid) {
        StructureTag row = cursor.sink().tag(body, "TR");
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < laid.size(); i++) {
            StructureTag tag = columns.get(i).headsRows()
                    ? cursor.sink().tag(row, "TH").scope("Row")
                    : cursor.sink().tag(row, "TD");
            cells.add(new TableCell(laid.get(i), lefts[i], tag));
        }
        return cells;
    }

    /** Computes the widths of columns: larger type widens fixed ones, as far as the others leave room. */
    private void measure() {
        float given = 0;
        int sharing = 0;
        for (TableColumn column : columns) {
            given += column.width();
            sharing += column.width() == 0 ? 1 : 0;
        }
        float room = cursor.paper().textWidth() - 2 * INSET - GAP * (columns.size() - 1);
        float wider = given == 0 ? 1 : Math.min(breaker.sizes().factor(style), Math.max(1, FIXED * room / given));
        given *= wider;
        float share = sharing == 0 ? 0 : Math.max(30, (room - given) / sharing);
        float left = PaperSize.LEFT + INSET;
        for (int i = 0; i < columns.size(); i++) {
            lefts[i] = left;
            widths[i] = columns.get(i).width() == 0 ? share : columns.get(i).width() * wider;
            left += widths[i] + GAP;
        }
    }
}
