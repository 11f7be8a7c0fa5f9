package org.daybook.ui.toolkit.form;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.daybook.ui.toolkit.control.HeightForWidthPane;
import org.daybook.ui.toolkit.page.Panes;

/**
 * The buttons of a form with its state beside them, or below them where they leave no room. Beside them it takes no
 * height of its own, so that nothing moves when it first says something. JavaFX thread.
 */
final class FormButtonBar extends HeightForWidthPane {
    /** In the size of the state's text: the least width of two lines of it, and their height. */
    private static final double LEAST = 16;

    private static final double LINES = 2.75;

    /** Record, leave and discard. */
    private static final int THREE = 3;

    private final FlowPane buttons;
    private final Label state;

    FormButtonBar(Label state, Node... buttons) {
        this.buttons = Panes.buttons(buttons);
        setApart();
        this.state = state;
        state.textProperty().subscribe(_ -> requestLayout());
        getChildren().addAll(this.buttons, state);
    }

    /** More room before the third button, which throws the draft away, unless a line begins with it. */
    private void setApart() {
        if (buttons.getChildren().size() == THREE) {
            Node last = buttons.getChildren().getLast();
            Region room = new Region();
            room.managedProperty().bind(last.managedProperty());
            buttons.getChildren().add(THREE - 1, room);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return buttonsWidth() + gap() + state.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (isBeside(width)) {
            double words = Math.max(state.prefHeight(rest(width)), LINES * em());
            return Math.max(buttons.prefHeight(width), words);
        }
        double below = state.getText().isEmpty() ? 0 : buttons.getVgap() + state.prefHeight(width);
        return buttons.prefHeight(width) + below;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isBeside(width)) {
            double taken = Math.ceil(buttonsWidth());
            double high = buttons.prefHeight(taken);
            buttons.resizeRelocate(0, snapPositionY((getHeight() - high) / 2), taken, high);
            double words = state.prefHeight(rest(width));
            state.resizeRelocate(width - rest(width), snapPositionY((getHeight() - words) / 2), rest(width), words);
        } else {
            double high = buttons.prefHeight(width);
            buttons.resizeRelocate(0, 0, width, high);
            state.resizeRelocate(0, high + buttons.getVgap(), width, state.prefHeight(width));
        }
    }

    private boolean isBeside(double width) {
        return width < 0 || rest(width) >= LEAST * em();
    }

    private double rest(double width) {
        return width < 0 ? state.prefWidth(-1) : width - Math.ceil(buttonsWidth()) - gap();
    }

    private double buttonsWidth() {
        List<Node> shown = buttons.getChildren().filtered(Node::isManaged);
        double words = shown.stream()
                .mapToDouble(button -> snapSizeX(button.prefWidth(-1)))
                .sum();
        return words + snapSpaceX(buttons.getHgap()) * (shown.size() - 1) + 1;
    }

    private double gap() {
        return 2 * buttons.getHgap();
    }

    private double em() {
        return state.getFont().getSize();
    }
}
