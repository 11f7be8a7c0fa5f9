package org.daybook.ui.shell;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.daybook.crypto.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what was copied or cut from the window, by key or by a field's own menu, so that hiding can clear it
 * from the clipboard and leave alone what another program put there.
 *
 * <p>It keeps salted hashes, never the words, and reads the clipboard only if something was copied. What the system's
 * clipboard history has saved by then is out of reach. JavaFX thread.
 */
final class OwnClipboard {
    private static final int SALT_BYTES = 16;

    private final Set<String> copied = new HashSet<>();
    private final byte[] salt = new byte[SALT_BYTES];

    /** Watches from now on, as long as the program runs. */
    OwnClipboard(Node root) {
        new SecureRandom().nextBytes(salt);
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (takes(key) && key.getTarget() instanceof Node node) {
                note(node);
            }
        });
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(ContextMenu.class::isInstance)
                        .map(ContextMenu.class::cast)
                        .forEach(this::watch);
            }
        });
    }

    /** Clears the clipboard if its content came from here. */
    void empty() {
        if (copied.isEmpty()) {
            return;
        }
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String held = clipboard.getString();
        if (held != null && copied.contains(hash(held))) {
            clipboard.clear();
        }
        copied.clear();
    }

    private void watch(ContextMenu menu) {
        // Before the menu entry acts, because cutting removes the selection.
        menu.addEventFilter(ActionEvent.ACTION, _ -> note(menu.getOwnerNode()));
    }

    private void note(@Nullable Node from) {
        Node field = from instanceof ComboBoxBase<?> box && box.isEditable() ? box.lookup(".text-field") : from;
        if (field instanceof TextInputControl input && !input.getSelectedText().isEmpty()) {
            copied.add(hash(input.getSelectedText()));
        }
    }

    private String hash(String text) {
        return HexFormat.of().formatHex(Hashes.framed("clipboard", salt, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean takes(KeyEvent key) {
        KeyCode code = key.getCode();
        return code == KeyCode.COPY
                || code == KeyCode.CUT
                || (key.isShortcutDown() && (code == KeyCode.C || code == KeyCode.X || code == KeyCode.INSERT))
                || (key.isShiftDown() && code == KeyCode.DELETE);
    }
}
