package org.daybook.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** A part of a page under its name, folded until she opens it: by Enter and Space too. JavaFX thread. */
public class FoldingPane extends TitledPane {
    /** Folded and without a name yet. */
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

    /** As high as the lines of its name need in the width it is given. */
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

    /** Gives a name of several lines the height it needs, where the toolkit lays out one line. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!(lookup(".title") instanceof Region title)) {
            return;
        }
        double missing = snapSizeY(nameHeight(title, title.getWidth())) - title.getHeight();
        if (missing <= 0) {
            return;
        }
        title.resize(title.getWidth(), title.getHeight() + missing);
        for (Node below : getManagedChildren()) {
            if (below != title && below instanceof Region body) {
                body.resizeRelocate(
                        body.getLayoutX(),
                        body.getLayoutY() + missing,
                        body.getWidth(),
                        Math.max(0, body.getHeight() - missing));
            }
        }
    }

    /** The toolkit measures the lines as though they could stand below the arrow and the padding as well. */
    private static double nameHeight(Region title, double width) {
        Node arrow = title.lookup(".arrow-button");
        double beside =
                title.snappedLeftInset() + title.snappedRightInset() + (arrow == null ? 0 : arrow.prefWidth(-1));
        return title.prefHeight(Math.max(1, width - beside));
    }

    /** Gives it its name, also for a screen reader. */
    public void name(String words) {
        setText(words);
        setAccessibleText(words);
    }
}
