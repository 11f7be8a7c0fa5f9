package org.daybook.ui.common;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A page of the notebook: one column of readable width in the middle, which scrolls when it is higher than the window.
 */
public final class Page extends PlainScrollPane {
    private static final double TURN = 0.9;

    private final VBox column = new VBox();

    public Page(String title, Node... parts) {
        column.getStyleClass().add("column");
        column.getChildren().add(TextLabels.title(title));
        column.getChildren().addAll(parts);
        setContent(middle(column));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().addAll("page", "plain-scroll");
        addEventHandler(KeyEvent.KEY_PRESSED, this::turn);
        addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.TAB) {
                // The focus is elsewhere only after that.
                Platform.runLater(this::revealName);
            }
        });
    }

    /** Adds the way back above the title. */
    public Page withBack(String words, Runnable action) {
        column.getChildren().addFirst(Buttons.back(words, action));
        return this;
    }

    /** Gives it the width of a list, for parts that stand side by side. */
    public Page wide() {
        column.getStyleClass().add("wide");
        return this;
    }

    /** Gives it the width of a list while it shows parts side by side, and that of a column otherwise. */
    public void wide(boolean isWide) {
        column.getStyleClass().remove("wide");
        if (isWide) {
            wide();
        }
    }

    /** Puts a column where those of all pages are, whatever their width. */
    public static Node middle(Node column) {
        StackPane middle = new Middle(measure(column));
        middle.getStyleClass().add("page-middle");
        return middle;
    }

    /** Puts its content in the middle of the page, whether or not a scroll bar takes room beside it. */
    private static final class Middle extends StackPane {
        private final Node content;

        Middle(Node content) {
            super(content);
            this.content = content;
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            Parent around = getParent();
            while (around != null && !(around instanceof ScrollPane)) {
                around = around.getParent();
            }
            if (around instanceof ScrollPane pane && getAlignment().getHpos() == HPos.CENTER) {
                double end = content.getLayoutX() + content.getLayoutBounds().getWidth();
                double room = getWidth() - getInsets().getRight() - end;
                double bar = pane.getWidth() - getWidth();
                content.setLayoutX(content.getLayoutX() + Math.clamp(bar / 2, 0, Math.max(0, room)));
            }
        }
    }

    /**
     * A page that is mostly a list. In a small window, or with large text, the whole page scrolls, so that the list is
     * never squeezed away.
     *
     * @param column what is above the list, the list, which grows, and what is below it
     */
    public static ScrollPane ofList(Node column) {
        StackPane middle = new StackPane(column);
        middle.getStyleClass().add("timeline-middle");
        ScrollPane page = new PlainScrollPane(middle);
        page.setFitToWidth(true);
        page.setFitToHeight(true);
        page.setHbarPolicy(ScrollBarPolicy.NEVER);
        page.setFocusTraversable(false);
        page.getStyleClass().add("plain-scroll");
        return page;
    }

    /** As wide as the widest column, with one that may be narrower at the side where reading begins. */
    private static Node measure(Node column) {
        StackPane measure = new StackPane(column);
        measure.getStyleClass().add("measure");
        return measure;
    }

    /** Scrolls by a little less than the visible height, wherever the focus is; a field that uses the key keeps it. */
    private void turn(KeyEvent press) {
        int way = press.getCode() == KeyCode.PAGE_DOWN ? 1 : press.getCode() == KeyCode.PAGE_UP ? -1 : 0;
        double below =
                getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (way != 0 && below > 0) {
            double step = getViewportBounds().getHeight() * TURN / below;
            setVvalue(Math.clamp(getVvalue() + way * step, getVmin(), getVmax()));
            press.consume();
        }
    }

    private void revealName() {
        if (getScene() != null && getScene().getFocusOwner() != null && Focus.isIn(this)) {
            Focus.revealName(getScene().getFocusOwner());
        }
    }

    /** A row of buttons, which begins where the page does: first the one that goes on, wherever it was given. */
    public static FlowPane buttonsLeft(Node... buttons) {
        FlowPane row = new FlowPane();
        Stream.of(buttons)
                .sorted(Comparator.comparing(button -> !Buttons.isPrimary(button)))
                .forEach(row.getChildren()::add);
        row.getStyleClass().add("button-row-left");
        return row;
    }

    /** A bar for below a page, with the actions of the page, which stays in view while the page scrolls. */
    public static Node actionBar(Node... actions) {
        VBox column = new VBox(actions);
        column.getStyleClass().add("action-column");
        VBox bar = new VBox(measure(column));
        bar.getStyleClass().add("action-bar");
        return bar;
    }

    /** A heading with paragraphs below it. */
    public static VBox part(String heading, Node... below) {
        VBox part = new VBox(TextLabels.heading(heading));
        part.getChildren().addAll(below);
        part.getStyleClass().add("part");
        return part;
    }

    /**
     * Puts the initial focus on the title, for a page that appears by itself after long work: an Enter meant for the
     * previous page does nothing.
     */
    public Page beginAtTitle() {
        column.getChildren().getFirst().setFocusTraversable(true);
        return this;
    }

    /**
     * Replaces everything on the page, the title too. If what had the focus is gone, the page takes it as if it had
     * just been opened: otherwise Tab would do nothing until the next pulse, and then go on elsewhere in the window.
     */
    public void setParts(List<? extends Node> parts) {
        boolean focused = Focus.isIn(column);
        column.getChildren().setAll(parts);
        if (focused && !Focus.isIn(column)) {
            Focus.first(column);
        }
    }

    /** Adds parts below the others. */
    public void add(Node... parts) {
        column.getChildren().addAll(parts);
    }
}
