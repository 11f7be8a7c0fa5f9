package org.daybook.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.daybook.pattern.Figure;
import org.daybook.ui.common.Focus;

/**
 * Figures in rows and columns, drawn as bars or as shades, each a link to its incidents. All cells are one stop of the
 * Tab key: the arrow keys move to the next that is not empty, Enter opens it. JavaFX thread only.
 */
final class CellGrid extends Region {
    private static final double LABELS = 11.5;
    private static final double MOST_FOR_LABELS = 0.34;
    private static final double BETWEEN = 0.6;
    private static final double AXIS = 1.5;

    private final List<Line> lines;
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
     * @param full what would fill a cell
     * @param look how its cells are drawn
     * @param total shown at its end
     */
    public record Line(String words, List<Cell> cells, int full, Look look, Node total) {
        /** Its height in em. */
        double height() {
            return switch (look) {
                case BARS -> 5;
                case LOW_BARS -> 1.8;
                case SHADES -> 1.9;
            };
        }
    }

    /**
     * A cell.
     *
     * @param words what it counts, as it is read out
     * @param figure the incidents
     */
    record Cell(String words, Figure figure) {}

    /**
     * Words below a column.
     *
     * @param column which
     * @param words short ones
     * @param strong whether they are shown before those that are not
     */
    record AxisMark(int column, String words, boolean strong) {}

    /** How a cell is drawn. */
    enum Look {
        /** A bar with its number above it. */
        BARS,
        /** A bar without a number, for low rows. */
        LOW_BARS,
        /** The more there are, the stronger the shade; with the number. */
        SHADES
    }

