package org.daybook.ui.toolkit.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * The row of a list whose record is open beside it: selected, with the one above it in sight. JavaFX thread.
 *
 * @param <T> the rows
 */
public final class OpenRowSelection<T> {
    private final ListView<T> list;
    private final Function<T, @Nullable Id<?>> ids;
    private @Nullable Id<?> opened;

    /** @param ids the record of a row; null for a heading */
    public OpenRowSelection(ListView<T> list, Function<T, @Nullable Id<?>> ids) {
        this.list = list;
        this.ids = ids;
    }

    /** Selects the row of {@code record}, as soon as it is in the list. */
    public void mark(Id<?> record) {
        opened = record;
        arrived();
    }

    /** Selects no row, since no record is open; the keyboard stays where it is. */
    public void clear() {
        opened = null;
        clear(list);
    }

    /** Selects no row of {@code list}, and leaves the keyboard where it is. */
    public static void clear(ListView<?> list) {
        int row = list.getFocusModel().getFocusedIndex();
        list.getSelectionModel().clearSelection();
        list.getFocusModel().focus(row);
    }

    /** Called when rows were loaded: selects the row of the record that was opened before. */
    public void arrived() {
        List<T> rows = list.getItems();
        IntStream.range(0, rows.size())
                .filter(at -> opened != null && opened.equals(ids.apply(rows.get(at))))
                .filter(at -> at != list.getSelectionModel().getSelectedIndex())
                .findFirst()
                .ifPresent(at -> {
                    list.getSelectionModel().clearAndSelect(at);
                    list.scrollTo(Math.max(0, at - 1));
                });
    }
}
