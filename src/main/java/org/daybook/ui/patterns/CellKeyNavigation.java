package org.daybook.ui.patterns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.daybook.ui.toolkit.page.Focus;

/**
 * Makes the cells of a chart one stop of the Tab key: the arrow keys move to the next cell that is not empty, and Enter
 * opens it. JavaFX thread.
 */
final class CellKeyNavigation {
    private final List<List<Optional<FigureCell>>> cells;

    /**
     * @param chart what contains the cells
     * @param cells row by row, all rows as long
     */
    CellKeyNavigation(Node chart, List<List<Optional<FigureCell>>> cells) {
        this.cells = List.copyOf(cells);
        all().forEach(cell -> cell.focusedProperty().subscribe(focused -> {
            if (focused) {
                stopAt(cell);
            }
        }));
        all().findFirst().ifPresent(this::stopAt);
        chart.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
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
        boolean mirrored = here.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
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
}
