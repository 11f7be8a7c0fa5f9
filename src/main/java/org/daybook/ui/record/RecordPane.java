package org.daybook.ui.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.casefile.RecordHistory;
import org.daybook.casefile.Withdrawal;
import org.daybook.index.SentenceFinder;
import org.daybook.query.QueryReader;
import org.daybook.record.ImportedClaim;
import org.daybook.text.IncidentLines;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.control.TwoColumnPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.IconShape;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.Tooltips;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The page on which a record of any kind is read: links to other records, its title, her words, the facts, what
 * belongs with it and, folded, the proof. Ctrl+Page Up and Ctrl+Page Down turn to the record before and after. JavaFX
 * thread.
 */
public final class RecordPane extends BorderPane {
    private static final double SHARE = 0.56;

    private final DiaryContext context;
    private final Messages messages;
    private @Nullable RecordNavigation turns;

    public RecordPane(DiaryContext context) {
        this.context = context;
        this.messages = context.messages();
        addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
    }

    /**
     * Shows a record, and moves the keyboard focus to its title.
     *
     * @param notes notes above everything else, beginning with the one that it was saved
     */
    public void show(RecordPageContent parts, RecordNavigation ways, List<Node> notes) {
        turns = ways;
        Page page = new Page(parts.title()).wide();
        Label title = TextLabels.title(parts.title());
        List<Node> all = new ArrayList<>();
        all.add(bar(ways));
        all.addAll(notes);
        all.add(head(title, parts));
        all.add(new TwoColumnPane(column(parts.story()), column(parts.facts()), column(parts.related()), SHARE));
        all.add(folded(parts.proof()));
        page.setParts(all);
        setCenter(page);
        // A screen reader reads the focused node first: the title, unless a note comes before it.
        Node start = !notes.isEmpty() && notes.getFirst() instanceof SavedNote saved ? saved.words : title;
        Focus.whenShown(start, start::requestFocus);
    }

    /**
     * Marks the words of the search that led to the record; the query is read on the diary's thread first.
     *
     * @param from the list that led here; null if none did
     */
    public void mark(Destination.@Nullable Timeline from) {
        Node shown = getCenter();
        if (shown == null || from == null || from.find().isBlank()) {
            return;
        }
        LocalDate today = LocalDate.now(context.clock());
        context.work()
                .call(
                        open -> new QueryReader(messages, open.knownNames())
                                .read(from.find(), today)
                                .marked(),
                        words -> TextLabels.mark(shown, new SentenceFinder(words)::ranges));
    }

    /** Removes whatever is shown. */
    public void clear() {
        turns = null;
        setCenter(null);
    }

    /**
     * The notes of any record: what was saved, and what went wrong when the record was changed.
     *
     * @param saved what was just saved; null if nothing was
     * @param name of what was saved, if it is not the record that is shown; empty for the record itself
     * @param slip withdraws what was saved for the first time; null if that is not possible
     */
    public List<Node> notes(Destination.@Nullable Saved saved, String name, @Nullable Runnable slip, DiaryWork diary) {
        Node problem = new ProblemNote(messages, diary.failureProperty());
        return saved == null
                ? List.of(problem)
                : List.of(saved(saved, name, saved.isAmendment() ? null : slip), problem);
    }

    /** A note that versions of the record in merged diaries do not know of each other; empty if there are none. */
    public Optional<Node> apart(List<? extends RecordHistory.RecordVersion<?>> apart) {
        if (apart.isEmpty()) {
            return Optional.empty();
        }
        VBox box = new VBox(TextLabels.paragraph(messages.get("read-back.apart")));
        box.getStyleClass().addAll("note", "field-row");
        for (RecordHistory.RecordVersion<?> version : apart) {
            box.getChildren()
                    .add(TextLabels.quiet(messages.get(
                            "read-back.apart-version",
                            messages.formats().dateTime(version.recordedAt()),
                            VersionsPane.by(version.by(), messages))));
        }
        box.getChildren().add(TextLabels.quiet(messages.get("read-back.apart-what")));
        return Optional.of(box);
    }

    /** Adds to {@code summary} how often the record was amended, and when last; nothing if it was not. */
    public void amended(RecordHistory<?> history, List<Node> summary) {
        int amendments = history.versions().size() - 1;
        if (amendments > 0) {
            RecordHistory.RecordVersion<?> newest = history.versions().getLast();
            String last = messages.formats().dateTime(newest.recordedAt(), newest.isClaimed());
            summary.add(TextLabels.quiet(
                    messages.get("incident.amended-last", messages.count("incident.amendments", amendments), last)));
        }
    }

