package org.daybook.ui.toolkit.secret;

import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.daybook.casefile.entry.Entry.DiaryOpened.UnlockWay;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.session.UnlockSecret;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.vault.VaultFailure.SenderNotConfirmed;
import org.jspecify.annotations.Nullable;

/** Fields for the passphrase of a diary, or for its recovery code or the user's own key instead. JavaFX thread. */
public final class UnlockFields extends VBox {
    private final Messages messages;
    private final PassphraseField passphrase;
    private final TextArea code;
    private final FieldRow passphraseRow;
    private final FieldRow codeRow;
    private final OwnKeyFields ownKey;
    private final Button other;
    private final Button withOwnKey;
    private final KeyFileRow keyFile;
    private final VBox secret = new VBox();
    private final ReadOnlyObjectWrapper<UnlockWay> way = new ReadOnlyObjectWrapper<>(this, "way", UnlockWay.PASSPHRASE);
    private boolean asksForKeyFile;

    /**
     * @param label of the field for the passphrase
     * @param enter is run when Enter is pressed in it
     */
    public UnlockFields(WindowContext context, String label, Runnable enter) {
        this.messages = context.messages();
        keyFile = new KeyFileRow(context);
        passphrase = new PassphraseField(messages, label);
        passphrase.setOnEnter(enter);
        passphraseRow = new FieldRow(label, passphrase);
        code = new RecoveryCodeArea(enter);
        codeRow = new FieldRow(messages.get("unlock.code-field"), code, messages.get("unlock.code-help"));
        code.textProperty().subscribe(_ -> codeRow.problemProperty().set(""));
        ownKey = new OwnKeyFields(context, messages.get("unlock.own-key-what"), enter);
        other = Buttons.link(
                messages.get("unlock.use-code"),
                () -> use(way.get() == UnlockWay.PASSPHRASE ? UnlockWay.RECOVERY_CODE : UnlockWay.PASSPHRASE));
        withOwnKey = Buttons.link(
                messages.get("unlock.use-own-key"),
                () -> use(way.get() == UnlockWay.COLLEAGUE ? UnlockWay.RECOVERY_CODE : UnlockWay.COLLEAGUE));
        getStyleClass().add("part");
        getChildren().add(secret);
        show();
    }

    /** The link between the passphrase and the recovery code, for the page to show. */
    public Button otherLink() {
        return other;
    }

    /** The link to the user's own key, for the page to show if that may open what it asks for. */
    public Button ownKeyLink() {
        return withOwnKey;
    }

    public ReadOnlyObjectProperty<UnlockWay> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /** Whether her own key is asked for and its file not chosen yet. */
    public BooleanBinding waitsForOwnKey() {
        return way.isEqualTo(UnlockWay.COLLEAGUE).and(ownKey.file.isNull());
    }

    /** Whether a key file was chosen beside the passphrase. */
    public boolean hasKeyFile() {
        return keyFile.isChosen() && way.get() == UnlockWay.PASSPHRASE;
    }

    /**
     * Combines {@code other} with the key file that was chosen here and closes {@code other}; without a key file,
     * returns {@code other} itself.
     */
    public Passphrase beside(Passphrase other) {
        return keyFile.beside(other);
    }

    /** Shows the field for a key file beside the passphrase from now on. */
    public void askForKeyFile() {
        asksForKeyFile = true;
        show();
    }

    /**
     * A copy of the passphrase or code that was typed, which the caller closes; empty if none was. The fields keep
     * their content.
     */
    public Optional<UnlockSecret> typed() throws RecoveryCodeFailure {
        if (isEmpty() || way.get() == UnlockWay.COLLEAGUE) {
            return Optional.empty();
        }
        return Optional.of(
                way.get() == UnlockWay.PASSPHRASE
                        ? new UnlockSecret.OfPassphrase(keyFile.beside(passphrase.copy()))
                        : new UnlockSecret.OfCode(
                                RecoveryCode.parse(code.getText().toCharArray())));
    }

    /**
     * What was typed, which the caller closes; empty if nothing was typed. A passphrase is removed from its field, but
     * for that of an own key, until {@link #tried}.
     */
    public Optional<TypedUnlockSecret> take() throws RecoveryCodeFailure {
        if (way.get() == UnlockWay.COLLEAGUE) {
            return ownKey.typed().map(typed -> typed);
        }
        Optional<TypedUnlockSecret> typed = typed().map(TypedUnlockSecret.Secret::new);
        passphrase.wipe();
        return typed;
    }

    /**
     * Says that what was taken was tried: shows the words to compare if an own key does not know the diary, and
     * otherwise wipes the passphrase of the own key.
     *
     * @param unknown why it does not; null if it was not tried, opened the diary, or does not for another reason
     */
    public void tried(@Nullable SenderNotConfirmed unknown) {
        if (unknown == null) {
            ownKey.wipe();
        } else {
            ownKey.compare(unknown);
        }
    }

    /** Whether neither a passphrase nor a code was typed. */
    public boolean isEmpty() {
        return way.get() == UnlockWay.PASSPHRASE
                ? passphrase.isEmpty()
                : code.getText().isBlank();
    }

    /** Shows a problem at the visible field and moves the focus there; an empty text removes it. */
    public void say(String problem) {
        passphraseRow.problemProperty().set(way.get() == UnlockWay.PASSPHRASE ? problem : "");
        codeRow.problemProperty().set(way.get() == UnlockWay.RECOVERY_CODE ? problem : "");
        if (!problem.isEmpty()) {
            requestFocus();
        }
    }

    /** Wipes what was typed. */
    public void wipe() {
        keyFile.wipe();
        passphrase.wipe();
        code.clear();
        ownKey.wipe();
    }

    @Override
    public void requestFocus() {
        switch (way.get()) {
            case PASSPHRASE -> passphrase.requestFocus();
            case RECOVERY_CODE -> code.requestFocus();
            case COLLEAGUE -> ownKey.requestFocus();
        }
    }

    /** Asks for {@code chosen} from now on. */
    public void use(UnlockWay chosen) {
        way.set(chosen);
        say("");
        show();
        requestFocus();
    }

    private void show() {
        name(other, way.get() == UnlockWay.PASSPHRASE ? "unlock.use-code" : "unlock.use-passphrase");
        name(withOwnKey, way.get() == UnlockWay.COLLEAGUE ? "unlock.use-code" : "unlock.use-own-key");
        secret.getChildren()
                .setAll(
                        switch (way.get()) {
                            case PASSPHRASE -> passphraseRow;
                            case RECOVERY_CODE -> codeRow;
                            case COLLEAGUE -> ownKey;
                        });
        OptionalNodes.last(secret, keyFile, asksForKeyFile && way.get() == UnlockWay.PASSPHRASE);
    }

    private void name(Button link, String key) {
        link.setText(messages.get(key));
        link.setAccessibleText(link.getText().replace("_", ""));
    }
}
