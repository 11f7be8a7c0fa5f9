package org.daybook.ui.unlock;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.session.Key;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.PassphraseField;

/** Where the passphrase of a diary is typed, or its recovery code instead. JavaFX thread. */
final class KeyFields extends VBox {
    private final Messages messages;
    private final PassphraseField passphrase;
    private final TextArea code;
    private final Button other;
    private final VBox secret = new VBox();
    private boolean byCode;

    /** @param enter is run when Enter is pressed in it */
    KeyFields(Messages messages, Runnable enter) {
        this.messages = messages;
        passphrase = new PassphraseField(messages, messages.get("unlock.passphrase"));
        passphrase.setOnEnter(enter);
        code = new CodeArea(enter);
        other = Buttons.link(messages.get("unlock.use-code"));
        other.setOnAction(_ -> use(!byCode));
        getStyleClass().add("part");
        getChildren().addAll(secret, other);
        show();
    }

    /** What was typed, for whoever asks to close; empty if nothing was. */
    Optional<Key> take() throws RecoveryCodeFailure {
        if (!byCode) {
            return passphrase.isEmpty() ? Optional.empty() : Optional.of(new Key.OfPassphrase(passphrase.take()));
        }
        return code.getText().isBlank()
                ? Optional.empty()
                : Optional.of(new Key.OfCode(RecoveryCode.parse(code.getText().toCharArray())));
    }

    /** Wipes what was typed. */
    void wipe() {
        passphrase.wipe();
        code.clear();
    }

    private void use(boolean recoveryCode) {
        byCode = recoveryCode;
        show();
        if (byCode) {
            code.requestFocus();
        } else {
            passphrase.requestFocus();
        }
    }

    private void show() {
        other.setText(messages.get(byCode ? "unlock.use-passphrase" : "unlock.use-code"));
        other.setAccessibleText(other.getText().replace("_", ""));
        secret.getChildren()
                .setAll(
                        byCode
                                ? new FieldRow(
                                        messages.get("unlock.code-field"), code, messages.get("unlock.code-help"))
                                : new FieldRow(messages.get("unlock.passphrase"), passphrase));
    }
}
