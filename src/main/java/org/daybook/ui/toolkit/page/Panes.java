package org.daybook.ui.toolkit.page;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;

/**
 * What pages are put together from: panes that hold nodes one after another, in a style class by which the stylesheet
 * says how they look.
 */
public final class Panes {
    /** Wider than any list: the buttons wrap only where there is no room beside the title. */
    private static final double ONE_LINE = 2000;

    private Panes() {}

    /** Nodes one below the other. */
    public static VBox column(String style, Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add(style);
        return column;
    }

    /** Nodes one below the other. */
    public static VBox column(String style, List<? extends Node> nodes) {
        return column(style, nodes.toArray(Node[]::new));
    }

    /** Nodes one beside the other. */
    public static HBox row(String style, Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add(style);
        return row;
    }

    /** Nodes one beside the other, in as many rows as they need. */
    public static FlowPane flow(String style, Node... nodes) {
        FlowPane flow = new FlowPane(nodes);
        flow.getStyleClass().add(style);
        return flow;
    }

    /** Nodes one beside the other, in as many rows as they need. */
    public static FlowPane flow(String style, List<? extends Node> nodes) {
        return flow(style, nodes.toArray(Node[]::new));
    }

    /** A row of buttons, which begins where the page does: first the one that goes on, wherever it was given. */
    public static FlowPane buttons(Node... actions) {
        List<Node> ordered = new ArrayList<>(List.of(actions));
        ordered.sort((one, other) -> Boolean.compare(Buttons.isPrimary(other), Buttons.isPrimary(one)));
        return flow("button-row-left", ordered);
    }

    /** A heading with paragraphs below it. */
    public static VBox part(String heading, Node... below) {
        VBox part = column("part", TextLabels.heading(heading));
        part.getChildren().addAll(below);
        return part;
    }

    public static VBox card(String heading, Node... below) {
        VBox card = part(heading, below);
        card.getStyleClass().add("card-part");
        return card;
    }

    /** The title of a list, with the buttons of the page beside it. */
    public static Node titleRow(String words, Node... actions) {
        Label title = TextLabels.title(words);
        title.setWrapText(false);
        return topRow(title, actions);
    }

    /** What a page begins with, such as the way back, with buttons at the other side. */
    public static Node topRow(Labeled start, Node... actions) {
        start.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane buttons = flow("page-title-buttons", actions);
        buttons.setPrefWrapLength(ONE_LINE);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        HBox row = row("page-title-row", start, buttons);
        // Else it keeps the room of buttons that wrap.
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }
}
