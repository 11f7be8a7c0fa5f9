package org.daybook.ui.toolkit.page;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.util.Callback;

/** The rows of a list that show the same items in other words, such as while lists are covered. JavaFX thread. */
public final class ListRows {
    private ListRows() {}

    /**
     * Makes every row anew, also those that were scrolled away: the toolkit keeps them for when they come back, and
     * {@link ListView#refresh()} would leave on them what they said.
     */
    public static <T> void remake(ListView<T> list) {
        Callback<ListView<T>, ListCell<T>> rows = list.getCellFactory();
        list.setCellFactory(null);
        list.setCellFactory(rows);
    }
}
