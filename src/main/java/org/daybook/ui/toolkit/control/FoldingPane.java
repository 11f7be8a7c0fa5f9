package org.daybook.ui.toolkit.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** A titled part of a page, folded until the user opens it, also by Enter or Space. JavaFX thread. */
public class FoldingPane extends TitledPane {
    /** A folded pane, without a title yet. */
    public FoldingPane() {
        setAnimated(false);
        setWrapText(true);
        setMinWidth(0);
        setExpanded(false);
        getStyleClass().add("detail-section");
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && isFocused() && !event.isShortcutDown()) {
                event.consume();
                setExpanded(!isExpanded());
            }
        });
    }

    /** Horizontal, since the height depends on how the title wraps in the given width. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = super.computePrefHeight(width);
        return lookup(".title") instanceof Region title && width > 0
                ? height + nameHeight(title, width) - title.prefHeight(width)
                : height;
    }

    /**
     * Gives a title of several lines the height it needs, where the toolkit allows for one line. What is below is shifted,
     * not laid out again: a place set twice in one layout asks for the next layout, and that for another, without end.
     */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!(lookup(".title") instanceof Region title)) {
            return;
        }
        double missing = Math.max(0, snapSizeY(nameHeight(title, title.getWidth())) - title.getHeight());
        title.resize(title.getWidth(), title.getHeight() + missing);
        for (Node below : getManagedChildren()) {
            if (below != title && below instanceof Region body) {
                body.resize(body.getWidth(), Math.max(0, body.getHeight() - missing));
                body.setTranslateY(missing);
            }
        }
    }

    /**
     * The toolkit measures the lines as though the width of the arrow and the padding were theirs too, and gives them a
     * pixel less than they need.
     */
    private static double nameHeight(Region title, double width) {
        Node arrow = title.lookup(".arrow-button");
        double beside =
                title.snappedLeftInset() + title.snappedRightInset() + (arrow == null ? 0 : arrow.prefWidth(-1));
        return title.prefHeight(Math.max(1, width - beside - 1));
    }

    /** Sets the title, also for a screen reader. */
    public void name(String words) {
        setText(words);
        setAccessibleText(words);
    }
}
