package org.daybook.ui.colleague;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.Entry.DiaryOpened.UnlockWay;
import org.daybook.casefile.entry.WithheldPart;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.dates.ExpectedDay;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ConsentNote;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.ChoiceGroup;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.control.TickList;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.progress.ProgressPane;
import org.daybook.ui.toolkit.secret.UnlockFields;
import org.jspecify.annotations.Nullable;

/** The page for one public key: its words to compare, then giving access or handing a copy over. */
final class GiveAccessPage {
    private final AccessModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final AccessModel.ShownKey shown;
    private final Consumer<String> done;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty initials = new SimpleStringProperty("");
    private final FieldRow nameRow;
    private final OptionalDayRow until;
    private final CheckBox compared;
    private final VBox notCompared;
    private final UnlockFields proof;
    private final HandOverFields scope;
    private final CheckBox closing;
    private final CheckBox statistics;
    private final ObservableSet<WithheldPart> sees = FXCollections.observableSet();
    private Allows allows = Allows.LOOK;
    private boolean isGiving;
    final Page page;

    /** @param done is given the key of what to say once it is done */
    GiveAccessPage(AccessModel model, DiaryContext context, AccessModel.ShownKey shown, Consumer<String> done) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.shown = shown;
        this.done = done;
        name.subscribe(model::named);
        name.set(shown.card().name());
        initials.set(shown.card().initials());
        nameRow = new FieldRow(messages.get("colleague.name"), TextFieldFactory.line(name));
        until = new OptionalDayRow(context, "colleague.until", "colleague.until-help", ExpectedDay.of(true));
        proof = new UnlockFields(context.window(), messages.get("passphrase.now"), this::give);
        if (model.waysIn().needsKeyFile()) {
            proof.askForKeyFile();
        }
        if (model.provesByOwnKey()) {
            proof.use(UnlockWay.COLLEAGUE);
        }
        scope = new HandOverFields(context, model.known.get().kinds());
        closing = Buttons.check(messages.get("colleague.closing"));
        statistics = Buttons.check(messages.get("colleague.closing-statistics"));
        compared = Buttons.check(messages.get("colleague.compared"));
        notCompared = Panes.column("note", TextLabels.paragraph(messages.get("colleague.not-compared")));
        OptionalNodes.show(notCompared, false);
        page = new Page(
                messages.get("colleague.give-title"),
                part(
                        "colleague.compare-title",
                        TextLabels.paragraph(messages.get("colleague.compare")),
                        TextLabels.heading(shown.words()),
                        compared,
                        notCompared,
                        nameRow,
                        new FieldRow(messages.get("colleague.initials"), TextFieldFactory.line(initials))),
                givePart(),
                handOverPart(),
                new ProblemNote(messages, model.diary.failureProperty()),
                progress("colleague.copying", false));
        page.withBack(messages.get("colleague.back"), model::forget);
    }

    private Node part(String heading, Node... below) {
        VBox part = Panes.part(messages.get(heading), below);
        part.getStyleClass().add("section-parts");
        return part;
    }

    private Node givePart() {
        VBox column = Panes.column("choice-column");
        TickList<WithheldPart> withheld = new TickList<>(
                messages,
                messages.get("colleague.sees"),
                List.of(WithheldPart.values()),
                part -> messages.get("colleague.sees-" + part.code()),
                sees);
        ChoiceGroup<Allows> choices = new ChoiceGroup<>(column, messages.get("colleague.allows"), chosen -> {
            allows = chosen;
            OptionalNodes.show(withheld, chosen == Allows.LOOK);
        });
        for (Allows one : Allows.values()) {
            String key = "colleague.allows-" + one.code();
            choices.add(one, messages.get(key), messages.get(key + "-text"));
        }
        choices.mark(allows);
        Button give = Buttons.primary(messages.get("colleague.give"), this::give);
        return part(
                "colleague.give-part",
                choices.pane(),
                withheld,
                until,
                TextLabels.quiet(messages.get("colleague.not-held")),
                new ConsentNote(model.consent.linesProperty(), messages),
                TextLabels.paragraph(messages.get("colleague.proof")),
                model.provesByOwnKey() ? proof : Panes.column("part", proof, proof.otherLink()),
                progress("colleague.ending", true),
                Panes.buttons(give));
    }

    private Node progress(String key, boolean ofGiving) {
        return new ProgressPane(
                messages, key, model.meter.statusProperty().map(now -> isGiving == ofGiving ? now : null), model::stop);
    }

    private Node handOverPart() {
        Button hand = Buttons.plain(messages.get("colleague.hand-over"), this::handOver);
        return part(
                "colleague.hand-over-title",
                TextLabels.paragraph(messages.get("colleague.hand-over-what")),
                scope,
                TextLabels.quiet(messages.get("colleague.hand-over-holds")),
                closing,
                closingNote(),
                new ConsentNote(model.consent.linesProperty(), messages),
                Panes.buttons(hand));
    }

    /** What a closing pack holds and what is still to be settled, while it is chosen. */
    private Node closingNote() {
        VBox note = new VBox(TextLabels.paragraph(messages.get("colleague.closing-what")));
        model.known.get().stillOpen().forEach(line -> note.getChildren().add(TextLabels.paragraph(line)));
        note.getChildren().add(statistics);
        note.getStyleClass().addAll("note", "section-parts");
        OptionalNodes.showWhile(note, closing.selectedProperty());
        return note;
    }

    private void give() {
        PublicKeyCard to = card();
        if (to == null || model.diary.busyProperty().get()) {
            return;
        }
        if (!until.isRead()) {
            return;
        }
        LocalDate last = until.day();
        if (last != null && last.isBefore(LocalDate.now(context.clock()))) {
            until.say(messages.get("colleague.day-over"));
            return;
        }
        LocalDate end = model.ownEnd();
        if (end != null && (last == null || last.isAfter(end))) {
            until.say(messages.get("colleague.day-beyond", context.formats().date(end)));
            return;
        }
        isGiving = true;
        Set<WithheldPart> seen = allows == Allows.LOOK ? Set.copyOf(sees) : Set.of();
        AccessGrant access = new AccessGrant(to.name(), to.initials(), to.publicKey(), allows, last, seen);
        try {
            proof.take()
                    .ifPresentOrElse(
                            typed -> model.give(access, typed, () -> done.accept("colleague.given")),
                            () -> proof.say(messages.get("passphrase.missing")));
        } catch (RecoveryCodeFailure failure) {
            proof.say(context.errors().present(failure).text());
        }
    }

    /** Wipes what was typed. */
    void wipe() {
        proof.wipe();
    }

    private void handOver() {
        PublicKeyCard to = card();
        if (to != null && !model.diary.busyProperty().get() && scope.isRead()) {
            isGiving = false;
            context.window()
                    .files()
                    .saveFile(
                            messages.get("colleague.hand-over-where"),
                            messages.get("colleague.hand-over-verb"),
                            model.proposedName(),
                            target -> write(to, target));
        }
    }

    private void write(PublicKeyCard to, Path target) {
        Runnable handedOver = () -> done.accept("colleague.handed-over");
        boolean withStatistics = statistics.isSelected();
        Runnable then = closing.isSelected()
                ? () -> model.writeSheets(target, withStatistics, () -> done.accept("colleague.closed"), handedOver)
                : handedOver;
        model.handOver(to, target, scope.chosen(), then);
    }

    /** The key with its name; null if the name is missing or the words were not compared, which is then said. */
    private @Nullable PublicKeyCard card() {
        OptionalNodes.show(notCompared, !compared.isSelected());
        nameRow.problemProperty().set(name.get().isBlank() ? messages.get("colleague.name-missing") : "");
        if (!compared.isSelected()) {
            compared.requestFocus();
            return null;
        }
        return name.get().isBlank()
                ? null
                : new PublicKeyCard(name.get(), initials.get(), shown.card().publicKey());
    }
}
