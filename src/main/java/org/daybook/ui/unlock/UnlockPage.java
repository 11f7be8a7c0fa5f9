package org.daybook.ui.unlock;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.OptionalNodes;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Problem.Offer;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.RememberedSettings;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.PassphraseField;
import org.daybook.ui.secret.CodeArea;
import org.daybook.ui.secret.KeyFileRow;
import org.daybook.ui.unlock.UnlockModel.Way;

/** The page that unlocks one diary by its passphrase, its recovery code, or a colleague's own key. */
final class UnlockPage {
    private final UnlockModel model;
    private final Messages messages;
    private final RememberedSettings remembered;
    private final PassphraseField passphrase;
    private final TextArea code = new CodeArea(this::submit);
    private final KeyFileRow keyFile;
    private final VBox secret = new VBox();
    private final Button unlock;
    private final Button other;
    private final Page page;
    private final Label waiting = TextLabels.paragraph("");
    private final Label notKept;
    private final OwnKeyFields ownKey;
    private final Button withOwnKey;
    private Way way = Way.PASSPHRASE;

    UnlockPage(UnlockModel model, GatewayContext context, Consumer<GatewayDestination> go) {
        this.model = model;
        this.messages = context.messages();
        this.remembered = context.remembered();
        passphrase = new PassphraseField(messages, messages.get("unlock.passphrase"));
        passphrase.setOnEnter(this::submit);
        keyFile = new KeyFileRow(context.window());
        unlock = Buttons.primary(messages.get("unlock.unlock"), this::submit);
        notKept = TextLabels.quiet(messages.get("common.not-kept"));
        ownKey = new OwnKeyFields(context, messages.get("unlock.own-key-what"), this::submit);
        other = Buttons.link(
                messages.get("unlock.use-code"), () -> use(way == Way.PASSPHRASE ? Way.CODE : Way.PASSPHRASE));
        withOwnKey = Buttons.link(messages.get("unlock.use-own-key"), () -> {
            if (way == Way.OWN_KEY) {
                go.accept(new GatewayDestination.OwnKey(model.file()));
            } else {
                use(Way.OWN_KEY);
            }
        });
        page = new Page(
                messages.get("unlock.unlock-title"),
                TextLabels.paragraph(
                        messages.get("unlock.file", String.valueOf(model.file().getFileName()), folder())),
                secret,
                new ProblemNote(messages, model.problemProperty())
                        .on(Offer.USE_RECOVERY_CODE, () -> use(Way.CODE))
                        .on(Offer.CHOOSE_ANOTHER_FILE, () -> go.accept(new GatewayDestination.Start()))
                        .on(Offer.SALVAGE, () -> go.accept(new GatewayDestination.Salvage(model.file())))
                        .on(Offer.TRY_AGAIN, model::lookForFailedTries),
                whileUnlockable(Page.buttonsLeft(unlock)),
                whileUnlockable(remember()),
                links(go));
        code.textProperty().subscribe(_ -> model.codeEdited());
        use(Way.PASSPHRASE);
        unlock.disableProperty().bind(model.waitProperty().greaterThan(0));
        model.keyFileNeededProperty().subscribe(_ -> askForKeyFile());
        sayWhatItWaitsFor();
        whileUnlockable(secret);
        whileUnlockable(other);
        whileUnlockable(withOwnKey);
    }

    Page page() {
        return page;
    }

    /** Wipes what was typed. */
    void drop() {
        passphrase.wipe();
        keyFile.wipe();
        code.clear();
        ownKey.wipe();
    }

    private String folder() {
        return String.valueOf(model.file().toAbsolutePath().getParent());
    }

    private void submit() {
        if (unlock.isDisabled() || model.busyProperty().get()) {
            return;
        }
        switch (way) {
            case CODE -> model.unlockByCode(code.getText().toCharArray());
            case OWN_KEY -> ownKey.submit(model::unlockByOwnKey);
            case PASSPHRASE -> {
                if (!passphrase.isEmpty()) {
                    model.unlock(keyFile.beside(passphrase.take()));
                }
            }
        }
    }

    private void use(Way chosen) {
        way = chosen;
        other.setText(messages.get(chosen == Way.PASSPHRASE ? "unlock.use-code" : "unlock.use-passphrase"));
        other.setAccessibleText(other.getText().replace("_", ""));
        withOwnKey.setText(messages.get(chosen == Way.OWN_KEY ? "unlock.own-key-make" : "unlock.use-own-key"));
        withOwnKey.setAccessibleText(withOwnKey.getText().replace("_", ""));
        secret.getChildren()
                .setAll(
                        switch (chosen) {
                            case CODE ->
                                new FieldRow(messages.get("unlock.code-field"), code, messages.get("unlock.code-help"));
                            case PASSPHRASE -> new FieldRow(messages.get("unlock.passphrase"), passphrase);
                            case OWN_KEY -> ownKey;
                        });
        askForKeyFile();
        switch (chosen) {
            case CODE -> code.requestFocus();
            case PASSPHRASE -> passphrase.requestFocus();
            case OWN_KEY -> ownKey.requestFocus();
        }
    }

    private void askForKeyFile() {
        OptionalNodes.last(secret, keyFile, model.keyFileNeededProperty().get() && way == Way.PASSPHRASE);
    }

    /** Shows {@code node} only while the file can be unlocked, so that no passphrase is requested otherwise. */
    private <T extends Node> T whileUnlockable(T node) {
        OptionalNodes.showWhile(node, model.unlockableProperty());
        return node;
    }

    private void sayWhatItWaitsFor() {
        waiting.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            if (model.waitProperty().get() > 0) {
                                return messages.get(
                                        "unlock.wait", model.waitProperty().get());
                            }
                            return model.busyProperty().get() ? messages.get("unlock.unlocking") : "";
                        },
                        model.waitProperty(),
                        model.busyProperty()));
        waiting.textProperty().subscribe(text -> OptionalNodes.after(secret, waiting, !text.isEmpty()));
    }

    private Node remember() {
        CheckBox box = Buttons.check(messages.get("unlock.remember"));
        box.setAccessibleHelp(messages.get("unlock.remember-help"));
        box.setSelected(remembered.diary().filter(model.file()::equals).isPresent());
        box.setOnAction(_ -> {
            if (box.isSelected()) {
                remembered.remember(model.file());
            } else {
                remembered.forget();
            }
        });
        VBox part = new VBox(box, TextLabels.quiet(messages.get("unlock.remember-help")));
        part.getStyleClass().add("part");
        notKept.getStyleClass().add("problem");
        notKept.visibleProperty().bind(remembered.notKeptProperty());
        notKept.visibleProperty().subscribe(failed -> OptionalNodes.last(part, notKept, failed));
        return part;
    }

    private FlowPane links(Consumer<GatewayDestination> go) {
        Button another = Buttons.link(messages.get("unlock.another"), () -> go.accept(new GatewayDestination.Start()));
        return FooterLinks.row(messages, go, other, withOwnKey, another);
    }
}
