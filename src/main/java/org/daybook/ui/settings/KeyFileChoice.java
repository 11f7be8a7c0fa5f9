package org.daybook.ui.settings;

import java.nio.file.Path;
import java.security.SecureRandom;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.daybook.crypto.Passphrase;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.secret.KeyFileRow;
import org.daybook.ui.toolkit.secret.UnlockFields;
import org.daybook.vault.KeyFile;

/**
 * Asks whether the new passphrase needs a key file, and which one. Off unless the present passphrase needs one.
 * JavaFX thread.
 */
final class KeyFileChoice extends VBox {
    private final WindowContext context;
    private final Messages messages;
    private final SecureRandom random;
    private final CheckBox wanted;
    private final KeyFileRow row;
    private final VBox which = Panes.column("part");

    KeyFileChoice(WindowContext context, SecureRandom random, boolean needed) {
        this.context = context;
        this.messages = context.messages();
        this.random = random;
        wanted = Buttons.check(messages.get("key-file.want"));
        row = new KeyFileRow(context);
        Button make = Buttons.plain(messages.get("key-file.make"));
        make.setOnAction(_ -> context.files()
                .saveFile(
                        messages.get("key-file.where"),
                        messages.get("key-file.make-verb"),
                        messages.get("key-file.name"),
                        this::make));
        which.getChildren().addAll(row, make, TextLabels.quiet(messages.get("key-file.keep")));
        getStyleClass().add("part");
        getChildren().add(Buttons.explained(wanted, messages.get("key-file.want-help")));
        wanted.selectedProperty().subscribe(selected -> OptionalNodes.last(this, which, selected));
        wanted.setSelected(needed);
    }

    boolean isWanted() {
        return wanted.isSelected();
    }

    /** Whether a key file is wanted but none was chosen, here or beside the present passphrase; if so, says so. */
    boolean isMissing(UnlockFields present) {
        boolean missing = isWanted() && !row.isChosen() && !present.hasKeyFile();
        row.say(missing ? messages.get("key-file.missing") : "");
        return missing;
    }

    /** Combines {@code accepted} with the key file, if one is wanted: the present one unless another was chosen. */
    Passphrase beside(Passphrase accepted, UnlockFields present) {
        if (!isWanted()) {
            return accepted;
        }
        return row.isChosen() ? row.beside(accepted) : present.beside(accepted);
    }

    /** Wipes what was read. */
    void wipe() {
        row.wipe();
    }

    private void make(Path file) {
        context.tasks()
                .run(() -> {
                    KeyFile.make(file, random);
                    return file;
                })
                .onSuccess(row::read)
                .onFailure(context.errors(), failure -> row.say(failure.text()))
                .start();
    }
}
