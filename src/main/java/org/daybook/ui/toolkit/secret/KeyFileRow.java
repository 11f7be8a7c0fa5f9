package org.daybook.ui.toolkit.secret;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.SecretBytes;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.vault.KeyFile;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The choice of a key file to go with a passphrase. The file is read at once, in the background, and its path is not
 * kept. JavaFX thread; wiped by whoever shows it.
 */
public final class KeyFileRow extends VBox {
    private final WindowContext context;
    private final Messages messages;
    private final Button choose;
    private final Label chosen = TextLabels.paragraph("");
    private final Label problem = TextLabels.quiet("");
    private @Nullable SecretBytes digest;
    private int reading;

    public KeyFileRow(WindowContext context) {
        this.context = context;
        this.messages = context.messages();
        choose = Buttons.plain(messages.get("key-file.choose"), Feather.FILE);
        choose.setOnAction(_ -> context.files()
                .openFile(messages.get("key-file.which"), messages.get("key-file.choose-verb"), this::read));
        problem.getStyleClass().add("problem");
        chosen.setText(messages.get("key-file.none"));
        getStyleClass().add("part");
        getChildren().addAll(choose, chosen);
    }

    public void read(Path file) {
        wipe();
        int mine = reading;
        context.tasks()
                .run(() -> KeyFile.read(file))
                .onSuccess(read -> {
                    if (mine == reading) {
                        digest = read;
                        chosen.setText(messages.get("key-file.chosen", String.valueOf(file.getFileName())));
                    } else {
                        read.close();
                    }
                })
                .onFailure(context.errors(), failure -> say(failure.text()))
                .start();
    }

    /** Whether one was chosen and read. */
    public boolean isChosen() {
        return digest != null;
    }

    /** Shows a problem here and moves the focus here. */
    public void say(String what) {
        problem.setText(what);
        choose.setAccessibleHelp(what);
        OptionalNodes.last(this, problem, !what.isEmpty());
        if (!what.isEmpty()) {
            choose.requestFocus();
        }
    }

    /**
     * Combines {@code typed} with the key file and closes {@code typed}; without a key file, returns {@code typed}
     * itself.
     */
    public Passphrase beside(Passphrase typed) {
        SecretBytes read = digest;
        if (read == null) {
            return typed;
        }
        try (typed) {
            return typed.with(read.copy());
        }
    }

    /** Wipes what was read. */
    public void wipe() {
        reading++;
        if (digest != null) {
            digest.close();
        }
        digest = null;
        chosen.setText(messages.get("key-file.none"));
        say("");
    }
}
