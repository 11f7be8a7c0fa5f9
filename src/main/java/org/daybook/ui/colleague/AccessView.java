package org.daybook.ui.colleague;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.casefile.AccessKey;
import org.daybook.casefile.CaseActivity.PersonActivity;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.job.ActivityFormatter;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.daybook.ui.toolkit.progress.ProgressPane;
import org.daybook.ui.toolkit.secret.KeyFileRow;
import org.daybook.ui.toolkit.secret.PassphraseField;
import org.jspecify.annotations.Nullable;

/** The people who can open the diary with a key of their own: a list, then a page for each task. */
public final class AccessView extends ScreenPane {
    private static final int MOST_SHOWN = 7;
    private static final int MORE_SHOWN = 50;

    private final AccessModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final StringProperty code = new SimpleStringProperty("");
    private final VBox list = Panes.column("section-parts");
    private final VBox activity = Panes.column("section-parts");
    private final VBox outcome = new VBox();
    private final PassphraseField passphrase;
    private final KeyFileRow keyFile;
    private final Page first;
    private @Nullable GiveAccessPage giving;

    public AccessView(AccessModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        passphrase = new PassphraseField(messages, messages.get("passphrase.now"));
        keyFile = new KeyFileRow(context.window());
        outcome.getStyleClass().add("success-note");
        OptionalNodes.show(outcome, false);
        first = new Page(
                        messages.get("colleague.title"),
                        TextLabels.paragraph(messages.get("colleague.what")),
                        outcome,
                        new ProblemNote(messages, model.diary.failureProperty()),
                        Panes.card(messages.get("colleague.list"), list),
                        activity,
                        Panes.card(messages.get("colleague.new"), newPart()))
                .withBack(
                        messages.get("settings.back"),
                        () -> context.go(new Destination.Settings(Destination.Settings.Topic.OPENING)));
        model.known.subscribe(this::show);
        model.card.subscribe(shown -> {
            wipeGiving();
            if (shown != null) {
                giving = new GiveAccessPage(model, context, shown, this::done);
                turnTo(giving.page);
            } else if (getCenter() != first) {
                turnTo(first);
            }
        });
        setCenter(first);
    }

    @Override
    public void drop() {
        model.drop();
        wipe();
    }

    private Node newPart() {
        if (!model.mayGive()) {
            return TextLabels.paragraph(messages.get("colleague.not-yours"));
        }
        Button choose = Buttons.primary(
                messages.get("colleague.card"),
                () -> context.window()
                        .files()
                        .openFile(
                                messages.get("colleague.card-which"),
                                messages.get("colleague.card-verb"),
                                model::readFile));
        FieldRow typed = FieldRow.of(messages, "colleague.code", TextFieldFactory.line(code));
        typed.problemProperty().bind(model.cardProblem);
        Button use = Buttons.plain(messages.get("colleague.code-use"), () -> model.readCode(code.get()));
        Label waiting = Buttons.waiting(use, code.isEmpty(), messages.get("common.waits-code"));
        return Panes.column(
                "section-parts",
                TextLabels.paragraph(messages.get("colleague.new-what")),
                Panes.buttons(choose),
                typed,
                Panes.buttons(use, waiting));
    }

    private void show(AccessModel.AccessOverview known) {
        boolean focused = Focus.isIn(list);
        list.getChildren().setAll(rows(known));
        showActivity(known.activity(), MOST_SHOWN);
        if (focused) {
            // What had the focus is gone, and it would go to the menu.
            Focus.first(first);
        }
    }

    /** The newest of what was done; a diary of years has thousands of lines. */
    private void showActivity(List<PersonActivity> done, int most) {
        VBox lines = Panes.column("lines", TextLabels.quiet(messages.get("activity.what")));
        ActivityFormatter words = new ActivityFormatter(messages, LocalDate.now(context.clock()));
        String owner = messages.get(model.provesByOwnKey() ? "activity.owner" : "activity.you");
        @Nullable LocalDate day = null;
        for (PersonActivity one : done.subList(0, Math.min(most, done.size()))) {
            if (!one.last().toLocalDate().equals(day)) {
                day = one.last().toLocalDate();
                lines.getChildren().add(TextLabels.legend(context.formats().date(day)));
            }
            lines.getChildren().add(TextLabels.paragraph(words.line(one, owner)));
        }
        if (done.size() > most) {
            Button earlier = Buttons.plain(messages.get("activity.earlier"), () -> {
                showActivity(done, most + MORE_SHOWN);
                Focus.first(activity);
            });
            lines.getChildren().add(Panes.buttons(earlier));
        }
        activity.getChildren().setAll(Panes.card(messages.get("activity.title"), lines));
        OptionalNodes.show(activity, !done.isEmpty());
    }

