package org.daybook.ui.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Draft;
import org.daybook.job.UnfinishedWorkFormatter;
import org.daybook.text.Messages;
import org.daybook.ui.record.DraftFormatter;
import org.daybook.ui.record.DueLine;
import org.daybook.ui.record.DueLine.DueWords;
import org.daybook.ui.record.SavedNote;
import org.daybook.ui.today.TodayModel.Answered;
import org.daybook.ui.today.TodayModel.Away;
import org.daybook.ui.today.TodayModel.IncidentLine;
import org.daybook.ui.today.TodayModel.TodayContent;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.UncoverListsButton;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.control.TwoColumnPane;
import org.daybook.ui.toolkit.control.WrappingRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.jspecify.annotations.Nullable;

/** The page after unlocking: the field for a new incident, drafts, what is due, and the latest incidents. */
public final class TodayView implements Screen {
    private static final double SHARE = 0.54;

    private final TodayModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final DraftFormatter drafts;
    private final Screen entry;
    private final Page page;
    private final VBox below = Panes.column("today-below");
    private final Button names;
    private @Nullable SavedNote answer;

    /** @param entry the field for a new incident, shown if the diary accepts new records; dropped with this page */
    public TodayView(TodayModel model, Screen entry, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.drafts = new DraftFormatter(messages);
        this.entry = entry;
        this.page = new Page(model.title()).wide();
        this.names = UncoverListsButton.of(context.window().cover(), messages);
        page.add(new ProblemNote(messages, model.diary.failureProperty()));
        page.add(model.canRecord() ? new TwoColumnPane(entry.node(), below, SHARE) : below);
        model.shown.subscribe(this::show);
        context.window().cover().onChange(page, () -> show(model.shown.get()));
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public Optional<Draft> unsaved() {
        return entry.unsaved();
    }

    @Override
    public void drop() {
        entry.drop();
        model.drop();
        page.setParts(List.of());
    }

    private void show(@Nullable TodayContent shown) {
        boolean isOnNames = names.isFocused();
        below.getChildren().clear();
        answer = null;
        if (shown == null) {
            return;
        }
        if (shown.isEmpty()) {
            below.getChildren()
                    .addAll(
                            Panes.part(
                                    messages.get("today.welcome"), TextLabels.paragraph(messages.get("today.empty"))),
                            first());
        }
        List<Node> due = new ArrayList<>();
        Answered answered = model.answered();
        if (answered != null) {
            due.add(answered(answered));
        }
        shown.due().stream().map(this::due).forEach(due::add);
        shown.backup().map(this::backup).ifPresent(due::add);
        part(
                "today.unfinished",
                shown.unfinished().stream().map(this::unfinished).toList());
        part("today.drafts", shown.drafts().stream().map(this::draft).toList());
        part("today.due", due);
        shown.away().map(this::away).ifPresent(below.getChildren()::add);
        latest(shown.latest());
        if (isOnNames) {
            names.requestFocus();
        }
    }

    /** Where to go from an empty diary, for somebody who has more to bring than one incident. */
    private Node first() {
        return Panes.part(
                messages.get("timeline.overview-next"),
                next("several", new Destination.WriteUpMany(null)),
                next("messages", new Destination.ImportMessages()));
    }

    private Node next(String what, Destination to) {
        return new LinkRow(
                messages.get("timeline.overview-" + what),
                messages.get("timeline.overview-" + what + "-note"),
                () -> context.go(to));
    }

    private Node answered(Answered answered) {
        DueLine promise = answered.promise();
        String words =
                messages.get(answered.done() ? "today.did-spoken" : "today.did-not-spoken", covered(promised(promise)));
        SavedNote note = new SavedNote(
                messages.get("reading.saved-other", words),
                Buttons.link(messages.get("today.saved-open"), () -> model.show(promise)));
        answer = note;
        return note;
    }

    // The row that had the focus is gone.
    private void announceAnswer() {
        if (answer != null) {
            answer.announce();
        }
    }

    private void part(String key, List<Node> rows) {
        if (!rows.isEmpty()) {
            below.getChildren().add(Panes.part(messages.get(key), rows.toArray(Node[]::new)));
        }
    }

    private void latest(List<IncidentLine> latest) {
        if (!latest.isEmpty()) {
            VBox part = Panes.part(
                    messages.get("today.latest"),
                    latest.stream().map(this::incident).toArray(Node[]::new));
            Labeled heading = (Labeled) part.getChildren().removeFirst();
            WrappingRow head = new WrappingRow(heading, names);
            head.getStyleClass().add("page-title-flow");
            part.getChildren().addFirst(head);
            below.getChildren().add(part);
        }
    }

    private Node due(DueLine due) {
        DueWords words = words(due);
        String name = covered(words.what());
        String detail = context.window().cover().isCovered() ? "" : words.detail();
        LinkRow row = opening(name, detail, () -> model.show(due)).spoken(name + ". " + detail, "");
        if (due.isPromise() && model.canRecord()) {
            String promised = covered(promised(due));
            row.below(
                    quiet(
                            "today.did",
                            "today.did-spoken",
                            promised,
                            () -> model.answer(due, true, this::announceAnswer)),
                    quiet(
                            "today.did-not",
                            "today.did-not-spoken",
                            promised,
                            () -> model.answer(due, false, this::announceAnswer)));
        }
        return row;
    }

    private DueWords words(DueLine due) {
        return context.window().cover().showsOthersWords() ? due.named() : due.plain();
    }

    /** Her words for what was promised, by which its two answers are told from those of another promise. */
    private String promised(DueLine due) {
        DueWords words = words(due);
        return words.equals(due.named()) || words.detail().isEmpty() ? words.what() : words.detail();
    }

    private Node away(Away away) {
        boolean isNamed = context.window().cover().showsOthersWords();
        return opening(covered(isNamed ? away.named() : away.plain()), isNamed ? away.more() : "", model::showActivity);
    }

    private Node backup(String words) {
        return row(TextLabels.paragraph(words), "", Buttons.link(messages.get("today.backup-verb"), model::backUp));
    }

    private Node draft(Draft draft) {
        String title = covered(drafts.title(draft));
        Label words = TextLabels.paragraph(title);
        Button resume = said(
                Buttons.link(messages.get("draft.continue"), () -> model.resume(draft)),
                "draft.continue-spoken",
                title);
        return model.canRecord()
                ? row(
                        words,
                        drafts.state(draft),
                        resume,
                        quiet("draft.discard", "draft.discard-spoken", title, () -> askToDiscard(draft)))
                : row(words, drafts.state(draft), resume);
    }

    private Node unfinished(UnfinishedWorkFormatter.UnfinishedWork line) {
        String words = covered(line.words());
        List<Button> buttons = new ArrayList<>();
        // The row that had the focus is gone afterwards.
        Runnable then = () -> Focus.first(page);
        if (model.canRecord() && line.isOfImport()) {
            String finish = line.isStep() ? "today.finish" : "today.import-again";
            buttons.add(quiet(finish, "today.finish-spoken", words, () -> model.finish(line, then)));
        }
        if (model.canRecord()) {
            buttons.add(quiet("today.dismiss", "today.dismiss-spoken", words, () -> model.dismiss(line, then)));
        }
        return row(TextLabels.paragraph(words), "", buttons.toArray(Button[]::new));
    }

    private Node incident(IncidentLine incident) {
        String beginning = covered(context.window().cover().showsOthersWords() ? incident.named() : incident.plain());
        return opening(beginning, incident.when(), () -> model.show(incident))
                .spoken(incident.when() + ". " + beginning, "");
    }

    private static LinkRow opening(String name, String detail, Runnable open) {
        LinkRow row = new LinkRow(name, open);
        if (!detail.isEmpty()) {
            row.below(TextLabels.quiet(detail));
        }
        row.getStyleClass().add("today-row");
        return row;
    }

    /** The words or, while the lists are covered, a note that they are. */
    private String covered(String words) {
        return context.window().cover().isCovered() ? messages.get("shell.covered") : words;
    }

    private Button quiet(String key, String spoken, String about, Runnable action) {
        return said(Buttons.quiet(messages.get(key), action), spoken, about);
    }

    private Button said(Button button, String spoken, String about) {
        button.setAccessibleText(messages.get(spoken, about));
        button.disableProperty().bind(model.diary.busyProperty());
        return button;
    }

    private void askToDiscard(Draft draft) {
        context.window()
                .dialogs()
                .confirmDeletion(
                        new Dialogs.DialogQuestion(
                                messages.get("draft.discard-title"),
                                messages.get("draft.discard-text"),
                                messages.get("draft.discard")),
                        // The row that had the focus is gone.
                        () -> model.discard(draft, () -> Focus.first(page)));
    }

    private static HBox row(Node words, String detail, Button... actions) {
        VBox said = new VBox(words);
        if (!detail.isEmpty()) {
            said.getChildren().add(TextLabels.quiet(detail));
        }
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = Panes.row("today-row", said);
        // Several would leave the words no room.
        if (actions.length > 1) {
            said.getChildren().add(Panes.buttons(actions));
        } else {
            for (Button action : actions) {
                action.setMinWidth(Region.USE_PREF_SIZE);
                row.getChildren().add(action);
            }
        }
        return row;
    }
}
