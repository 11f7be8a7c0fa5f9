package org.daybook.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Texts;
import org.kordamp.ikonli.feather.Feather;

/** One quiet line at the foot of the window, which can be put away. */
final class StatusLine extends BorderPane {
    private final Label words = Texts.quiet("");
    private final Button act = Buttons.link("");

    StatusLine(Messages messages) {
        Button close = Buttons.icon(messages.get("shell.close-line"), Feather.X);
        close.setOnAction(_ -> clear());
        setCenter(words);
        setRight(new HBox(act, close));
        words.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("status-line");
        visibleProperty().bind(words.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        act.managedProperty().bind(act.visibleProperty());
        act.setVisible(false);
    }

    void say(String text) {
        words.setText(text);
        act.setVisible(false);
    }

    /** Says it with something to do about it. */
    void say(String text, String verb, Runnable action) {
        say(text);
        act.setText(verb);
        act.setAccessibleText(verb.replace("_", ""));
        act.setOnAction(_ -> {
            clear();
            action.run();
        });
        act.setVisible(true);
    }

    void clear() {
        say("");
    }
}
