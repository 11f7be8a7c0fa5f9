package org.daybook.pdf.layout;

import java.util.List;
import java.util.function.IntFunction;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.page.StructureTag;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextLayout;
import org.daybook.pdf.text.TextStyle;

/**
 * Emits the items of a list one under the other, each with its mark beside it.
 *
 * @param parent the tag of the list
 */
record ListFlow(LayoutCursor cursor, LineBreaker breaker, RowPlacer placer, StructureTag parent) {
    void place(List<Text> items, TextStyle style, PageFlow.Places places, IntFunction<String> marks) {
        for (int i = 0; i < items.size(); i++) {
            item(marks.apply(i), items.get(i), style, places, places.names().apply(i));
        }
    }

    private void item(String mark, Text words, TextStyle style, PageFlow.Places places, String name) {
        float start = places.start();
        float indent = places.indent();
        float left = PaperSize.LEFT + start;
        TextStyle running = breaker.sizes().running(style);
        TextLayout label = breaker.lay(Text.of(mark), running, indent);
        TextLayout body = breaker.lay(words, running, cursor.paper().right() - left - indent);
        RowPlacer.Manner manner = RowPlacer.Manner.paragraph();
        cursor.makeRoom(style.before(), placer.firstPart(List.of(new TableCell(body, 0, null)), manner));
        if (!name.isEmpty()) {
            cursor.anchor(name);
        }
        StructureTag item = cursor.sink().tag(parent, "LI");
        TableCell first = new TableCell(label, left, cursor.sink().tag(item, "Lbl"));
        TableCell second = new TableCell(body, left + indent, cursor.sink().tag(item, "LBody"));
        placer.place(List.of(first, second), manner);
        cursor.wantSpace(style.after());
    }
}
