package org.daybook.ui.toolkit.secret;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.vault.VaultFailure.SenderNotConfirmed;
import org.daybook.vault.VaultFailure.SenderNotConfirmed.UnconfirmedReason;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The file of the user's own key and its passphrase, and the words of a diary that the key does not know, to be
 * compared. Wiped by whoever shows it. JavaFX thread.
 */
public final class OwnKeyFields extends VBox {
    private final Messages messages;
    private final Runnable enter;
    private final Button choose;
    private final Label chosen = TextLabels.paragraph("");
    private final PassphraseField passphrase;
    private final FieldRow row;
    private final VBox comparing = new VBox();
    /** The file of the key; null until one is chosen. */
    final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>(this, "file", null);

    private String compared = "";

    /**
     * @param what says what the key is needed for
     * @param enter is run when Enter is pressed in the field of the passphrase, and once the words were compared
     */
    public OwnKeyFields(WindowContext context, String what, Runnable enter) {
        this.messages = context.messages();
        this.enter = enter;
        choose = Buttons.plain(messages.get("unlock.own-key-choose"), Feather.FILE);
        choose.setOnAction(_ -> context.files()
                .openFile(messages.get("unlock.own-key-which"), messages.get("key-file.choose-verb"), this::choose));
        chosen.setText(messages.get("unlock.own-key-none"));
        passphrase = new PassphraseField(messages, messages.get("unlock.own-key-passphrase"));
        passphrase.setOnEnter(enter);
        row = new FieldRow(messages.get("unlock.own-key-passphrase"), passphrase);
        VBox which = Panes.column("part", choose, chosen);
        getStyleClass().add("parts");
        getChildren().addAll(TextLabels.paragraph(what), which, row);
    }

    /**
     * What was chosen and typed, which the caller closes; empty if something is missing, which is said. The passphrase
     * stays in its field, since it is needed again once the words of the diary were compared.
     */
    public Optional<TypedUnlockSecret.InOwnKeyFile> typed() {
        Path key = file.get();
        chosen.setText(key == null ? messages.get("unlock.own-key-missing") : shown(key));
        row.problemProperty().set(passphrase.isEmpty() ? messages.get("unlock.passphrase-missing") : "");
        return key == null || passphrase.isEmpty()
                ? Optional.empty()
                : Optional.of(new TypedUnlockSecret.InOwnKeyFile(key, passphrase.copy(), compared));
    }

    /** Shows the words of a diary that the key does not know, and goes on only when they are said to match. */
    public void compare(SenderNotConfirmed unknown) {
        Button differ = Buttons.plain(messages.get("unlock.first-differ-go"), this::differ);
        comparing
                .getChildren()
                .setAll(Panes.part(
                        messages.get("unlock.first-title"),
                        TextLabels.paragraph(messages.get(
                                unknown.reason() == UnconfirmedReason.FIRST
                                        ? "unlock.first-what"
                                        : "unlock.first-other")),
                        TextLabels.heading(unknown.words()),
                        TextLabels.paragraph(messages.get("unlock.first-differ")),
                        Panes.buttons(
                                differ, Buttons.plain(messages.get("unlock.first-go"), () -> match(unknown.words())))));
        OptionalNodes.last(this, comparing, true);
        // Not the other one: a second Enter must not say that they match.
        differ.requestFocus();
    }

    private void match(String words) {
        compared = words;
        OptionalNodes.last(this, comparing, false);
        enter.run();
    }

    private void differ() {
        wipe();
        row.problemProperty().set(messages.get("unlock.first-differ-said"));
        passphrase.requestFocus();
    }

    /** Wipes what was typed. */
    public void wipe() {
        passphrase.wipe();
        compared = "";
        comparing.getChildren().clear();
        OptionalNodes.last(this, comparing, false);
    }

    @Override
    public void requestFocus() {
        choose.requestFocus();
    }

    private void choose(Path key) {
        wipe();
        file.set(key);
        chosen.setText(shown(key));
        passphrase.requestFocus();
    }

    private String shown(Path key) {
        return messages.get("unlock.own-key-chosen", String.valueOf(key.getFileName()));
    }
}
