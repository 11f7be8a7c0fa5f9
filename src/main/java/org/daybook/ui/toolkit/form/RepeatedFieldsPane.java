package org.daybook.ui.toolkit.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Panes;

/** Repeatable groups of fields, with buttons to add and remove one. */
public final class RepeatedFieldsPane<F> extends VBox {
    private final Messages messages;
    private final RepeatedFields<F> fields;
    private final String key;
    private final BiFunction<F, Integer, Node> show;
    private final Map<F, Node> shown = new HashMap<>();
    private final VBox groups = Panes.column("section-parts");

    /**
     * @param key of the button that adds a group; with {@code -remove}, of the button that removes one
     * @param show creates the fields of a group, given its position from 1
     */
    public RepeatedFieldsPane(
            Messages messages, RepeatedFields<F> fields, String key, BiFunction<F, Integer, Node> show) {
        this.messages = messages;
        this.fields = fields;
        this.key = key;
        this.show = show;
        Button add = Buttons.plain(messages.get(key), this::add);
        getStyleClass().add("section-parts");
        getChildren().addAll(groups, add);
        fields.all().addListener((ListChangeListener<F>) _ -> refresh());
        refresh();
    }

    private void add() {
        F added = fields.add();
        Node group = shown.get(added);
        if (group != null) {
            Focus.first(group);
        }
    }

    private void refresh() {
        shown.keySet().retainAll(fields.all());
        groups.getChildren().clear();
        for (int i = 0; i < fields.all().size(); i++) {
            F group = fields.all().get(i);
            int place = i + 1;
            groups.getChildren().add(shown.computeIfAbsent(group, made -> box(made, place)));
        }
    }

    private Node box(F group, int place) {
        Button remove = Buttons.quiet(messages.get(key + "-remove", place), () -> fields.remove(group));
        VBox box = new VBox(show.apply(group, place), remove);
        box.getStyleClass().addAll("field-row", "group-box");
        return box;
    }
}
