package org.daybook.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.kordamp.ikonli.feather.Feather;

/** A quiet line or two at the foot of the window, which can be dismissed. */
final class StatusLine extends BorderPane {
    private final Messages messages;
    private final Label words = TextLabels.quiet("");

    StatusLine(Messages messages) {
        this.messages = messages;
        words.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("status-line");
        OptionalNodes.showWhile(this, words.textProperty().isNotEmpty());
    }

    void say(String text) {
        if (getCenter() == null && !text.isEmpty()) {
            fill();
        }
        words.setText(text);
        setBottom(null);
    }

    /** Adds a line, with a link to more about it. */
    void add(String text, String verb, Runnable more) {
        say((words.getText() + "\n" + text).strip());
        setBottom(Buttons.link(verb, more));
    }

    private void fill() {
        setCenter(words);
        setRight(Buttons.icon(messages.get("shell.close-line"), Feather.X, this::clear));
    }

    void clear() {
        say("");
    }
}
