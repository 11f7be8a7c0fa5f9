package org.daybook.ui.toolkit.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;

/**
 * A list of topics beside the page of the one that is chosen; in a narrow window, or with large text, a drop-down list
 * above it. JavaFX thread.
 *
 * @param <T> the topics
 */
public final class TopicChooser<T> extends VBox {
    /** In widths of a letter: the list, and a page beside it that can still be read. */
    private static final double WIDE = 42;

    private final Label heading;
    private final ListView<T> list = new ListView<>();
    private final ComboBox<T> choice = new ComboBox<>();
    private final VBox side;
    private final FlowPane above;
    private @Nullable Node foot;
    private boolean wide = true;

    /**
     * The words of a list of topics.
     *
     * @param title above the list
     * @param list read out for the list
     * @param choice the label of the drop-down list
     */
    public record ChooserLabels(String title, String list, String choice) {}

    /** @param page shows the topic that {@code chosen} holds */
    public TopicChooser(ChooserLabels words, List<T> topics, Function<T, String> names, Property<T> chosen, Node page) {
        heading = TextLabels.heading(words.title);
        fillList(words, topics, names, chosen);
        side = Panes.column("topic-side", heading, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        fillChoice(topics, names, chosen);
        above = Panes.flow("topic-above", new FieldRow(words.choice, choice));
        HBox beside = new HBox(side, page);
        HBox.setHgrow(page, Priority.ALWAYS);
        VBox.setVgrow(beside, Priority.ALWAYS);
        getChildren().addAll(above, beside);
        place();
        heading.fontProperty().subscribe(_ -> requestLayout());
    }

    /** Puts a button below the list, or beside the drop-down list. */
    public void setFoot(Node button) {
        foot = button;
        place();
    }

    private void fillList(ChooserLabels words, List<T> topics, Function<T, String> names, Property<T> chosen) {
        list.getItems().setAll(topics);
        list.setCellFactory(_ -> new TopicCell<>(names));
        list.setAccessibleText(words.list);
        list.getStyleClass().addAll("timeline-list", "topic-list");
        list.getSelectionModel().selectedItemProperty().subscribe(topic -> {
            if (topic != null) {
                chosen.setValue(topic);
            }
        });
        chosen.subscribe(topic -> list.getSelectionModel().select(topic));
    }

    private void fillChoice(List<T> topics, Function<T, String> names, Property<T> chosen) {
        choice.getItems().setAll(topics);
        choice.setCellFactory(_ -> new TopicCell<>(names));
        choice.setButtonCell(new TopicCell<>(names));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.valueProperty().bindBidirectional(chosen);
    }

    /** Done before the parts are laid out, so that the page is never drawn outside the window. */
    @Override
    protected void layoutChildren() {
        boolean now = getWidth() >= WIDE * heading.getFont().getSize();
        if (getWidth() > 0 && wide != now) {
            wide = now;
            place();
        }
        super.layoutChildren();
    }

    private void place() {
        boolean focused = side.isFocusWithin() || above.isFocusWithin();
        OptionalNodes.show(side, wide);
        OptionalNodes.show(above, !wide);
        if (foot != null) {
            side.getChildren().remove(foot);
            above.getChildren().remove(foot);
            (wide ? side : above).getChildren().add(foot);
        }
        if (focused) {
            (wide ? list : choice).requestFocus();
        }
    }

    /** The name of a topic in the list; a long one wraps. */
    private static final class TopicCell<T> extends ListCell<T> {
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
}
