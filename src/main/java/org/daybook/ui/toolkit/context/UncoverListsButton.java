package org.daybook.ui.toolkit.context;

import javafx.scene.control.Button;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.IconShape;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.kordamp.ikonli.feather.Feather;

/**
 * Shows names and what others wrote in the lists until the diary is locked, or leaves them out. Its words say which of
 * the two pressing it does. Nothing is kept: only the page of settings writes a file.
 */
public final class UncoverListsButton {
    private UncoverListsButton() {}

    /** The button; not there while the lists are covered. JavaFX thread. */
    public static Button of(ListCover cover, Messages messages) {
        Button button = Buttons.quiet("", () -> cover.showOthersWords(!cover.showsOthersWords()));
        button.setAccessibleHelp(messages.get("settings.others-words-help"));
        Runnable say = () -> {
            boolean shown = cover.showsOthersWords();
            button.setText(messages.get(shown ? "shell.hide-others-words" : "shell.show-others-words"));
            button.setAccessibleText(button.getText());
            button.setGraphic(new IconShape(shown ? Feather.EYE_OFF : Feather.EYE));
            OptionalNodes.show(button, !cover.isCovered());
        };
        say.run();
        cover.onChange(button, say);
        return button;
    }
}
