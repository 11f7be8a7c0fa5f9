package org.daybook.ui.control;

import javafx.scene.layout.VBox;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.TextLabels;

/** A link to another page with a line below that says what is there. JavaFX thread. */
public final class LinkRow extends VBox {
    public LinkRow(String words, String note, Runnable go) {
        getChildren().addAll(Buttons.words(words, go), TextLabels.quiet(note));
        getStyleClass().add("case-row");
    }
}
