package org.daybook.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FoldingPane;

/** A part of the page that unfolds, with letters in its margin by which an officer finds it. */
final class PatternSection {
    private final String key;
    private final Messages messages;
    private final FoldingPane pane = new FoldingPane();
    private final VBox column = new VBox();
    private final HBox row;

    /**
     * @param key its name in the bundle
     * @param letters the letters of FOUR that belong to it, or empty
     */
    PatternSection(String key, String letters, Messages messages) {
        this.key = key;
        this.messages = messages;
        Label margin = new Label(String.join(" ", letters.split("")));
        margin.getStyleClass().add("margin-letters");
        if (!letters.isEmpty()) {
            margin.setAccessibleText(messages.get("patterns.margin-spoken", spoken(letters)));
        }
        margin.setMinWidth(Label.USE_PREF_SIZE);
        column.getStyleClass().add("figure-section");
        column.setMinWidth(0);
        pane.name(messages.get(key));
        pane.setContent(column);
        HBox.setHgrow(pane, Priority.ALWAYS);
        row = new HBox(margin, pane);
        row.getStyleClass().add("margin-row");
    }

    /** Leaves out the margin, on a page of which no section has letters. */
    PatternSection withoutMargin() {
        row.getChildren().setAll(pane);
        return this;
    }

    /** Adds nodes below. */
    PatternSection add(Node... nodes) {
        column.getChildren().addAll(nodes);
        return this;
    }

    /** Adds a line of words. */
    PatternSection say(String words) {
        return add(TextLabels.paragraph(words));
    }

    /** Adds a note in quiet type. */
    PatternSection note(String words) {
        return add(TextLabels.quiet(words));
    }

    /** Adds nodes under a heading of their own; nothing if there are none. */
    PatternSection part(String heading, Node... nodes) {
        if (nodes.length > 0) {
            Label words = TextLabels.paragraph(heading);
            words.getStyleClass().add("field-label");
            List<Node> all = new ArrayList<>(List.of(words));
            Stream.of(nodes).forEach(all::add);
            VBox part = new VBox(all.toArray(Node[]::new));
            part.getStyleClass().add("figure-part");
            column.getChildren().add(part);
        }
        return this;
    }

    /** The node for the page, unfolded if it was before. */
    Node node(UnfoldedSections unfolded) {
        pane.setExpanded(unfolded.has(key));
        pane.expandedProperty().subscribe((_, open) -> unfolded.set(key, open));
        return row;
    }

    /** Whether it shows nothing but its name. */
    boolean isEmpty() {
        return column.getChildren().isEmpty();
    }

    private String spoken(String letters) {
        return String.join(
                ", ",
                letters.chars()
                        .mapToObj(letter -> messages.get("patterns.letter-" + (char) letter))
                        .toList());
    }
}
