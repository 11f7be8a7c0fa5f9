package org.daybook.ui.patterns;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import org.daybook.pattern.Figure;
import org.daybook.pattern.NamedFigure;
import org.daybook.text.Messages;
import org.daybook.ui.patterns.BarRows.Bar;

/** Makes figures below each other: what is counted, a bar, and the number as a link at its end. */
record FigureRows(FigureLinks links, Messages messages) {
    /**
     * One row.
     *
     * @param words what is counted
     * @param shown the number as it is shown; empty for the number of incidents
     * @param size what the bar shows
     * @param figure the incidents
     */
    record Row(String words, String shown, double size, Figure figure) {
        /** A number of incidents. */
        static Row of(String words, Figure figure) {
            return new Row(words, "", figure.count(), figure);
        }

        /** One row for each named figure, the most frequent first. */
        static List<Row> of(List<NamedFigure> named) {
            return named.stream()
                    .sorted(Comparator.comparing(one -> -one.figure().count()))
                    .map(one -> of(one.name(), one.figure()))
                    .toList();
        }
    }

    /**
     * Figures that are compared with each other; a full bar is the largest of them.
     *
     * @param rows at least one
     * @param atFirst how many are shown before the rest is requested
     */
    BarRows compared(List<Row> rows, int atFirst) {
        return chart(rows, atFirst, rows.stream().mapToDouble(Row::size).max().orElse(0), "patterns.incidents");
    }

    /** Times in days that are compared with each other; a full bar is the longest of them. */
    BarRows days(List<Row> rows, int atFirst) {
        return chart(rows, atFirst, rows.stream().mapToDouble(Row::size).max().orElse(0), "patterns.days");
    }

    /** Shares of a whole, which is a full bar. */
    BarRows shares(List<Row> rows, int whole) {
        return chart(rows, rows.size(), whole, "patterns.incidents");
    }

    /** Figures of different things, each with its number alone. */
    BarRows list(List<Row> rows, int atFirst) {
        return new BarRows(bars(rows), atFirst, 0, "", messages);
    }

    private BarRows chart(List<Row> rows, int atFirst, double most, String unit) {
        return new BarRows(bars(rows), atFirst, most, messages.count(unit, Math.round(most)), messages);
    }

    private Node number(Row row) {
        return row.shown().isEmpty()
                ? links.incidents(row.figure(), row.words())
                : links.shown(row.figure(), row.shown(), row.words());
    }

    private List<Bar> bars(List<Row> rows) {
        return rows.stream()
                .map(row -> BarRows.bar(row.words(), row.size(), () -> number(row)))
                .toList();
    }
}
