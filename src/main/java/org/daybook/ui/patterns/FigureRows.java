package org.daybook.ui.patterns;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import org.daybook.pattern.Figure;
import org.daybook.pattern.NamedFigure;
import org.daybook.text.Messages;
import org.daybook.ui.patterns.BarRowChart.BarRow;

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
    record FigureRow(String words, String shown, double size, Figure figure) {
        /** A number of incidents. */
        static FigureRow of(String words, Figure figure) {
            return new FigureRow(words, "", figure.count(), figure);
        }

        /** One row for each named figure, the most frequent first. */
        static List<FigureRow> of(List<NamedFigure> named) {
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
    BarRowChart compared(List<FigureRow> rows, int atFirst) {
        return chart(
                rows, atFirst, rows.stream().mapToDouble(FigureRow::size).max().orElse(0), "patterns.incidents");
    }

    /** Times in days that are compared with each other; a full bar is the longest of them. */
    BarRowChart days(List<FigureRow> rows, int atFirst) {
        return chart(
                rows, atFirst, rows.stream().mapToDouble(FigureRow::size).max().orElse(0), "patterns.days");
    }

    /** Shares of a whole, which is a full bar. */
    BarRowChart shares(List<FigureRow> rows, int whole) {
        return chart(rows, rows.size(), whole, "patterns.incidents");
    }

    /** Figures of different things, each with its number alone. */
    BarRowChart list(List<FigureRow> rows, int atFirst) {
        return new BarRowChart(bars(rows), atFirst, 0, "", messages);
    }

    private BarRowChart chart(List<FigureRow> rows, int atFirst, double most, String unit) {
        return new BarRowChart(bars(rows), atFirst, most, messages.count(unit, Math.round(most)), messages);
    }

    private Node number(FigureRow row) {
        return row.shown().isEmpty()
                ? links.incidents(row.figure(), row.words())
                : links.shown(row.figure(), row.shown(), row.words());
    }

    private List<BarRow> bars(List<FigureRow> rows) {
        return rows.stream()
                .map(row -> BarRowChart.bar(row.words(), row.size(), () -> number(row)))
                .toList();
    }
}
