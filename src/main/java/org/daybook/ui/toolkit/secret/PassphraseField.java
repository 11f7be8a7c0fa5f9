package org.daybook.ui.toolkit.secret;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.crypto.Passphrase;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.CompoundField;
import org.daybook.ui.toolkit.label.IconShape;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.Tooltips;
import org.kordamp.ikonli.feather.Feather;

/**
 * A field for a passphrase, with dots, a button that reveals the characters, and a note while Caps Lock is on.
 *
 * <p>The characters are in an array, which {@link #take} hands over and {@link #wipe} zeroes; while they are shown
 * the toolkit holds a copy that cannot be wiped. Nothing can be copied or cut from it. The owner of the field must
 * wipe it. JavaFX thread only.
 */
public final class PassphraseField extends VBox implements CompoundField {
    private final SecretTextField text = new SecretTextField();
    private final ToggleButton show = new ToggleButton(null, new IconShape(Feather.EYE));
    private final Label capsLock;
    private final Messages messages;

    /** @param label read out by a screen reader when the field has the focus */
    public PassphraseField(Messages messages, String label) {
        this.messages = messages;
        capsLock = TextLabels.quiet(messages.get("secret.caps-lock"));
        text.setAccessibleText(label.replace("_", ""));
        text.focusedProperty().subscribe(this::lookForCapsLock);
        text.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.CAPS || event.getText().length() == 1) {
                lookForCapsLock();
            }
        });
        HBox.setHgrow(text, Priority.ALWAYS);
        show.setMinWidth(USE_PREF_SIZE);
        show.getStyleClass().addAll("flat", "eye");
        show.setOnAction(_ -> showCharacters(show.isSelected()));
        getStyleClass().add("passphrase-field");
        getChildren().add(new HBox(text, show));
        describeSwitch(false);
    }

    /** Takes the characters out and empties the field. The caller closes the passphrase. */
    public Passphrase take() {
        Passphrase passphrase = Passphrase.of(text.copyChars());
        wipe();
        return passphrase;
    }

    /** A copy of the characters as a passphrase, which the caller closes; the field keeps its own. */
    public Passphrase copy() {
        return Passphrase.of(text.copyChars());
    }

    /** A copy of the characters, which the caller wipes. The field keeps its own. */
    public char[] copyChars() {
        return text.copyChars();
    }

    /** Whether nothing has been typed. */
    public boolean isEmpty() {
        return text.secretLength() == 0;
    }

    /** Counts the edits, so that others can act on each without seeing the characters. */
    public ReadOnlyIntegerProperty editsProperty() {
        return text.edits;
    }

    /** Puts {@code words} in place of what was typed, and shows them. */
    public void put(String words) {
        wipe();
        text.replaceText(0, 0, words);
        showCharacters(true);
    }

    /** Empties the field, zeroes its characters, and shows dots again. */
    public void wipe() {
        text.wipe();
        showCharacters(false);
    }

    /** Runs {@code action} when Enter is pressed in the field. */
    public void setOnEnter(Runnable action) {
        text.setOnAction(_ -> action.run());
    }

    @Override
    public void requestFocus() {
        text.requestFocus();
    }

    @Override
    public Node focusTarget() {
        return text;
    }

    private void showCharacters(boolean shown) {
        show.setSelected(shown);
        text.show(shown);
        describeSwitch(shown);
    }

    private void describeSwitch(boolean shown) {
        String words = messages.get(shown ? "secret.hide" : "secret.show");
        show.setText(messages.get(shown ? "secret.hide-short" : "secret.show-short"));
        show.setAccessibleText(words);
        Tooltips.put(show, words);
        show.setGraphic(new IconShape(shown ? Feather.EYE_OFF : Feather.EYE));
    }

    private void lookForCapsLock() {
        boolean on = text.isFocused() && capsLockIsOn().orElse(false);
        OptionalNodes.last(this, capsLock, on);
    }

    private static Optional<Boolean> capsLockIsOn() {
        try {
            return Platform.isKeyLocked(KeyCode.CAPS);
        } catch (UnsupportedOperationException _) {
            return Optional.empty();
        }
    }
}
