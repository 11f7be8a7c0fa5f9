package org.daybook.ui.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.daybook.text.Messages;

/** The empty page of a notebook that is shown while hidden. A click or Enter goes back. */
final class BlankPage extends Region {
    BlankPage(Messages messages, Runnable back) {
        getStyleClass().add("blank-page");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText(messages.get("shell.blank"));
        setFocusTraversable(true);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                back.run();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                back.run();
            }
        });
    }
}
