package org.daybook.ui.secret;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.page.Panes;

/** Suggests a passphrase, which can be used as it is or replaced by another. JavaFX thread. */
final class PassphraseSuggestionPane extends VBox {
    private final Supplier<String> draw;
    private final Label words = TextLabels.heading("");

    /**
     * @param draw draws a passphrase
     * @param taken given the one that she chooses
     */
    PassphraseSuggestionPane(Messages messages, Supplier<String> draw, Consumer<String> taken) {
        this.draw = draw;
        Button use = Buttons.plain(messages.get("unlock.suggestion-use"), () -> taken.accept(words.getText()));
        Button another = Buttons.plain(messages.get("unlock.suggestion-another"), this::drawAgain);
        FlowPane buttons = Panes.flow("button-row-left", use, another);
        getStyleClass().add("card-part");
        getChildren()
                .addAll(
                        TextLabels.paragraph(messages.get("unlock.suggestion")),
                        words,
                        TextLabels.quiet(messages.get("unlock.suggestion-keep")),
                        buttons);
        drawAgain();
    }

    /** Suggests another passphrase. */
    void drawAgain() {
        words.setText(draw.get());
    }
}
