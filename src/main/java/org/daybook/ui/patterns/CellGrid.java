package org.daybook.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.daybook.pattern.Figure;
import org.daybook.ui.toolkit.control.HeightForWidthPane;

/**
 * Figures in rows and columns, drawn as bars or shades, each a link to its incidents; all are one stop of the Tab key.
 * JavaFX thread.
 */
final class CellGrid extends HeightForWidthPane {
    /** Labels no wider than this, in letters, are beside their rows; longer ones are above them. */
    private static final double LABELS_BESIDE = 7;

    private static final double BETWEEN = 0.6;
    private static final double BETWEEN_ROWS = 0.4;
    private static final double AXIS_LINE = 1.5;

    private final List<GridLine> lines;
    private final List<Label> labels = new ArrayList<>();
    private final List<Region> grounds = new ArrayList<>();
    private final List<List<Optional<FigureCell>>> cells = new ArrayList<>();
    private final List<AxisMark> axis;
    private final List<Text> axisWords = new ArrayList<>();
    private final Tooltip tooltip = new Tooltip();

    /**
     * A row.
     *
     * @param words what it shows
     * @param cells from the first column on
     * @param full the value that fills a cell
     * @param look how its cells are drawn
     * @param total shown at its end
     */
    public record GridLine(String words, List<CountCell> cells, int full, GridLook look, Node total) {
        /** Its height in em. */
        double height() {
            return switch (look) {
                case BARS -> 7;
                case SHADES, DAYS -> 1.9;
            };
        }
    }

    /**
     * A cell.
     *
     * @param words what it counts, as it is read out
     * @param figure the incidents
     */
    record CountCell(String words, Figure figure) {}

    /**
     * Words below a column.
     *
     * @param words short ones
     * @param below more words in a second line; may be empty
     * @param strong whether they are shown before those that are not
     */
    record AxisMark(int column, String words, String below, boolean strong) {}

    enum GridLook {
        /** A bar with its number above it. */
        BARS,
        /** A shade that grows stronger with the number, which is shown in it. */
        SHADES,
        /** The same, with room above the number for the day of the month. */
        DAYS
    }

