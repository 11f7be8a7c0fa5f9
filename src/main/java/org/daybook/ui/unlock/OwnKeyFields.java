package org.daybook.ui.unlock;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.crypto.Passphrase;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.PassphraseField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The file of the user's own key and its passphrase. Wiped by whoever shows it. */
final class OwnKeyFields extends VBox {
    private final Messages messages;
    private final Button choose;
    private final Label chosen = TextLabels.paragraph("");
    private final PassphraseField passphrase;
    private final FieldRow row;
    private @Nullable Path file;

    /**
     * @param what says what the key is needed for
     * @param enter is run when Enter is pressed in the field of the passphrase
     */
    OwnKeyFields(GatewayContext context, String what, Runnable enter) {
        this.messages = context.messages();
        choose = Buttons.plain(messages.get("unlock.own-key-choose"), Feather.FILE);
        choose.setOnAction(_ -> context.window()
                .files()
                .openFile(messages.get("unlock.own-key-which"), messages.get("key-file.choose-verb"), this::choose));
        chosen.setText(messages.get("unlock.own-key-none"));
        passphrase = new PassphraseField(messages, messages.get("unlock.own-key-passphrase"));
        passphrase.setOnEnter(enter);
        row = new FieldRow(messages.get("unlock.own-key-passphrase"), passphrase);
        VBox which = new VBox(choose, chosen);
        which.getStyleClass().add("part");
        getStyleClass().add("parts");
        getChildren().addAll(TextLabels.paragraph(what), which, row);
    }

    /** Hands on what was chosen and typed, if both are there. */
    void submit(BiConsumer<Path, Passphrase> to) {
        Path key = file;
        chosen.setText(key == null ? messages.get("unlock.own-key-missing") : shown(key));
        row.problemProperty().set(passphrase.isEmpty() ? messages.get("unlock.passphrase-missing") : "");
        if (key != null && !passphrase.isEmpty()) {
            to.accept(key, passphrase.take());
        }
    }

    /** Wipes what was typed. */
    void wipe() {
        passphrase.wipe();
    }

    @Override
    public void requestFocus() {
        choose.requestFocus();
    }

    private void choose(Path key) {
        file = key;
        chosen.setText(shown(key));
        passphrase.requestFocus();
    }

    private String shown(Path key) {
        return messages.get("unlock.own-key-chosen", String.valueOf(key.getFileName()));
    }
}
