package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.colleague.OwnKeyFile;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.FingerprintWords;
import org.daybook.crypto.Passphrase;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.secret.NewPassphraseFields;
import org.daybook.ui.toolkit.secret.OwnKeyFields;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Makes the user's own key, which opens other people's diaries, and shows the public code to hand out and the words to
 * read out; those of a key made before too, since they are asked for later, often in a call.
 */
final class OwnKeyPages {
    private final GatewayContext context;
    private final Messages messages;
    private final Runnable back;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty initials = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final FieldRow nameRow;
    private final NewPassphraseFields passphrase;
    private final OwnKeyFields present;
    final BorderPane frame = new BorderPane();
    private @Nullable Passphrase held;
    private boolean busy;

    private record OwnKeyCard(PublicKeyCard card, String words) {}

    OwnKeyPages(GatewayContext context, Runnable back) {
        this.context = context;
        this.messages = context.messages();
        this.back = back;
        nameRow = FieldRow.of(messages, "unlock.key-name", TextFieldFactory.line(name));
        passphrase = new NewPassphraseFields(context.window());
        passphrase.setOnEnter(this::submit);
        present = new OwnKeyFields(context.window(), messages.get("unlock.key-present-what"), this::open);
        Page first = new Page(
                messages.get("unlock.own-key-make-title"),
                TextLabels.paragraph(messages.get("unlock.key-what")),
                nameRow,
                new FieldRow(messages.get("unlock.key-initials"), TextFieldFactory.line(initials)),
                passphrase,
                TextLabels.quiet(messages.get("unlock.key-keep")),
                new ProblemNote(messages, problem),
                Panes.buttons(
                        Buttons.plain(messages.get("unlock.back"), back),
                        Buttons.primary(messages.get("unlock.key-make"), this::submit)));
        Button have = Buttons.link(messages.get("unlock.key-present"), () -> turnTo(presentPage(first)));
        first.add(Panes.buttons(have));
        frame.setCenter(first);
    }

    /** Wipes what was typed. */
    void wipe() {
        passphrase.wipe();
        present.wipe();
        hold(null);
    }

    private void hold(@Nullable Passphrase accepted) {
        Passphrase before = held;
        if (before != null) {
            before.close();
        }
        held = accepted;
    }

    private Page presentPage(Page first) {
        return new Page(
                messages.get("unlock.key-present-title"),
                present,
                new ProblemNote(messages, problem),
                Panes.buttons(
                        Buttons.plain(messages.get("unlock.back"), () -> turnTo(first)),
                        Buttons.primary(messages.get("unlock.key-present-show"), this::open)));
    }

    private void turnTo(Page page) {
        wipe();
        problem.set(null);
        frame.setCenter(page);
        Focus.first(page);
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
        read(
                "unlock.key-made-title",
                accepted,
                () -> OwnKeyFile.create(
                        file, accepted, context.diaries().newCost(), name.get(), initials.get(), context.random()));
    }

    private void open() {
        if (!busy) {
            present.typed()
                    .ifPresent(typed -> read("unlock.key-shown-title", typed.passphrase(), () -> {
                        try (OwnKey key = OwnKey.open(typed.file(), typed.passphrase())) {
                            return key.card();
                        }
                    }));
        }
    }

    /** Reads a public key in the background, shows it under the title {@code title}, and closes {@code typed}. */
    private void read(String title, Passphrase typed, Callable<PublicKeyCard> reading) {
        busy = true;
        problem.set(null);
        Runnable over = context.unfinished().begin();
        context.tasks()
                .run(() -> {
                    try (typed) {
                        PublicKeyCard card = reading.call();
                        return new OwnKeyCard(card, FingerprintWords.line(card.publicKey()));
                    }
                })
                .onSuccess(shown -> turnTo(shownPage(messages.get(title), shown)))
                .onFailure(OwnKeyFailure.class, this::say)
                .andFinally(() -> {
                    busy = false;
                    over.run();
                })
                .start();
    }

    private void say(OwnKeyFailure failure) {
        problem.set(context.errors().present(failure));
    }

    private Page shownPage(String title, OwnKeyCard shown) {
        TextField code = new TextField(shown.card().code());
        code.setEditable(false);
        VBox saved = Panes.column("success-note", TextLabels.paragraph(messages.get("unlock.key-code-saved")));
        OptionalNodes.show(saved, false);
        return new Page(
                title,
                TextLabels.paragraph(messages.get("unlock.key-made")),
                new FieldRow(messages.get("unlock.key-code"), code),
                TextLabels.paragraph(messages.get("unlock.key-words")),
                TextLabels.heading(shown.words()),
                new ProblemNote(messages, problem),
                saved,
                Panes.buttons(
                        Buttons.plain(
                                messages.get("unlock.key-save-code"),
                                () -> chooseForCode(shown.card(), () -> OptionalNodes.show(saved, true))),
                        Buttons.primary(messages.get("unlock.key-done"), back)));
    }

    private void chooseForCode(PublicKeyCard card, Runnable saved) {
        context.window()
                .files()
                .saveFile(
                        messages.get("unlock.key-code-where"),
                        messages.get("key-file.make-verb"),
                        messages.get("unlock.key-code-name"),
                        file -> save(card, file, saved));
    }

    private void save(PublicKeyCard card, Path file, Runnable saved) {
        problem.set(null);
        context.tasks()
                .run(() -> {
                    card.write(file);
                    return card;
                })
                .onSuccess(_ -> saved.run())
                .onFailure(OwnKeyFailure.class, this::say)
                .start();
    }
}
