package org.daybook.ui.secret;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.session.UnlockSecret;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.OptionalNodes;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.PassphraseField;
import org.daybook.ui.files.WindowContext;

/** Fields for the passphrase of a diary, or for its recovery code instead. JavaFX thread. */
public final class KeyFields extends VBox {
    private final Messages messages;
    private final PassphraseField passphrase;
    private final TextArea code;
    private final FieldRow passphraseRow;
    private final FieldRow codeRow;
    private final Button other;
    private final KeyFileRow keyFile;
    private final VBox secret = new VBox();
    private boolean byCode;
    private boolean asksForKeyFile;

    /**
     * @param label of the field for the passphrase
     * @param enter is run when Enter is pressed in it
     */
    public KeyFields(WindowContext context, String label, Runnable enter) {
        this.messages = context.messages();
        keyFile = new KeyFileRow(context);
        passphrase = new PassphraseField(messages, label);
        passphrase.setOnEnter(enter);
        passphraseRow = new FieldRow(label, passphrase);
        code = new CodeArea(enter);
        codeRow = new FieldRow(messages.get("unlock.code-field"), code, messages.get("unlock.code-help"));
        code.textProperty().subscribe(_ -> codeRow.problemProperty().set(""));
        other = Buttons.link(messages.get("unlock.use-code"), () -> use(!byCode));
        getStyleClass().add("part");
        getChildren().addAll(secret, other);
        show();
    }

    /** Whether a key file was chosen beside the passphrase. */
    public boolean hasKeyFile() {
        return keyFile.isChosen() && !byCode;
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

    /** A copy of what was typed, which the caller closes; empty if nothing was typed. The fields keep their content. */
    public Optional<UnlockSecret> typed() throws RecoveryCodeFailure {
        if (!byCode) {
            return passphrase.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new UnlockSecret.OfPassphrase(keyFile.beside(passphrase.copy())));
        }
        return code.getText().isBlank()
                ? Optional.empty()
                : Optional.of(new UnlockSecret.OfCode(
                        RecoveryCode.parse(code.getText().toCharArray())));
    }

    /** What was typed, which the caller closes; empty if nothing was typed. A passphrase is removed from its field. */
    public Optional<UnlockSecret> take() throws RecoveryCodeFailure {
        Optional<UnlockSecret> typed = typed();
        passphrase.wipe();
        return typed;
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return byCode ? code.getText().isBlank() : passphrase.isEmpty();
    }

    /** Shows a problem at the visible field and moves the focus there; an empty text removes it. */
    public void say(String problem) {
        passphraseRow.problemProperty().set(byCode ? "" : problem);
        codeRow.problemProperty().set(byCode ? problem : "");
        if (!problem.isEmpty()) {
            requestFocus();
        }
    }

    /** Wipes what was typed. */
    public void wipe() {
        keyFile.wipe();
        passphrase.wipe();
        code.clear();
    }

    @Override
    public void requestFocus() {
        if (byCode) {
            code.requestFocus();
        } else {
            passphrase.requestFocus();
        }
    }

    private void use(boolean recoveryCode) {
        byCode = recoveryCode;
        say("");
        show();
        requestFocus();
    }

    private void show() {
        other.setText(messages.get(byCode ? "unlock.use-passphrase" : "unlock.use-code"));
        other.setAccessibleText(other.getText().replace("_", ""));
        secret.getChildren().setAll(byCode ? codeRow : passphraseRow);
        OptionalNodes.last(secret, keyFile, asksForKeyFile && !byCode);
    }
}
