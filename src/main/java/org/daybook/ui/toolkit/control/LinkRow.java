package org.daybook.ui.toolkit.control;

import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.IconShape;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.kordamp.ikonli.feather.Feather;

/**
 * A row that opens something wherever it is clicked: its name, lines about it below, and a chevron at its end. The
 * keyboard stops at the name. JavaFX thread.
 */
public final class LinkRow extends HBox {
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    private final Button name;
    private final VBox words;

    /** @param name may be the user's own words */
    public LinkRow(String name, Runnable open) {
        this.name = Buttons.words(name, open);
        this.name.getStyleClass().add("row-words");
        this.name.setOnMouseClicked(Event::consume);
        this.name.focusedProperty().subscribe(on -> pseudoClassStateChanged(REACHED, on));
        words = Panes.column("row-text", this.name);
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, chevron());
        getStyleClass().add("opens");
        setOnMouseClicked(_ -> open.run());
    }

    /** A row of a page about other pages, with a line that says what is there. */
    public LinkRow(String name, String note, Runnable open) {
        this(name, open);
        below(TextLabels.quiet(note));
        getStyleClass().add("case-row");
    }

    /** What is at the end of every row that opens something. */
    public static Node chevron() {
        return new IconShape(Feather.CHEVRON_RIGHT);
    }

    /** Says more to a screen reader than the name, or after it. */
    public LinkRow spoken(String whole, String after) {
        name.setAccessibleText(whole);
        name.setAccessibleHelp(after);
        return this;
    }

    /** Puts {@code node} before the name and its lines. */
    public void before(Node node) {
        getChildren().addFirst(node);
    }

    /** Puts a few quiet words beside the name, below it where there is no room. */
    public void beside(String few) {
        FlowPane counted = Panes.flow("counted", name, TextLabels.quiet(few));
        words.getChildren().addFirst(counted);
    }

    /** Puts an action before the chevron. */
    public void beside(Button action) {
        action.setOnMouseClicked(Event::consume);
        getChildren().add(getChildren().size() - 1, action);
    }

    /** Adds lines below the name. */
    public void below(Node... lines) {
        words.getChildren().addAll(lines);
    }

    /** Adds actions below the lines. */
    public void below(Button... actions) {
        for (Button action : actions) {
            action.setOnMouseClicked(Event::consume);
        }
        words.getChildren().add(Panes.buttons(actions));
    }
}
