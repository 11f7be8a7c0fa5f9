package org.daybook.ui.control;

import java.util.function.Function;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** The name of a topic in the list; a long one wraps. */
final class TopicCell<T> extends ListCell<T> {
    private final Function<T, String> names;

    TopicCell(Function<T, String> names) {
        this.names = names;
        setWrapText(true);
        // Otherwise a long name makes the list scroll sideways.
        setPrefWidth(0);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("topic-cell");
    }

    /** The list requests a height without giving a width. */
    @Override
    protected double computePrefHeight(double width) {
        boolean inList = width < 0 && getListView() != null;
        return super.computePrefHeight(inList ? getListView().getWidth() : width);
    }

    @Override
    protected void updateItem(@Nullable T topic, boolean empty) {
        super.updateItem(topic, empty);
        String name = empty || topic == null ? "" : names.apply(topic);
        setText(name);
        setAccessibleText(name);
    }
}
