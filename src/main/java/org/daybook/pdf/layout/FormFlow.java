package org.daybook.pdf.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.pdf.drawing.ContentBuffer;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.page.StructureTag;
import org.daybook.pdf.text.FontFace;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextAlignment;
import org.daybook.pdf.text.TextLayout;
import org.daybook.pdf.text.TextStyle;

/**
 * Emits a form to be filled in by hand: lines to write on, {@value #APART_MM} mm apart, and boxes to tick. Lines are
 * artifacts; a box is a character, so that it is read aloud with its words. Lengths are points.
 */
public final class FormFlow {
    /** The distance between two lines to write on. */
    public static final float LINE = 22.68f;

    static final int APART_MM = 8;

    private static final String BOX = "\u2610";
    private static final ContentBuffer.Stroke RULE = new ContentBuffer.Stroke(0.5f, 0.55f);
    private static final TextStyle LABEL = new TextStyle(FontFace.BOLD, 9, 12, 0.08f, 0, 0, TextAlignment.START);
    private static final TextStyle PLAIN = new TextStyle(FontFace.REGULAR, 9, 12, 0.08f, 0, 0, TextAlignment.START);
    private static final TextStyle TICK = new TextStyle(FontFace.REGULAR, 9, 15, 0.08f, 0, 0, TextAlignment.START);
    private static final float BOX_SIZE = 13;
    private static final float BOX_ROOM = 15;
    private static final float GAP = 10;
    private static final float BEFORE = 6;

    /** The distance of the words above the line beside them. */
    private static final float LIFT = 3;

    private final LayoutCursor cursor;
    private final LineBreaker breaker;
    private final RowPlacer placer;
    private final StructureTag parent;

    FormFlow(LayoutCursor cursor, LineBreaker breaker, RowPlacer placer, StructureTag parent) {
        this.cursor = cursor;
        this.breaker = breaker;
        this.placer = placer;
        this.parent = parent;
    }

    /**
     * Words followed by a line to write on.
     *
     * @param share its share of the width, relative to its neighbours
     */
    public record FormBlank(String words, float share) {}

    /**
     * Emits a question in bold, with a hint that may be empty; it is kept together with {@code room} of what follows.
     */
    public void question(String words, String hint, float room) {
        Text text = Text.empty().bold(words);
        TextLayout laid = breaker.lay(
                hint.isEmpty() ? text : text.plain("  " + hint),
                PLAIN,
                cursor.paper().textWidth());
        cursor.makeRoom(BEFORE, laid.height() + room);
        StructureTag tag = cursor.sink().tag(parent, "P");
        placer.place(List.of(new TableCell(laid, PaperSize.LEFT, tag)), RowPlacer.Manner.paragraph());
        cursor.wantSpace(2);
    }

    /** Emits empty lines over the whole width. */
    public void lines(int count) {
        for (int i = 0; i < count; i++) {
            cursor.makeRoom(0, LINE);
            cursor.advance(LINE);
            rule(PaperSize.LEFT, cursor.paper().right());
        }
    }

    /** Emits several blanks side by side on one line. */
    public void blanks(FormBlank... blanks) {
        cursor.makeRoom(0, LINE);
        cursor.advance(LINE);
        float all = 0;
        for (FormBlank blank : blanks) {
            all += blank.share();
        }
        float room = cursor.paper().textWidth() - GAP * (blanks.length - 1);
        float left = PaperSize.LEFT;
        for (FormBlank blank : blanks) {
            float width = room * blank.share() / all;
            TextLayout words = breaker.lay(Text.of(blank.words()), LABEL, width);
            float end = blank.words().isEmpty()
                    ? left
                    : left + words.lines().getFirst().width() + 4;
            if (!blank.words().isEmpty()) {
                cursor.sink().line(cursor.sink().tag(parent, "P"), words, 0, left, cursor.y() + LIFT);
            }
            rule(end, left + width);
            left += width + GAP;
        }
    }

    /** Emits boxes to tick, row by row, in columns of equal width. */
    public void ticks(int columns, List<String> words) {
        cursor.wantSpace(4);
        StructureTag list = cursor.sink().tag(parent, "L");
        float width = cursor.paper().textWidth() / columns;
        for (int from = 0; from < words.size(); from += columns) {
            List<TableCell> row = new ArrayList<>();
            List<TextLayout> laid = new ArrayList<>();
            for (int i = from; i < Math.min(from + columns, words.size()); i++) {
                laid.add(breaker.lay(Text.of(words.get(i)), TICK, width - BOX_ROOM - 2));
            }
            for (TextLayout text : laid) {
                row.add(new TableCell(text, 0, null));
            }
            cursor.makeRoom(0, RowPlacer.height(row, RowPlacer.Manner.paragraph()));
            place(list, laid, width);
        }
        cursor.wantSpace(2);
    }

    /** Emits a table of empty rows of {@code height}, with lines between the columns; it must fit on the page. */
    public void grid(List<TableColumn> columns, int rows, float height) {
        TextStyle style =
                new TextStyle(FontFace.REGULAR, 9, height - 2 * TableFlow.PADDING, 0.08f, 0, 0, TextAlignment.START);
        TableFlow table = new TableFlow(cursor, placer, breaker, parent, columns, style, TableFlow.PADDING);
        String[] nothing = new String[columns.size()];
        Arrays.fill(nothing, "");
        for (int i = 0; i < rows; i++) {
            table.row(nothing);
        }
        table.end();
        for (float edge : table.edges()) {
            cursor.sink().rule(edge, table.top(), edge, cursor.y(), RULE);
        }
    }

    private void place(StructureTag list, List<TextLayout> laid, float width) {
        TextLayout box = breaker.lay(Text.of(BOX), TICK.sized(BOX_SIZE), BOX_ROOM);
        List<TableCell> row = new ArrayList<>();
        float left = PaperSize.LEFT;
        for (TextLayout text : laid) {
            StructureTag item = cursor.sink().tag(list, "LI");
            row.add(new TableCell(box, left, cursor.sink().tag(item, "Lbl")));
            row.add(new TableCell(text, left + BOX_ROOM, cursor.sink().tag(item, "LBody")));
            left += width;
        }
        placer.place(row, RowPlacer.Manner.paragraph());
    }

    private void rule(float from, float to) {
        cursor.sink().rule(from, cursor.y(), to, cursor.y(), RULE);
    }
}
