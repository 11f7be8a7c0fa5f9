package org.daybook.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.PaperPrinter;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.progress.ProgressPane;
import org.daybook.ui.toolkit.secret.RecoveryCodeArea;
import org.daybook.ui.toolkit.secret.RecoveryCodePane;
import org.daybook.ui.toolkit.task.Problem.Offer;

/** The pages on which a new recovery code is shown, typed back and put in the place of the old one. */
final class NewRecoveryCodePages {
    private final DiaryKeysModel model;
    private final Messages messages;
    private final PaperPrinter paper;
    private final Consumer<Node> show;
    private final RecoveryCodeArea typed = new RecoveryCodeArea(this::typedBack);

    /** @param show replaces the page that is shown by another */
    NewRecoveryCodePages(DiaryKeysModel model, Messages messages, PaperPrinter paper, Consumer<Node> show) {
        this.model = model;
        this.messages = messages;
        this.paper = paper;
        this.show = show;
        typed.textProperty().subscribe(_ -> model.wordsEdited());
    }

    /** The page with the words, which are not shown again once the code is in use. */
    Node words() {
        typed.clear();
        Button leave = Buttons.plain(messages.get("unlock.back"), model::leave);
        Button written = Buttons.primary(messages.get("unlock.code-written"), () -> show.accept(typeBack()));
        // Given the focus, so that Enter continues rather than going back.
        written.setDefaultButton(true);
        return new Page(
                messages.get("recovery.new-title"),
                TextLabels.paragraph(messages.get("recovery.new-words")),
                new RecoveryCodePane(model.words(), messages, paper),
                Panes.buttons(leave, written));
    }

    /** The page that confirms the change. */
    Node done(String title, List<String> lines, Consumer<Destination> go) {
        typed.clear();
        Button copy = Buttons.plain(messages.get("passphrase.copy"), () -> go.accept(new Destination.CopyDiary()));
        Button back = Buttons.primary(messages.get("passphrase.to-diary"), () -> go.accept(new Destination.Timeline()));
        back.setDefaultButton(true);
        Page page = new Page(title);
        lines.forEach(line -> page.add(TextLabels.paragraph(line)));
        page.add(Panes.buttons(copy, back));
        return page;
    }

    /** Wipes what was typed. */
    void drop() {
        typed.clear();
    }

    private Node typeBack() {
        Button seal = Buttons.primary(messages.get("passphrase.set"), this::typedBack);
        // Not disabled while busy: the focus would jump to the top of the window, and a second Enter would act there.
        Label waiting = Buttons.waiting(seal, typed.textProperty().isEmpty(), messages.get("common.waits-code"));
        Button again = Buttons.plain(messages.get("unlock.code-again"), () -> show.accept(words()));
        again.disableProperty().bind(model.busy);
        FieldRow row = new FieldRow(messages.get("unlock.code-field"), typed, messages.get("unlock.code-help"));
        row.problemProperty().bind(model.typedWrong);
        return new Page(
                messages.get("unlock.code-back-title"),
                TextLabels.paragraph(messages.get("unlock.code-back-text")),
                row,
                new ProblemNote(messages, model.problem).on(Offer.TRY_AGAIN, this::typedBack),
                new ProgressPane(messages, "passphrase.busy", model.meter.statusProperty(), model::stop),
                TextLabels.quiet(messages.get("passphrase.hiding")),
                Panes.buttons(again, seal, waiting));
    }

    private void typedBack() {
        if (!typed.getText().isBlank()) {
            model.typedBack(typed.getText().toCharArray());
            typed.requestFocus();
        }
    }
}
