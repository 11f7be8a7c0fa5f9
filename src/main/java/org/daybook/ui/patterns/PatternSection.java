package org.daybook.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** A part of the page that unfolds, beginning with what an officer looks for in it. */
public final class PatternSection {
    private final String key;
    private final Messages messages;
    private final FoldingPane pane = new FoldingPane();
    private final VBox column = Panes.column("figure-section");
    private final String letters;

    /**
     * @param key its name in the bundle
     * @param letters the letters of FOUR that belong to it, or empty
     */
    public PatternSection(String key, String letters, Messages messages) {
        this.key = key;
        this.messages = messages;
        this.letters = letters;
        column.setMinWidth(0);
        pane.name(messages.get(key));
        pane.setContent(column);
    }

    public PatternSection add(Node... nodes) {
        column.getChildren().addAll(nodes);
        return this;
    }

    /** Adds a line of words. */
    PatternSection say(String words) {
        return add(TextLabels.paragraph(words));
    }

    /** Adds a note in quiet type. */
    public PatternSection note(String words) {
        return add(TextLabels.quiet(words));
    }

    /** Adds nodes under a heading of their own; nothing if there are none. */
    public PatternSection part(String heading, Node... nodes) {
        if (nodes.length > 0) {
            Label words = TextLabels.legend(heading);
            List<Node> all = new ArrayList<>(List.of(words));
            Stream.of(nodes).forEach(all::add);
            VBox part = Panes.column("figure-part", all);
            column.getChildren().add(part);
        }
        return this;
    }

    /** The node for the page, unfolded if it was before. */
    public Node node(UnfoldedSections unfolded) {
        if (!letters.isEmpty()) {
            column.getChildren().addFirst(TextLabels.quiet(messages.get("patterns.looked-for", words(letters))));
        }
        pane.setExpanded(unfolded.has(key));
        pane.expandedProperty().subscribe((_, open) -> unfolded.set(key, open));
        return pane;
    }

    /** Whether it shows nothing but its name. */
    public boolean isEmpty() {
        return column.getChildren().isEmpty();
    }

    private String words(String letters) {
        return letters.chars()
                .mapToObj(letter -> messages.get("patterns.letter-" + (char) letter))
                .reduce((one, other) -> messages.get("patterns.list-and", one, other))
                .orElse("");
    }
}
