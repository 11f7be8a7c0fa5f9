package org.daybook.ui.toolkit.secret;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A text field that holds its characters in an array of its own and gives the toolkit only dots, unless told to show
 * them. It accepts pasting but not copying, and has neither a context menu nor an undo history.
 */
final class SecretTextField extends TextField {
    private static final String DOT = "●";

    private final SecretText secret = new SecretText();
    /** Counts the changes, so that others can act on each without seeing the characters. */
    final ReadOnlyIntegerWrapper edits = new ReadOnlyIntegerWrapper(this, "edits", 0);

    private boolean shown;

    SecretTextField() {
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, ContextMenuEvent::consume);
        addEventFilter(KeyEvent.KEY_PRESSED, SecretTextField::noUndo);
    }

    @Override
    public void replaceText(int from, int to, String text) {
        String typed = text.replaceAll("[\\p{Cntrl}]", "");
        int start = secret.tearsAt(from) ? from - 1 : from;
        int end = secret.tearsAt(to) ? to + 1 : to;
        secret.replace(start, end, typed);
        super.replaceText(start, end, shown ? typed : DOT.repeat(typed.length()));
        edits.set(edits.get() + 1);
    }

    /** Shows the characters or dots. While the characters are shown, the toolkit holds a copy too. */
    void show(boolean show) {
        if (show == shown) {
            return;
        }
        shown = show;
        int caret = getCaretPosition();
        char[] chars = secret.copy();
        super.replaceText(0, getLength(), show ? new String(chars) : DOT.repeat(chars.length));
        Arrays.fill(chars, '\0');
        positionCaret(caret);
    }

    /** A copy, which the caller wipes. */
    char[] copyChars() {
        return secret.copy();
    }

    int secretLength() {
        return secret.length();
    }

    /** Empties the field and zeroes its characters. */
    void wipe() {
        secret.wipe();
        super.replaceText(0, getLength(), "");
        edits.set(edits.get() + 1);
    }

    /** Does nothing, so that nothing leaves the field. */
    @Override
    public void copy() {
        // A passphrase on the clipboard would be there for every program to read.
    }

    /** Nothing leaves the field. */
    @Override
    public void cut() {
        // As for copying.
    }

    private static void noUndo(KeyEvent event) {
        // Undoing would bring back dots without the characters behind them.
        boolean undo = event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y;
        if (undo && event.isShortcutDown()) {
            event.consume();
        }
    }
}
