package org.daybook.ui.toolkit.secret;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.crypto.Passphrase;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;

/** Two fields for a new passphrase, with an estimate of its strength. Wiped by whoever shows them. */
public final class NewPassphraseFields extends VBox {
    private final PassphraseField first;
    private final PassphraseField second;
    private final NewPassphraseCheck model;
    private final Messages messages;
    private final Dialogs dialogs;
    private @Nullable PassphraseSuggestionPane suggestion;

    /** Fields without a suggestion. */
    public NewPassphraseFields(WindowContext context) {
        this(context, null);
    }

    /** @param suggested draws passphrases to suggest; null for none */
    public NewPassphraseFields(WindowContext context, @Nullable Supplier<String> suggested) {
        messages = context.messages();
        dialogs = context.dialogs();
        model = new NewPassphraseCheck(messages, context.tasks());
        first = new PassphraseField(messages, messages.get("unlock.new-passphrase"));
        second = new PassphraseField(messages, messages.get("unlock.passphrase-again"));
        FieldRow firstRow = new FieldRow(messages.get("unlock.new-passphrase"), first);
        firstRow.problemProperty().bind(model.firstProblemProperty());
        FieldRow secondRow = new FieldRow(messages.get("unlock.passphrase-again"), second);
        secondRow.problemProperty().bind(model.secondProblemProperty());
        first.editsProperty().subscribe(_ -> model.edited());
        second.editsProperty().subscribe(_ -> model.edited());
        getStyleClass().add("parts");
        if (suggested != null) {
            suggestion = new PassphraseSuggestionPane(messages, suggested, this::put);
            getChildren().add(suggestion);
        }
        getChildren().addAll(firstRow, new StrengthMeter(first, messages, context.tasks(), context.timer()), secondRow);
    }

    /**
     * Gives the passphrase to {@code taker}, who closes it, once both fields are right and a weak one was confirmed.
     */
    public void submit(Consumer<Passphrase> taker) {
        model.offer(
                first.copyChars(),
                second.copyChars(),
                new NewPassphraseCheck.PassphraseAnswer(
                        accepted -> agree(accepted, taker),
                        wrong -> (wrong == NewPassphraseCheck.Wrong.FIRST ? first : second).requestFocus()));
    }

    private void agree(NewPassphraseCheck.Accepted accepted, Consumer<Passphrase> taker) {
        if (!accepted.weak()) {
            taker.accept(accepted.passphrase());
            return;
        }
        dialogs.confirm(
                new Dialogs.DialogQuestion(
                        messages.get("unlock.weak-title"),
                        messages.get("unlock.weak-text"),
                        messages.get("unlock.weak-use")),
                () -> taker.accept(accepted.passphrase()),
                accepted.passphrase()::close);
    }

    /** Runs {@code action} when Enter is pressed in the second field. */
    public void setOnEnter(Runnable action) {
        first.setOnEnter(second::requestFocus);
        second.setOnEnter(action);
    }

    /** Puts the cursor into the first field. */
    @Override
    public void requestFocus() {
        first.requestFocus();
    }

    /** Fills both fields with the suggestion, which she has read and can still change. */
    private void put(String words) {
        first.put(words);
        second.put(words);
        second.requestFocus();
        Focus.reveal(second);
    }

    /** Clears both fields, zeroes their characters, and replaces the suggestion by another. */
    public void wipe() {
        if (suggestion != null) {
            suggestion.drawAgain();
        }
        first.wipe();
        second.wipe();
    }

    /** Suggests a passphrase, which can be used as it is or replaced by another. JavaFX thread. */
    private static final class PassphraseSuggestionPane extends VBox {
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
}
