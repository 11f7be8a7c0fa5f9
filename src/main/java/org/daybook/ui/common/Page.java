package org.daybook.ui.common;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A page of the notebook: one column of readable width in the middle, which scrolls when it is higher than the window.
 */
public final class Page extends ScrollPane {
    private final VBox column = new VBox();

    public Page(String title, Node... parts) {
        column.getStyleClass().add("column");
        column.getChildren().add(Texts.title(title));
        column.getChildren().addAll(parts);
        StackPane middle = new StackPane(column);
        middle.getStyleClass().add("page-middle");
        setContent(middle);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().addAll("page", "plain-scroll");
    }

    /** Adds parts below the others. */
    public void add(Node... parts) {
        column.getChildren().addAll(parts);
    }
}
