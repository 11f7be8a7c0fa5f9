package org.daybook.ui.toolkit.page;

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
public final class ListHeadingKeys<T> {
    private final ListView<T> list;
    private final Predicate<T> isHeading;

    private int last;

    private ListHeadingKeys(ListView<T> list, Predicate<T> isHeading) {
        this.list = list;
        this.isHeading = isHeading;
    }

    /** Begins with it, for as long as the list is there. */
    public static <T> void skip(ListView<T> list, Predicate<T> isHeading) {
        ListHeadingKeys<T> headings = new ListHeadingKeys<>(list, isHeading);
        // The list is not done with the row it moves to.
        Runnable leave = () -> Platform.runLater(headings::leave);
        list.getFocusModel().focusedItemProperty().subscribe(_ -> leave.run());
        list.focusedProperty().subscribe(_ -> leave.run());
    }

    /** From a heading to the nearest row that is none, in the way the keyboard came. */
    private void leave() {
        int rows = list.getItems() == null ? 0 : list.getItems().size();
        int row = Math.max(0, list.getFocusModel().getFocusedIndex());
        if (row < rows && isHeading.test(list.getItems().get(row))) {
            IntStream above = IntStream.iterate(row - 1, at -> at >= 0, at -> at - 1);
            IntStream below = IntStream.range(row + 1, rows);
            (row < last ? IntStream.concat(above, below) : below)
                    .filter(at -> !isHeading.test(list.getItems().get(at)))
                    .findFirst()
                    .ifPresent(at -> move(row, at));
        }
        last = list.getFocusModel().getFocusedIndex();
    }

    private void move(int from, int to) {
        if (list.getSelectionModel().isSelected(from)) {
            list.getSelectionModel().clearAndSelect(to);
        } else {
            list.getFocusModel().focus(to);
        }
    }
}
