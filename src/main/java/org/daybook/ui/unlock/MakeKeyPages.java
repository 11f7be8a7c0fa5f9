package org.daybook.ui.unlock;

import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.colleague.OwnKeyFile;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.FingerprintWords;
import org.daybook.crypto.Passphrase;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TextFields;
import org.daybook.ui.secret.NewPassphraseFields;
import org.jspecify.annotations.Nullable;

/** Makes the user's own key, which opens other people's diaries, and shows the public code to hand out. */
final class MakeKeyPages {
    private final GatewayContext context;
    private final Messages messages;
    private final Runnable back;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty initials = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final FieldRow nameRow;
    private final NewPassphraseFields passphrase;
    private final BorderPane frame = new BorderPane();
    private @Nullable Passphrase held;
    private boolean busy;

    /** A public key, and its words to compare. */
    private record Made(PublicKeyCard card, String words) {}

    MakeKeyPages(GatewayContext context, Runnable back) {
        this.context = context;
        this.messages = context.messages();
        this.back = back;
        nameRow = new FieldRow(
                messages.get("unlock.key-name"), TextFields.line(name), messages.get("unlock.key-name-help"));
        passphrase = new NewPassphraseFields(context.window());
        passphrase.setOnEnter(this::submit);
        frame.setCenter(new Page(
                messages.get("unlock.own-key-make-title"),
                TextLabels.paragraph(messages.get("unlock.key-what")),
                nameRow,
                new FieldRow(messages.get("unlock.key-initials"), TextFields.line(initials)),
                passphrase,
                TextLabels.quiet(messages.get("unlock.key-keep")),
                problem(),
                Page.buttonsLeft(
                        Buttons.plain(messages.get("unlock.back"), back),
                        Buttons.primary(messages.get("unlock.key-make"), this::submit))));
    }

    Node page() {
        return frame;
    }

    /** Wipes what was typed. */
    void wipe() {
        passphrase.wipe();
        hold(null);
    }

    private void hold(@Nullable Passphrase accepted) {
        Passphrase before = held;
        if (before != null) {
            before.close();
        }
        held = accepted;
    }

    private Node problem() {
        FieldRow row = new FieldRow("", new BorderPane());
        row.problemProperty().bind(problem);
        return row;
    }

    private void submit() {
        nameRow.problemProperty().set(name.get().isBlank() ? messages.get("unlock.key-name-missing") : "");
        if (!name.get().isBlank() && !busy) {
            passphrase.submit(this::chooseWhere);
        }
    }

    /** Held while a place is chosen, which she may not do. */
    private void chooseWhere(Passphrase accepted) {
        hold(accepted);
        context.window()
                .files()
                .saveFile(
                        messages.get("unlock.key-where"),
                        messages.get("key-file.make-verb"),
                        messages.get("unlock.key-file-name"),
                        this::make);
    }

    private void make(Path file) {
        Passphrase accepted = held;
        if (accepted == null || busy) {
            return;
        }
        held = null;
        busy = true;
        problem.set("");
        Runnable over = context.unfinished().begin();
        context.tasks()
                .run(() -> {
                    try (accepted) {
                        PublicKeyCard card = OwnKeyFile.create(
                                file,
                                accepted,
                                context.diaries().newCost(),
                                name.get(),
                                initials.get(),
                                context.random());
                        return new Made(card, FingerprintWords.line(card.publicKey()));
                    }
                })
                .onSuccess(this::show)
                .onFailure(OwnKeyFailure.class, this::say)
                .andFinally(() -> {
                    busy = false;
                    over.run();
                })
                .start();
    }

    private void say(OwnKeyFailure failure) {
        problem.set(context.errors().present(failure).text());
    }

    private void show(Made made) {
        wipe();
        TextField code = new TextField(made.card().code());
        code.setEditable(false);
        Page page = new Page(
                messages.get("unlock.key-made-title"),
                TextLabels.paragraph(messages.get("unlock.key-made")),
                new FieldRow(messages.get("unlock.key-code"), code),
                TextLabels.paragraph(messages.get("unlock.key-words")),
                TextLabels.heading(made.words()),
                problem(),
                Page.buttonsLeft(
                        Buttons.plain(messages.get("unlock.key-save-code"), () -> chooseForCode(made.card())),
                        Buttons.primary(messages.get("unlock.key-done"), back)));
        frame.setCenter(page);
        Focus.first(page);
    }

    private void chooseForCode(PublicKeyCard card) {
        context.window()
                .files()
                .saveFile(
                        messages.get("unlock.key-code-where"),
                        messages.get("key-file.make-verb"),
                        messages.get("unlock.key-code-name"),
                        file -> save(card, file));
    }

    private void save(PublicKeyCard card, Path file) {
        context.tasks()
                .run(() -> {
                    card.write(file);
                    return card;
                })
                .onSuccess(_ -> problem.set(""))
                .onFailure(OwnKeyFailure.class, this::say)
                .start();
    }
}
