package org.daybook.ui.guidance;

import java.util.function.Function;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A page's name in the list; a long one wraps. */
final class TopicCell extends ListCell<Topic> {
    private final Function<Topic, String> names;

    TopicCell(Function<Topic, String> names) {
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
    protected void updateItem(@Nullable Topic topic, boolean empty) {
        super.updateItem(topic, empty);
        String name = empty || topic == null ? "" : names.apply(topic);
        setText(name);
        setAccessibleText(name);
    }
}
