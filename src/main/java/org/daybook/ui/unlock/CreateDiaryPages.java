package org.daybook.ui.unlock;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.PassphraseSuggestion;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.progress.ProgressPane;
import org.daybook.ui.toolkit.secret.NewPassphraseFields;
import org.daybook.ui.toolkit.secret.RecoveryCodeCheckFields;
import org.daybook.ui.toolkit.secret.RecoveryCodePane;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The three pages on which a diary is created: location and passphrase, the recovery code, a few words of it. */
final class CreateDiaryPages {
    private final CreateDiaryModel model;
    private final GatewayContext context;
    private final Messages messages;
    private final Runnable back;
    private final Consumer<Node> show;
    private final NewPassphraseFields passphrase;
    private @Nullable RecoveryCodeCheckFields typed;

    /**
     * @param back leaves without a diary
     * @param show shows a page in place of the previous one
     */
    CreateDiaryPages(CreateDiaryModel model, GatewayContext context, Runnable back, Consumer<Node> show) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.back = back;
        this.show = show;
        this.passphrase = new NewPassphraseFields(
                context.window(), () -> String.join(" ", PassphraseSuggestion.draw(context.random())));
        model.proposePlace();
    }

    Node place() {
        Button next = Buttons.primary(messages.get("unlock.next"), () -> passphrase.submit(this::accepted));
        Label waiting = Buttons.waiting(next, model.file.isNull(), messages.get("common.waits-place"));
        passphrase.setOnEnter(next::fire);
        // The place is proposed already.
        Focus.whenShown(passphrase, () -> Focus.first(passphrase));
        return new Page(
                messages.get("unlock.create-title"),
                Panes.part(messages.get("unlock.place"), TextLabels.paragraph(messages.get("unlock.place-text"))),
                chooser(),
                Panes.part(
                        messages.get("unlock.new-passphrase-title"),
                        TextLabels.paragraph(messages.get("unlock.no-reset"))),
                passphrase,
                new ProblemNote(messages, model.problem).on(Offer.CHOOSE_ANOTHER_PLACE, this::choose),
                Panes.buttons(backButton(back), next, waiting));
    }

    /** Wipes what was typed. */
    void drop() {
        passphrase.wipe();
        if (typed != null) {
            typed.clear();
        }
    }

    private void accepted(Passphrase accepted) {
        model.take(accepted);
        passphrase.wipe();
        show.accept(code());
    }

    private Node chooser() {
        Button choose = Buttons.plain(messages.get("unlock.choose-place"), Feather.FOLDER, this::choose);
        Label where = TextLabels.paragraph("");
        where.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.file.get() == null
                                ? messages.get("unlock.no-place")
                                : model.file.get().toString(),
                        model.file));
        Label synced = TextLabels.paragraph("");
        synced.getStyleClass().add("problem");
        synced.textProperty().bind(model.synced);
        synced.managedProperty().bind(synced.textProperty().isNotEmpty());
        return Panes.column("settings-part", where, choose, synced);
    }

    private void choose() {
        context.window()
                .files()
                .saveFile(
                        messages.get("unlock.place-title"),
                        messages.get("unlock.place-verb"),
                        messages.get("unlock.proposed-name"),
                        model::place);
    }

    private Node code() {
        Button written = Buttons.primary(messages.get("unlock.code-written"), () -> show.accept(typeBack()));
        // It takes the focus, so that Enter means Next and not Back.
        written.setDefaultButton(true);
        return new Page(
                messages.get("unlock.code-title"),
                TextLabels.paragraph(messages.get("unlock.code-what")),
                new RecoveryCodePane(model.words(), messages, context.paper()),
                Panes.buttons(backButton(() -> show.accept(place())), written));
    }

    private Node typeBack() {
        Button make = Buttons.primary(messages.get("unlock.make"));
        RecoveryCodeCheckFields fields = new RecoveryCodeCheckFields(model.newCheck(), messages, make::fire);
        fields.lockWhile(model.busy);
        typed = fields;
        make.setOnAction(_ -> model.typedBack(fields.typed()));
        // Not disabled while busy: the focus would jump to the top of the window, and a second Enter would act there.
        Label waiting = Buttons.waiting(make, fields.incomplete(), messages.get("unlock.make-first"));
        return new Page(
                messages.get("unlock.code-check-title"),
                TextLabels.paragraph(messages.get("unlock.code-check-text")),
                fields,
                new ProblemNote(messages, model.problem)
                        .on(Offer.CHOOSE_ANOTHER_PLACE, this::choose)
                        .on(Offer.CHOOSE_ANOTHER_FILE, this::choose)
                        .on(Offer.TRY_AGAIN, make::fire),
                progressArea(),
                Panes.buttons(showAgain(), make, waiting));
    }

    private Node progressArea() {
        if (model.isLong()) {
            return new ProgressPane(messages, "mend.bringing", model.meter.statusProperty(), model::stop);
        }
        Label busy = TextLabels.quiet(messages.get("unlock.making"));
        busy.visibleProperty().bind(model.busy);
        return busy;
    }

    private Button showAgain() {
        Button again = backButton(() -> show.accept(code()));
        again.setText(messages.get("unlock.code-again"));
        again.setAccessibleText(messages.get("unlock.code-again"));
        return again;
    }

    private Button backButton(Runnable action) {
        Button button = Buttons.plain(messages.get("unlock.back"), action);
        button.disableProperty().bind(model.busy);
        return button;
    }
}
