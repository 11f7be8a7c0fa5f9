package org.daybook.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.session.UnlockSecret;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.PaperPrinter;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.daybook.ui.toolkit.progress.ProgressPane;
import org.daybook.ui.toolkit.secret.KeptAccessPane;
import org.daybook.ui.toolkit.secret.KeyFileRow;
import org.daybook.ui.toolkit.secret.PassphraseField;
import org.daybook.ui.toolkit.secret.RecoveryCodeArea;

/**
 * The page about the recovery code: what it is, a check of the words on her paper, and a new code in place of the old
 * one.
 */
public final class RecoveryCodeView extends ScreenPane {
    private final DiaryKeysModel model;
    private final RecoveryCodeTestModel trying;
    private final Messages messages;
    private final Consumer<Destination> go;
    private final RecoveryCodeArea tried;
    private final PassphraseField passphrase;
    private final KeyFileRow keyFile;
    private final KeptAccessPane kept;
    private final boolean hadCode;
    private final NewRecoveryCodePages pages;
    private final Page first;

    public RecoveryCodeView(
            DiaryKeysModel model,
            RecoveryCodeTestModel trying,
            WindowContext context,
            PaperPrinter paper,
            Consumer<Destination> go) {
        this.model = model;
        this.trying = trying;
        this.messages = context.messages();
        this.keyFile = new KeyFileRow(context);
        this.go = go;
        tried = new RecoveryCodeArea(this::tryOut);
        passphrase = new PassphraseField(messages, messages.get("passphrase.now"));
        passphrase.setOnEnter(this::submit);
        kept = new KeptAccessPane(model.session, context, false, new SimpleBooleanProperty(true));
        pages = new NewRecoveryCodePages(model, messages, paper, this::turnTo);
        hadCode = model.waysIn().hasCode();
        first = new Page(
                        messages.get("recovery.title"),
                        TextLabels.paragraph(messages.get(hadCode ? "recovery.what" : "recovery.none")))
                .withBack(
                        messages.get("settings.back"),
                        () -> go.accept(new Destination.Settings(Destination.Settings.Topic.OPENING)));
        if (hadCode) {
            first.add(Panes.part(messages.get("recovery.try"), tryPart()));
        }
        first.add(Panes.part(messages.get("recovery.new"), newPart()));
        model.step.subscribe((_, step) -> show(step));
        setCenter(first);
    }

    @Override
    public void drop() {
        model.drop();
        wipe();
    }

    private Node tryPart() {
        tried.textProperty().subscribe(_ -> trying.edited());
        FieldRow row = new FieldRow(messages.get("unlock.code-field"), tried, messages.get("unlock.code-help"));
        row.problemProperty().bind(trying.wrong);
        Button out = Buttons.plain(messages.get("recovery.try-button"), this::tryOut);
        out.disableProperty().bind(tried.textProperty().isEmpty().or(trying.busy));
        Label fits = TextLabels.paragraph(messages.get("recovery.fits"));
        VBox note = Panes.column("success-note", fits);
        OptionalNodes.showWhile(note, trying.fits);
        return Panes.column(
                "parts",
                TextLabels.paragraph(messages.get("recovery.try-what")),
                row,
                Panes.buttons(
                        out, Buttons.waitingLine(tried.textProperty().isEmpty(), messages.get("common.waits-code"))),
                note,
                new ProblemNote(messages, trying.problem));
    }

    private Node newPart() {
        Optional<String> refusal = model.refusal();
        if (refusal.isPresent()) {
            return TextLabels.paragraph(refusal.get());
        }
        if (!model.waysIn().hasPassphrase()) {
            return Panes.buttons(Buttons.plain(
                    messages.get("colleague.set-passphrase"), () -> go.accept(new Destination.ChangePassphrase())));
        }
        FieldRow row = new FieldRow(messages.get("passphrase.now"), passphrase);
        row.problemProperty().bind(model.wrong);
        Button make = Buttons.primary(messages.get("recovery.make"), this::submit);
        VBox why = Panes.column(
                "parts",
                TextLabels.paragraph(messages.get("recovery.new-why")),
                TextLabels.paragraph(messages.get(model.isOldCode() ? "recovery.old" : "recovery.proves")),
                TextLabels.paragraph(messages.get("recovery.new-cannot")));
        OptionalNodes.show(why, hadCode);
        return Panes.column(
                "parts",
                why,
                kept,
                model.waysIn().needsKeyFile() ? new VBox(row, keyFile) : row,
                TextLabels.quiet(messages.get(hadCode ? "recovery.forgotten" : "recovery.none-forgotten")),
                new ProblemNote(messages, model.problem),
                new ProgressPane(messages, "recovery.looking", model.meter.statusProperty(), model::stop),
                Panes.buttons(make));
    }

    private void tryOut() {
        if (!tried.getText().isBlank() && !trying.busy.get()) {
            trying.tryOut(tried.getText().toCharArray());
            tried.requestFocus();
        }
    }

    private void submit() {
        if (model.busy.get()) {
            return;
        }
        if (passphrase.isEmpty()) {
            model.say(messages.get("passphrase.missing"));
            passphrase.requestFocus();
        } else {
            model.begin(new UnlockSecret.OfPassphrase(keyFile.beside(passphrase.take())), null, true, kept.kept());
            passphrase.requestFocus();
        }
    }

    private void show(DiaryKeysModel.KeysStep step) {
        switch (step) {
            case ASKED -> turnTo(first);
            case CODE -> {
                wipe();
                turnTo(pages.words());
            }
            case DONE -> turnTo(pages.done(messages.get("recovery.title"), doneLines(), go));
        }
    }

    private List<String> doneLines() {
        List<String> lines = new ArrayList<>(List.of(messages.get("recovery.done")));
        lines.addAll(kept.outcome());
        if (hadCode) {
            lines.addAll(List.of(messages.get("recovery.done-old"), messages.get("recovery.done-paper")));
        }
        return lines;
    }

    private void wipe() {
        tried.clear();
        passphrase.wipe();
        keyFile.wipe();
        pages.drop();
    }
}