    private List<Node> rows(AccessModel.AccessOverview known) {
        if (!model.isRead()) {
            return List.of();
        }
        List<Node> rows = known.others().stream().map(this::row).collect(Collectors.toCollection(ArrayList::new));
        if (known.given().isEmpty()) {
            rows.add(TextLabels.paragraph(messages.get("colleague.none")));
            return rows;
        }
        known.given().forEach(given -> rows.add(row(given)));
        if (model.mayGive() && !model.waysIn().hasPassphrase()) {
            rows.add(TextLabels.paragraph(messages.get("colleague.no-passphrase")));
            rows.add(Panes.buttons(Buttons.plain(
                    messages.get("colleague.set-passphrase"), () -> context.go(new Destination.ChangePassphrase()))));
        }
        rows.add(TextLabels.paragraph(messages.get("colleague.diary-words", known.diaryWords())));
        rows.add(TextLabels.quiet(messages.get("colleague.not-held")));
        return rows;
    }

    private VBox row(AccessKey way) {
        VBox row = Panes.column("part", TextLabels.paragraph(model.words().name(way)));
        String terms = model.words().terms(way);
        if (!terms.isEmpty()) {
            row.getChildren().add(TextLabels.quiet(terms));
        }
        return row;
    }

    private Node row(AccessModel.AccessHolder given) {
        AccessGrant access = given.access();
        VBox row = row(given.way());
        String sees = model.seesKey(access);
        if (sees != null) {
            row.getChildren().add(TextLabels.quiet(messages.get(sees, seen(access))));
        }
        row.getChildren().add(TextLabels.quiet(messages.get("colleague.words", given.words())));
        if (model.mayEnd()) {
            Button end = Buttons.plain(messages.get("colleague.end"), () -> turnTo(endPage(given)));
            end.setAccessibleText(messages.get("colleague.end-whose", access.name()));
            row.getChildren().add(Panes.buttons(end));
        }
        return row;
    }

    private String seen(AccessGrant access) {
        return access.sees().stream()
                .sorted()
                .map(part -> messages.get("colleague.sees-" + part.code()))
                .collect(Collectors.joining("; "));
    }

    private Page endPage(AccessModel.AccessHolder given) {
        FieldRow row = new FieldRow(messages.get("passphrase.now"), passphrase);
        Runnable end = () -> {
            if (passphrase.isEmpty()) {
                row.problemProperty().set(messages.get("passphrase.missing"));
                passphrase.requestFocus();
            } else {
                row.problemProperty().set("");
                model.end(given, keyFile.beside(passphrase.take()), () -> done("colleague.ended"));
            }
        };
        passphrase.setOnEnter(end);
        Button go = Buttons.primary(messages.get("colleague.end"), end);
        Label waiting = Buttons.waiting(
                go,
                Bindings.createBooleanBinding(passphrase::isEmpty, passphrase.editsProperty()),
                messages.get("common.waits-passphrase"));
        return new Page(
                messages.get("colleague.end-title", given.access().name()),
                TextLabels.paragraph(messages.get("colleague.end-what")),
                TextLabels.paragraph(messages.get("colleague.end-cannot")),
                model.waysIn().needsKeyFile() ? new VBox(row, keyFile) : row,
                new ProblemNote(messages, model.diary.failureProperty()),
                new ProgressPane(messages, "colleague.ending", model.meter.statusProperty(), model::stop),
                Panes.buttons(Buttons.plain(messages.get("colleague.back"), () -> turnTo(first)), go),
                waiting);
    }

    private void done(String key) {
        wipe();
        code.set("");
        model.forget();
        outcome.getChildren()
                .setAll(TextLabels.paragraph(messages.get(key, model.known.get().diaryWords())));
        OptionalNodes.show(outcome, true);
        turnTo(first);
    }

    private void wipeGiving() {
        if (giving != null) {
            giving.wipe();
            giving = null;
        }
    }

    private void wipe() {
        wipeGiving();
        passphrase.wipe();
        keyFile.wipe();
    }
}
