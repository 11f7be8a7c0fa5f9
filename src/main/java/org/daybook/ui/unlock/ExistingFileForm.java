package org.daybook.ui.unlock;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.progress.ProgressPane;
import org.daybook.ui.toolkit.secret.TypedUnlockSecret;
import org.daybook.ui.toolkit.secret.UnlockFields;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.kordamp.ikonli.feather.Feather;

/** The form in which an existing file and the secret that opens it are entered. JavaFX thread. */
final class ExistingFileForm extends VBox {
    private final ExistingFileModel model;
    private final GatewayContext context;
    private final UnlockFields key;
    private final Consumer<TypedUnlockSecret> go;

    /**
     * @param title the title of the file chooser
     * @param busy the key of the text shown while the work runs
     * @param go is given what was typed, which it closes
     */
    ExistingFileForm(
            ExistingFileModel model,
            GatewayContext context,
            String title,
            String busy,
            Consumer<TypedUnlockSecret> go) {
        this.model = model;
        this.context = context;
        this.go = go;
        Messages messages = context.messages();
        key = new UnlockFields(context.window(), messages.get("unlock.passphrase"), this::submit);
        model.keyFileNeeded.subscribe(needed -> {
            if (needed) {
                key.askForKeyFile();
            }
        });
        model.busy.subscribe(busyNow -> {
            if (!busyNow) {
                key.tried(model.unknownSender());
            }
        });
        Button choose = Buttons.plain(messages.get("mend.choose"), Feather.FOLDER, () -> choose(title));
        Label where = TextLabels.paragraph("");
        where.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.file.get() == null
                                ? messages.get("mend.none-chosen")
                                : model.file.get().toString(),
                        model.file));
        VBox file = Panes.column("part", choose, where);
        getStyleClass().addAll("part", "section-parts");
        getChildren()
                .addAll(
                        file,
                        key,
                        Panes.buttons(key.otherLink(), key.ownKeyLink()),
                        new ProblemNote(messages, model.problem)
                                .on(Offer.CHOOSE_ANOTHER_FILE, () -> choose(title))
                                .on(Offer.TRY_AGAIN, this::submit),
                        new ProgressPane(messages, busy, model.meter.statusProperty(), model::stop));
    }

    /** Submits the form, if a file is chosen and a secret was typed. */
    void submit() {
        if (model.busy.get() || model.file.get() == null) {
            return;
        }
        try {
            key.take().ifPresent(go);
        } catch (RecoveryCodeFailure failure) {
            key.say(context.errors().present(failure).text());
        }
    }

    /** Wipes what was typed. */
    void wipe() {
        key.wipe();
    }

    private void choose(String title) {
        context.window().files().openNotebook(title, context.messages().get("mend.choose-verb"), file -> {
            model.choose(file);
            key.requestFocus();
        });
    }
}
