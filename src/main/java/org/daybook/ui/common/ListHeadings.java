package org.daybook.ui.common;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.ListView;

/**
 * Keeps the keyboard of a list off its headings, which open nothing: the arrow keys step over them, and the keys begin
 * at the first row that opens something. JavaFX thread.
 *
 * @param <T> the rows
 */
public final class ListHeadings<T> {
    private final ListView<T> list;
    private final Predicate<T> isHeading;

    private ListHeadings(ListView<T> list, Predicate<T> isHeading) {
        this.list = list;
        this.isHeading = isHeading;
    }

    /** Begins with it, for as long as the list is there. */
    public static <T> void skip(ListView<T> list, Predicate<T> isHeading) {
        ListHeadings<T> headings = new ListHeadings<>(list, isHeading);
        list.getFocusModel().focusedIndexProperty().subscribe((before, now) -> {
            boolean up = now.intValue() < before.intValue();
            // The list is not done with the row it moves to.
            Platform.runLater(() -> headings.leave(now.intValue(), up));
        });
        list.focusedProperty().subscribe(() -> Platform.runLater(headings::begin));
    }

    private void begin() {
        if (list.isFocused()) {
            leave(Math.max(0, list.getFocusModel().getFocusedIndex()), false);
        }
    }

    /** From the heading at {@code row}, if the keyboard is still there, to the nearest row that is none. */
    private void leave(int row, boolean up) {
        int rows = list.getItems() == null ? 0 : list.getItems().size();
        int focused = list.getFocusModel().getFocusedIndex();
        if (row < 0
                || row >= rows
                || (focused >= 0 && focused != row)
                || !isHeading.test(list.getItems().get(row))) {
            return;
        }
        IntStream above = IntStream.iterate(row - 1, at -> at >= 0, at -> at - 1);
        IntStream below = IntStream.range(row + 1, rows);
        IntStream.concat(up ? above : below, up ? IntStream.range(row + 1, rows) : IntStream.empty())
                .filter(at -> !isHeading.test(list.getItems().get(at)))
                .findFirst()
                .ifPresent(at -> {
                    if (list.getSelectionModel().isSelected(row)) {
                        list.getSelectionModel().clearAndSelect(at);
                    } else {
                        list.getFocusModel().focus(at);
                    }
                });
    }
}