    /** @param lines at least one, all with as many cells */
    CellGrid(List<GridLine> lines, List<AxisMark> axis, FigureLinks links) {
        this.lines = List.copyOf(lines);
        this.axis = List.copyOf(axis);
        getStyleClass().add("cell-grid");
        for (GridLine line : lines) {
            Label label = new Label(line.words());
            label.setWrapText(true);
            label.getStyleClass().add("cell-label");
            labels.add(label);
            cells.add(line.cells().stream().map(cell -> cell(cell, line, links)).toList());
            Region ground = new Region();
            ground.getStyleClass().add(line.look() == GridLook.SHADES ? "cell-ground" : "cell-base");
            ground.setMouseTransparent(true);
            grounds.add(ground);
            getChildren().addAll(ground, label, line.total());
        }
        cells.forEach(
                row -> row.forEach(cell -> cell.ifPresent(node -> getChildren().add(node))));
        for (AxisMark mark : axis) {
            Text words = new Text(mark.below().isEmpty() ? mark.words() : mark.words() + "\n" + mark.below());
            words.setTextAlignment(TextAlignment.CENTER);
            words.getStyleClass().addAll("strip-quiet", "axis-words");
            axisWords.add(words);
            getChildren().add(words);
        }
        setAccessibleText(spoken(links));
        Tooltip.install(this, tooltip);
        new CellKeyNavigation(this, cells);
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = snappedTopInset() + snappedBottomInset() + axisHeight();
        for (int row = 0; row < lines.size(); row++) {
            height += rowHeight(row, width < 0 ? getWidth() : width);
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        double y = snappedTopInset();
        double left = isBeside() ? labelWidth(getWidth()) + em() * BETWEEN : 0;
        double wide = cellWidth(left);
        for (int row = 0; row < lines.size(); row++) {
            Label label = labels.get(row);
            double labelHeight = label.prefHeight(labelWidth(getWidth()));
            double above = isBeside() ? 0 : wordsHeight(row, getWidth());
            double high = Math.ceil(rowHeight(row, getWidth()) - above - (isBeside() ? 0 : em() * BETWEEN_ROWS));
            label.resizeRelocate(0, isBeside() ? y + (high - labelHeight) / 2 : y, labelWidth(getWidth()), labelHeight);
            y += above;
            grounds.get(row).resizeRelocate(left, y + 1, wide * cells.get(row).size(), high - 1);
            Node total = lines.get(row).total();
            total.autosize();
            total.relocate(
                    getWidth() - total.getLayoutBounds().getWidth(),
                    label.getLayoutY() + label.getBaselineOffset() - total.getBaselineOffset());
            for (int column = 0; column < cells.get(row).size(); column++) {
                if (cells.get(row).get(column).isPresent()) {
                    FigureCell cell = cells.get(row).get(column).get();
                    double x = snapPositionX(left + column * wide);
                    cell.resizeRelocate(x, y, Math.max(1, snapPositionX(left + (column + 1) * wide) - x), high);
                }
            }
            y += high + (isBeside() ? 0 : em() * BETWEEN_ROWS);
            if (row == axisRow()) {
                layoutAxis(left, wide, y + em());
                y += axisHeight();
            }
        }
    }

    /** The row below which the axis is drawn: the one with bars if there is one, since it is looked at first. */
    private int axisRow() {
        return lines.getFirst().look() == GridLook.BARS ? 0 : lines.size() - 1;
    }

    /** First the strong words, then the others where there is room left beside them. */
    private void layoutAxis(double left, double wide, double baseline) {
        List<double[]> taken = new ArrayList<>();
        for (boolean strong : new boolean[] {true, false}) {
            for (int i = 0; i < axis.size(); i++) {
                if (axis.get(i).strong() != strong) {
                    continue;
                }
                Text words = axisWords.get(i);
                double length = words.getLayoutBounds().getWidth();
                double from = Math.max(left, left + (axis.get(i).column() + 0.5) * wide - length / 2);
                double to = from + length;
                boolean room = to <= getWidth()
                        && taken.stream().noneMatch(other -> from < other[1] && to + em() / 2 > other[0]);
                words.setVisible(room);
                if (room) {
                    taken.add(new double[] {from, to + em() / 2});
                    words.relocate(from, baseline - words.getBaselineOffset());
                }
            }
        }
    }

    private Optional<FigureCell> cell(CountCell cell, GridLine line, FigureLinks links) {
        if (cell.figure().isNone()) {
            return Optional.empty();
        }
        String spoken = links.counted(cell.words(), cell.figure());
        FigureCell node = new FigureCell(
                cell.figure().count(), line.full(), line.look(), () -> links.open(cell.figure(), cell.words()));
        node.setAccessibleText(spoken);
        node.setOnMouseEntered(_ -> tooltip.setText(spoken));
        return Optional.of(node);
    }

    /** The whole chart in words, for screen readers. */
    private String spoken(FigureLinks links) {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> !cell.figure().isNone())
                .map(cell -> links.counted(cell.words(), cell.figure()))
                .collect(Collectors.joining("; "));
    }

    private double rowHeight(int row, double width) {
        double cells = lines.get(row).height() * em();
        double words = wordsHeight(row, width);
        return Math.ceil((isBeside() ? Math.max(cells, words) : cells + words) + em() * BETWEEN_ROWS);
    }

    private double wordsHeight(int row, double width) {
        return Math.max(
                labels.get(row).prefHeight(labelWidth(width)),
                lines.get(row).total().prefHeight(-1));
    }

    private double axisHeight() {
        boolean second = axis.stream().anyMatch(mark -> !mark.below().isEmpty());
        return em() * AXIS_LINE * (second ? 2 : 1);
    }

    private boolean isBeside() {
        return longestLabel() <= em() * LABELS_BESIDE;
    }

    private double longestLabel() {
        return labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
    }

    private double labelWidth(double width) {
        return isBeside() ? longestLabel() : Math.max(1, width - totals() - em() * BETWEEN);
    }

    private double totals() {
        return lines.stream()
                .mapToDouble(line -> line.total().prefWidth(-1))
                .max()
                .orElse(0);
    }

    private double cellWidth(double left) {
        double right = isBeside() ? totals() + BETWEEN * em() : 0;
        return Math.max(
                1,
                (getWidth() - left - right)
                        / Math.max(1, lines.getFirst().cells().size()));
    }

    private double em() {
        return labels.getFirst().getFont().getSize();
    }
}
