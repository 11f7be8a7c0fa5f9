package org.daybook.pdf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.page.StructureTag;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;

/**
 * Emits labels and values as the rows of a table whose first column heads its rows.
 *
 * @param parent the tag of the table
 */
record FactFlow(LayoutCursor cursor, LineBreaker breaker, RowPlacer placer, StructureTag parent, FactDensity density) {
    private static final float GAP = 10;

    /** So many lines a fact beside another may have. */
    private static final int MOST_BESIDE = 2;

    void place(List<LabelledFact> facts) {
        List<List<TableCell>> rows = rows(facts);
        for (int i = 0; i < rows.size(); i++) {
            boolean together = (i == 0 || i == rows.size() - 2) && i + 1 < rows.size();
            fact(rows.get(i), together ? rows.get(i + 1) : List.of());
        }
    }

    /** The cells of each row: a label and a value, or two of each. */
    private List<List<TableCell>> rows(List<LabelledFact> facts) {
        List<List<TableCell>> rows = new ArrayList<>();
        float half = (cursor.paper().textWidth() - GAP) / 2;
        List<TableCell> waiting = List.of();
        for (LabelledFact fact : facts) {
            List<TableCell> narrow = narrow(fact, half);
            if (narrow.isEmpty() || waiting.isEmpty()) {
                rows.add(cells(fact, PaperSize.LEFT, cursor.paper().textWidth()));
                waiting = narrow;
            } else {
                rows.set(
                        rows.size() - 1,
                        Stream.concat(waiting.stream(), narrow.stream().map(cell -> cell.movedBy(half + GAP)))
                                .toList());
                waiting = List.of();
            }
        }
        return rows;
    }

    /** The cells of a fact that may stand beside another; empty if it needs a row of its own. */
    private List<TableCell> narrow(LabelledFact fact, float half) {
        if (!density.isPaired() || !fact.style().equals(TextStyle.SMALL)) {
            return List.of();
        }
        List<TableCell> cells = cells(fact, PaperSize.LEFT, half);
        return cells.stream().allMatch(cell -> cell.text().count() <= MOST_BESIDE) ? cells : List.of();
    }

    /** @param next the one after it, if the two stay together; so neither the first nor the last is alone on a page */
    private void fact(List<TableCell> cells, List<TableCell> next) {
        RowPlacer.Manner manner =
                new RowPlacer.Manner(RowPlacer.Decoration.LINE_BELOW, density.padding(), true, () -> {});
        float below = next.isEmpty() ? 0 : placer.firstPart(next, manner);
        boolean together =
                RowPlacer.height(cells, manner) + below <= cursor.paper().textHeight() / 4;
        cursor.makeRoom(0, placer.firstPart(cells, manner) + (together ? below : 0));
        if (cells.size() == 2) {
            placer.place(tagged(cells), manner);
        } else {
            beside(cells, RowPlacer.height(cells, manner));
        }
    }

    /** Places two facts beside each other. They are read one after the other, so each is a row of the table. */
    private void beside(List<TableCell> cells, float height) {
        RowPlacer.Manner plain = new RowPlacer.Manner(RowPlacer.Decoration.NONE, density.padding(), true, () -> {});
        float top = cursor.y();
        for (int i = 0; i < cells.size(); i += 2) {
            cursor.advance(cursor.y() - top);
            placer.place(tagged(cells.subList(i, i + 2)), plain);
        }
        cursor.advance(cursor.y() - top + height);
        cursor.sink().rule(PaperSize.LEFT, cursor.y(), cursor.paper().right(), cursor.y(), RowPlacer.BELOW);
    }

    private List<TableCell> tagged(List<TableCell> cells) {
        StructureTag row = cursor.sink().tag(parent, "TR");
        return List.of(
                cells.getFirst().tagged(cursor.sink().tag(row, "TH").scope("Row")),
                cells.getLast().tagged(cursor.sink().tag(row, "TD")));
    }

    private List<TableCell> cells(LabelledFact fact, float start, float width) {
        float left = start + density.labelWidth() + GAP;
        return List.of(
                new TableCell(breaker.lay(Text.of(fact.label()), density.labels(), density.labelWidth()), start, null),
                new TableCell(
                        breaker.lay(fact.value(), density.values(fact), width - density.labelWidth() - GAP),
                        left,
                        null));
    }
}