    /** @param lines at least one, all with as many cells */
    CellGrid(List<Line> lines, List<AxisMark> axis, FigureLinks links) {
        this.lines = List.copyOf(lines);
        this.axis = List.copyOf(axis);
        getStyleClass().add("cell-grid");
        for (Line line : lines) {
            Label label = new Label(line.words());
            label.setWrapText(true);
            label.getStyleClass().add("cell-label");
            labels.add(label);
            cells.add(line.cells().stream().map(cell -> cell(cell, line, links)).toList());
            Region ground = new Region();
            ground.getStyleClass().add(line.look() == Look.SHADES ? "cell-ground" : "cell-base");
            ground.setMouseTransparent(true);
            grounds.add(ground);
            getChildren().addAll(ground, label, line.total());
        }
        cells.forEach(
                row -> row.forEach(cell -> cell.ifPresent(node -> getChildren().add(node))));
        for (AxisMark mark : axis) {
            Text words = new Text(mark.words());
            words.getStyleClass().addAll("strip-quiet", "axis-words");
            axisWords.add(words);
            getChildren().add(words);
        }
        Tooltip.install(this, tooltip);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        all().findFirst().ifPresent(this::stopAt);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = snappedTopInset() + snappedBottomInset() + em() * AXIS;
        for (int row = 0; row < lines.size(); row++) {
            height += rowHeight(row, width < 0 ? getWidth() : width);
        }
        return height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double y = snappedTopInset();
        double left = labelWidth(getWidth()) + em() * BETWEEN;
        double wide = cellWidth();
        for (int row = 0; row < lines.size(); row++) {
            double high = rowHeight(row, getWidth());
            Label label = labels.get(row);
            double labelHeight = label.prefHeight(labelWidth(getWidth()));
            label.resizeRelocate(0, y + (high - labelHeight) / 2, labelWidth(getWidth()), labelHeight);
            grounds.get(row).resizeRelocate(left, y + 1, wide * cells.get(row).size(), high - 1);
            Node total = lines.get(row).total();
            total.autosize();
            total.relocate(
                    getWidth() - total.getLayoutBounds().getWidth(),
                    y + (high - total.getLayoutBounds().getHeight()) / 2);
            for (int column = 0; column < cells.get(row).size(); column++) {
                if (cells.get(row).get(column).isPresent()) {
                    FigureCell cell = cells.get(row).get(column).get();
                    double x = snapPositionX(left + column * wide);
                    cell.resizeRelocate(x, y, Math.max(1, snapPositionX(left + (column + 1) * wide) - x), high);
                }
            }
            y += high;
        }
        layoutAxis(left, wide, y + em());
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

    private Optional<FigureCell> cell(Cell cell, Line line, FigureLinks links) {
        if (cell.figure().isNone()) {
            return Optional.empty();
        }
        String spoken = links.counted(cell.words(), cell.figure());
        FigureCell node = new FigureCell(
                cell.figure().count(), line.full(), line.look(), () -> links.open(cell.figure(), cell.words()));
        node.setAccessibleText(spoken);
        node.setFocusTraversable(false);
        node.setOnMouseEntered(_ -> tooltip.setText(spoken));
        node.focusedProperty().subscribe(focused -> {
            if (focused) {
                stopAt(node);
            }
        });
        return Optional.of(node);
    }

    private Stream<FigureCell> all() {
        return cells.stream().flatMap(List::stream).flatMap(Optional::stream);
    }

    private void stopAt(FigureCell stop) {
        all().forEach(cell -> cell.setFocusTraversable(cell == stop));
    }

    private void onKey(KeyEvent event) {
        if (!(event.getTarget() instanceof FigureCell here) || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int row = 0;
        while (!cells.get(row).contains(Optional.of(here))) {
            row++;
        }
        int column = cells.get(row).indexOf(Optional.of(here));
        boolean mirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        Optional<FigureCell> next = switch (event.getCode()) {
            case LEFT -> along(row, column, mirrored ? 1 : -1);
            case RIGHT -> along(row, column, mirrored ? -1 : 1);
            case UP -> across(row, column, -1);
            case DOWN -> across(row, column, 1);
            case HOME -> along(row, -1, 1);
            case END -> along(row, cells.get(row).size(), -1);
            case ENTER, SPACE -> {
                here.open();
                yield Optional.of(here);
            }
            default -> Optional.empty();
        };
        boolean mine = event.getCode().isArrowKey() || next.isPresent();
        if (mine) {
            event.consume();
        }
        next.filter(cell -> cell != here).ifPresent(cell -> {
            stopAt(cell);
            cell.requestFocus();
            Focus.reveal(cell);
        });
    }

    private Optional<FigureCell> along(int row, int column, int step) {
        List<Optional<FigureCell>> line = cells.get(row);
        for (int at = column + step; at >= 0 && at < line.size(); at += step) {
            if (line.get(at).isPresent()) {
                return line.get(at);
            }
        }
        return Optional.empty();
    }

    /** The nearest cell of the next row that has any. */
    private Optional<FigureCell> across(int row, int column, int step) {
        for (int at = row + step; at >= 0 && at < cells.size(); at += step) {
            List<Optional<FigureCell>> line = cells.get(at);
            for (int off = 0; off < line.size(); off++) {
                for (int near : new int[] {column - off, column + off}) {
                    if (near >= 0 && near < line.size() && line.get(near).isPresent()) {
                        return line.get(near);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private double rowHeight(int row, double width) {
        Line line = lines.get(row);
        double words = labels.get(row).prefHeight(labelWidth(width));
        double total = line.total().prefHeight(-1);
        return Math.ceil(Math.max(line.height() * em(), Math.max(words, total)) + em() * 0.2);
    }

    private double labelWidth(double width) {
        return Math.min(em() * LABELS, width * MOST_FOR_LABELS);
    }

    private double cellWidth() {
        double totals = lines.stream()
                .mapToDouble(line -> line.total().prefWidth(-1))
                .max()
                .orElse(0);
        double room = getWidth() - labelWidth(getWidth()) - totals - 2 * BETWEEN * em();
        return Math.max(1, room / Math.max(1, lines.getFirst().cells().size()));
    }

    private double em() {
        return labels.getFirst().getFont().getSize();
    }
}
