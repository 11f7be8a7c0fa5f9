package org.daybook.ui.record;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;

/** Says that something was saved, with buttons for what can be done next. JavaFX thread. */
public final class SavedNote extends HBox {
    /** The words, which a screen reader reads when they have the focus. */
    final Label words;

    public SavedNote(String words, Button... actions) {
        this.words = TextLabels.paragraph(words);
        this.words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(this.words, Priority.ALWAYS);
        getChildren().add(this.words);
        getChildren().addAll(actions);
        getStyleClass().addAll("success-note", "saved-note");
    }

    /** Has a screen reader read the words: the toolkit cannot announce them by itself. */
    public void announce() {
        Focus.whenShown(words, words::requestFocus);
    }
}