    private Node saved(Destination.Saved saved, String name, @Nullable Runnable slip) {
        String words = saved.isAmendment() ? messages.get("reading.saved-amendment") : messages.get("reading.saved");
        SavedNote note = new SavedNote(name.isEmpty() ? words : messages.get("reading.saved-other", name));
        if (slip != null) {
            Button withdraw = Buttons.quiet(messages.get("reading.slip"), slip);
            Tooltips.put(withdraw, messages.get("reading.slip-help"));
            note.getChildren().add(withdraw);
        }
        return note;
    }

    /**
     * A note that the record was withdrawn: when, by whom and why. Empty if it was not.
     *
     * @param note the key of what that means
     */
    public Node withdrawn(@Nullable Withdrawal withdrawal, String note) {
        VBox box = new VBox();
        box.getStyleClass().addAll("note", "field-row");
        if (withdrawal != null) {
            RecordHistory.RecordVersion<String> version = withdrawal.version();
            String at = messages.formats().dateTime(version.recordedAt(), version.isClaimed());
            box.getChildren()
                    .addAll(
                            TextLabels.paragraph(messages.get("incident.withdrawn", at)),
                            TextLabels.quiet(VersionsPane.by(version.by(), messages)),
                            TextLabels.paragraph(messages.get("incident.version-reason", withdrawal.reason())),
                            TextLabels.quiet(messages.get(note)));
            ImportedClaim claim = withdrawal.claim();
            if (claim != null && !claim.own()) {
                IncidentLines claims = new IncidentLines(messages, _ -> "");
                box.getChildren().add(TextLabels.quiet(claims.withdrawal(claim)));
            }
        }
        return box;
    }

    /**
     * What ends a record, below its proof, where nobody comes by chance: to withdraw it, after asking why, unless it
     * was withdrawn; and the way to the page on which it can be erased. What the two words mean is said above them.
     *
     * @param title of the question
     */
    public Node ending(boolean isWithdrawn, String title, Consumer<String> withdraw, Runnable erase) {
        Button erasing = Buttons.quiet(messages.get("erasure.link"), erase);
        if (isWithdrawn) {
            return Panes.buttons(erasing);
        }
        Button withdrawing = Buttons.quiet(
                messages.get("incident.withdraw"),
                () -> WithdrawalSheet.ask(context.window().dialogs(), messages, title, withdraw));
        return Panes.column(
                "field-row", TextLabels.quiet(messages.get("reading.ending")), Panes.buttons(withdrawing, erasing));
    }

    /** Her own words, in the type and measure of a page to be read. */
    public static Label story(String words) {
        Label story = TextLabels.paragraph(words.strip());
        story.getStyleClass().add("story");
        return story;
    }

    /** Someone's words, marked as a quotation. */
    public static Node quote(String label, String words) {
        return Panes.column("quote", TextLabels.quiet(label), story(words));
    }

    private Node bar(RecordNavigation ways) {
        Button back = Buttons.back(ways.backWords(), ways.back());
        HBox on = Panes.row(
                "record-turns",
                turning("reading.previous", Feather.CHEVRON_LEFT, ContentDisplay.LEFT, ways.previous()),
                turning("reading.next", Feather.CHEVRON_RIGHT, ContentDisplay.RIGHT, ways.next()),
                Buttons.plain(messages.get("incident.amend"), ways.amend()));
        BorderPane bar = new BorderPane(back);
        BorderPane.setAlignment(back, Pos.CENTER_LEFT);
        bar.setRight(on);
        bar.getStyleClass().add("record-bar");
        return bar;
    }

    private Button turning(String key, Feather chevron, ContentDisplay side, Optional<Runnable> to) {
        Button button = Buttons.link(messages.get(key));
        button.setGraphic(new IconShape(chevron));
        button.setContentDisplay(side);
        Tooltips.put(button, messages.get(key + "-hint"));
        button.setDisable(to.isEmpty());
        to.ifPresent(go -> button.setOnAction(_ -> go.run()));
        return button;
    }

    private static Node column(List<Node> parts) {
        return Panes.column("parts", parts);
    }

    private static Node head(Label title, RecordPageContent parts) {
        VBox head = Panes.column("record-head", title);
        head.getChildren().addAll(parts.summary());
        return head;
    }

    private Node folded(List<Node> proof) {
        VBox body = new VBox();
        body.getChildren().addAll(proof);
        body.getStyleClass().addAll("section-body", "section-parts");
        FoldingPane fold = new FoldingPane();
        fold.name(messages.get("reading.proof"));
        fold.setContent(body);
        return fold;
    }

    private void turn(KeyEvent press) {
        RecordNavigation ways = turns;
        if (ways == null || !press.isShortcutDown()) {
            return;
        }
        Optional<Runnable> to = switch (press.getCode()) {
            case PAGE_UP -> ways.previous();
            case PAGE_DOWN -> ways.next();
            default -> Optional.empty();
        };
        if (press.getCode() == KeyCode.PAGE_UP || press.getCode() == KeyCode.PAGE_DOWN) {
            press.consume();
        }
        to.ifPresent(Runnable::run);
    }
}
