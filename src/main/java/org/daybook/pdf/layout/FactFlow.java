package org.daybook.pdf.layout;

import java.util.List;
import org.daybook.pdf.page.PaperSize;
import org.daybook.pdf.page.Tag;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.Text;

/**
 * Emits labels and values as the rows of a table whose first column heads its rows.
 *
 * @param parent the tag of the table
 */
record FactFlow(Cursor cursor, LineBreaker breaker, RowPlacer placer, Tag parent, FactDensity density) {
    private static final float GAP = 10;

    void place(List<LabelledFact> facts) {
        List<Cell> cells = cells(facts.getFirst());
        for (int i = 0; i < facts.size(); i++) {
            List<Cell> next = i + 1 < facts.size() ? cells(facts.get(i + 1)) : List.of();
            boolean together = i == 0 || i == facts.size() - 2;
            fact(cells, together ? next : List.of());
            cells = next;
        }
    }

    /** @param next the one after it, if the two stay together; so neither the first nor the last is alone on a page */
    private void fact(List<Cell> cells, List<Cell> next) {
        RowPlacer.Manner manner =
                new RowPlacer.Manner(RowPlacer.Decoration.LINE_BELOW, density.padding(), true, () -> {});
        float below = next.isEmpty() ? 0 : placer.firstPart(next, manner);
        boolean together =
                RowPlacer.height(cells, manner) + below <= cursor.paper().textHeight() / 4;
        cursor.makeRoom(0, placer.firstPart(cells, manner) + (together ? below : 0));
        Tag row = cursor.sink().tag(parent, "TR");
        placer.place(
                List.of(
                        cells.getFirst().tagged(cursor.sink().tag(row, "TH").scope("Row")),
                        cells.getLast().tagged(cursor.sink().tag(row, "TD"))),
                manner);
    }

    private List<Cell> cells(LabelledFact fact) {
        float left = PaperSize.LEFT + density.labelWidth() + GAP;
        return List.of(
                new Cell(
                        breaker.lay(Text.of(fact.label()), density.labels(), density.labelWidth()),
                        PaperSize.LEFT,
                        null),
                new Cell(
                        breaker.lay(
                                fact.value(),
                                density.values(fact),
                                cursor.paper().right() - left),
                        left,
                        null));
    }
}
