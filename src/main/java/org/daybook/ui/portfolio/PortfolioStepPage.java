package org.daybook.ui.portfolio;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;

/** The layout of each step to a portfolio: which step it is, what to do, and the buttons for Continue and Back. */
public final class PortfolioStepPage {
    private PortfolioStepPage() {}

    /** The page of one step, counted from 1, out of {@code steps}. */
    static Page of(
            Messages messages, int step, ReadOnlyIntegerProperty steps, String title, List<? extends Node> parts) {
        Label place = TextLabels.quiet("");
        steps.subscribe(all -> place.setText(messages.get("portfolio.step", step, all)));
        Label name = TextLabels.title(title);
        VBox head = Panes.column("step-head", place, name);
        Page page = new Page(title);
        List<Node> all = new ArrayList<>(List.of(head));
        all.addAll(parts);
        page.setParts(all);
        return page;
    }

    /** The page above a bar with the buttons for Back and Continue, which stays in view while the page scrolls. */
    static Node withBar(Page page, Messages messages, Runnable back, Button on, Node... above) {
        List<Node> actions = new ArrayList<>(List.of(above));
        actions.add(Panes.buttons(Buttons.plain(messages.get("portfolio.back"), back), on));
        BorderPane frame = new BorderPane();
        page.showIn(frame, actions.toArray(Node[]::new));
        return frame;
    }

    /** A part with a heading. */
    public static VBox part(String heading, Node... nodes) {
        VBox part = Panes.column("section-parts", TextLabels.heading(heading));
        part.getChildren().addAll(nodes);
        return part;
    }

    public static Node warning(String text) {
        Node words = TextLabels.paragraph(text);
        words.getStyleClass().add("note");
        return words;
    }
}
