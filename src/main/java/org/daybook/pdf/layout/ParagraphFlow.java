package org.daybook.pdf.layout;

import java.util.List;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.page.StructureTag;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextLayout;
import org.daybook.pdf.text.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * Emits a paragraph, plain or marked off.
 *
 * @param parent the tag around it
 */
record ParagraphFlow(LayoutCursor cursor, LineBreaker breaker, RowPlacer placer, StructureTag parent) {
    private static final float QUOTE_INDENT = 16;
    private static final float BOX_INSET = 10;

    /** A heading and the notes below it, up to this height, stay with what they are about. */
    private static final float MOST_HELD = 150;

    /** @param language a BCP 47 tag; null for that of the document */
    void plain(Text text, TextStyle style, @Nullable String language) {
        place(text, style, 0, 0, RowPlacer.Manner.paragraph(), language);
    }

    /** With a bar on its left. */
    void quoted(Text text, TextStyle style, @Nullable String language) {
        RowPlacer.Manner manner = new RowPlacer.Manner(RowPlacer.Decoration.BAR_LEFT, 1, false, () -> {});
        place(text, style, QUOTE_INDENT, 0, manner, language);
    }

    void boxed(Text text, TextStyle style) {
        RowPlacer.Manner manner = new RowPlacer.Manner(RowPlacer.Decoration.BOX, 8, true, () -> {});
        place(text, style, BOX_INSET, BOX_INSET, manner, null);
    }

    private void place(
            Text text, TextStyle style, float indent, float inset, RowPlacer.Manner manner, @Nullable String language) {
        float left = PaperSize.LEFT + indent;
        float width = cursor.paper().right() - inset - left;
        TextLayout laid = breaker.lay(
                language == null ? text : text.within(language), breaker.sizes().running(style), width);
        StructureTag tag = cursor.sink().tag(parent, "P").language(language);
        List<TableCell> cells = List.of(new TableCell(laid, left, tag));
        float height = style.before() + RowPlacer.height(cells, manner) + style.after();
        if (cursor.held() > 0 && cursor.held() + height <= MOST_HELD) {
            cursor.hold(height, () -> {
                cursor.wantSpace(style.before());
                cursor.useSpace();
                placer.place(cells, manner);
                cursor.wantSpace(style.after());
            });
            return;
        }
        cursor.makeRoom(style.before(), placer.firstPart(cells, manner));
        placer.place(cells, manner);
        cursor.wantSpace(style.after());
    }
}
