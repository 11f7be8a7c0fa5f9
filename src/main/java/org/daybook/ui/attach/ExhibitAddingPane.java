package org.daybook.ui.attach;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.evidence.picture.Picture;
import org.daybook.exhibit.FileMetadata;
import org.daybook.session.ExhibitFileAccess;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.picture.WipeableThumbnail;
import org.daybook.ui.toolkit.progress.ProgressPane;
import org.daybook.ui.toolkit.progress.WorkStatus;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Buttons for adding files, with the progress and the outcomes. JavaFX thread. */
public final class ExhibitAddingPane extends VBox {
    private static final int MOST_OUTCOMES = 12;

    private final DiaryContext context;
    private final Messages messages;
    private final ExhibitAddingModel adding;
    private final ObservableValue<@Nullable ExhibitAddingTarget> target;
    private final Button add;
    private final FlowPane buttons;
    private final FileDropTarget drop;
    private final ProgressPane progress;
    private final VBox outcomes = Panes.column("success-note");
    private final ListChangeListener<ExhibitAddingOutcome> listener = _ -> showOutcomes();
    private final Subscription listening;
    private boolean begun;

    /**
     * @param adding adds the files; the same one on every screen
     * @param target what files are added to; null until it is known
     * @param beside more buttons in the row
     */
    public ExhibitAddingPane(
            DiaryContext context,
            ExhibitAddingModel adding,
            ObservableValue<@Nullable ExhibitAddingTarget> target,
            Button... beside) {
        this.context = context;
        this.messages = context.messages();
        this.adding = adding;
        this.target = target;
        this.drop = new FileDropTarget(messages.get("exhibit.pasted-name"), this::take, this::nothingPasted);
        this.progress = new ProgressPane(messages, "exhibit.adding", adding.meter.statusProperty(), adding::stop);
        this.add = Buttons.plain(messages.get("exhibit.add-files"), Feather.PAPERCLIP, this::choose);
        // Anyone about to press it will want to see photos, and the decoder takes a moment to start.
        Stream.of(add.hoverProperty(), add.focusedProperty())
                .forEach(about -> about.subscribe(now -> {
                    if (now) {
                        context.session().files().prepareDecoding();
                    }
                }));
        this.buttons = Panes.buttons(add);
        buttons.getChildren().addAll(beside);
        buttons.getChildren().add(Buttons.quiet(messages.get("exhibit.paste"), drop::paste));
        getStyleClass().add("section-parts");
        getChildren().addAll(buttons, progress, outcomes);
        adding.outcomes().addListener(listener);
        listening = Subscription.combine(
                target.subscribe(_ -> showOutcomes()),
                adding.meter.statusProperty().subscribe(this::revealIfBegun));
    }

    private void choose() {
        ExhibitFileAccess files = context.session().files();
        files.prepareDecoding();
        context.window()
                .files()
                .openFiles(
                        messages.get("exhibit.add-title"),
                        messages.get("exhibit.add-verb"),
                        (file, unwanted) -> files.preview(file, unwanted).map(ExhibitAddingPane::small),
                        paths -> take(paths.stream()
                                .<ExhibitAddingSource>map(ExhibitAddingSource.Outside::new)
                                .toList()));
    }

    private static WipeableThumbnail small(Picture picture) {
        return new WipeableThumbnail(picture.width(), picture.height(), picture.argb());
    }

    /** Takes the button that adds files out of this row, to be the main action of the page. */
    public Button mainAction() {
        Buttons.makePrimary(add);
        return add;
    }

    /** Puts the button that adds files back at the beginning of this row. */
    public void restoreMainAction() {
        buttons.getChildren().remove(add);
        buttons.getChildren().addFirst(add);
    }

    /** Takes files dropped on or pasted into {@code page}. */
    public void listenOn(Node page) {
        drop.listenOn(page);
    }

    /** Puts the focus on the button that adds files. */
    void begin() {
        add.requestFocus();
    }

    /** Stops listening to what is added; what was added without a problem has been said. */
    public void drop() {
        adding.outcomes().removeListener(listener);
        adding.outcomes().removeIf(outcome -> isShown(outcome) && !isOdd(outcome));
        listening.unsubscribe();
        progress.drop();
    }

    /** Adds these; the first time, explains what may happen to pictures first. */
    void take(List<ExhibitAddingSource> sources) {
        ExhibitAddingTarget to = Objects.requireNonNullElse(target.getValue(), ExhibitAddingTarget.INBOX);
        adding.before(
                sources.stream().map(ExhibitAddingSource::name).toList(),
                () -> say(sources, to),
                () -> begin(sources, to));
    }

    private void say(List<ExhibitAddingSource> sources, ExhibitAddingTarget to) {
        VBox words = Panes.column(
                "section-parts",
                TextLabels.paragraph(messages.get("exhibit.note-intimate")),
                TextLabels.paragraph(messages.get("exhibit.note-choice")),
                TextLabels.paragraph(messages.get("exhibit.note-under-18")));
        Button go = Buttons.primary(messages.get("exhibit.note-go"));
        context.window().dialogs().ask(messages.get("exhibit.note-title"), words, go, () -> {
            adding.wasSaid();
            begin(sources, to);
        });
    }

    private void begin(List<ExhibitAddingSource> sources, ExhibitAddingTarget to) {
        begun = true;
        adding.add(sources, to);
    }

    /** Scrolls to the progress, since files can be dropped on any part of the page. */
    private void revealIfBegun(@Nullable WorkStatus status) {
        if (begun && status != null) {
            begun = false;
            Platform.runLater(() -> Focus.reveal(this));
        }
    }

    private void nothingPasted() {
        context.window().dialogs().tell(messages.get("exhibit.paste-title"), messages.get("exhibit.paste-none"));
    }

    private void showOutcomes() {
        List<ExhibitAddingOutcome> all =
                adding.outcomes().stream().filter(this::isShown).toList();
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        if (focused != null && outcomes.equals(around(focused))) {
            // The node that had the focus was removed.
            add.requestFocus();
        }
        OptionalNodes.show(outcomes, !all.isEmpty());
        outcomes.getChildren().clear();
        if (all.isEmpty()) {
            return;
        }
        List<ExhibitAddingOutcome.KeptExhibit> kept = all.stream()
                .filter(ExhibitAddingOutcome.KeptExhibit.class::isInstance)
                .map(ExhibitAddingOutcome.KeptExhibit.class::cast)
                .toList();
        long fresh = kept.stream().filter(one -> !one.heldAlready()).count();
        if (fresh > 0) {
            outcomes.getChildren().add(TextLabels.paragraph(messages.count("exhibit.added", fresh)));
        }
        // Files that were added without a problem are in the list already.
        List<ExhibitAddingOutcome> odd =
                all.stream().filter(ExhibitAddingPane::isOdd).toList();
        odd.stream()
                .skip(Math.max(0, odd.size() - MOST_OUTCOMES))
                .forEach(outcome -> outcomes.getChildren().add(words(outcome)));
        kept.stream()
                .map(ExhibitAddingOutcome.KeptExhibit::folder)
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .forEach(folder -> outcomes.getChildren()
                        .add(TextLabels.paragraph(messages.get(
                                "exhibit.original-lies", context.words().fileName(folder)))));
        Button close = Buttons.quiet(
                messages.get("exhibit.outcomes-close"), () -> adding.outcomes().removeAll(all));
        outcomes.getChildren().add(Panes.buttons(close));
    }

    /** The inbox reports every outcome; other pages report their own and the files that were left off. */
    private boolean isShown(ExhibitAddingOutcome outcome) {
        ExhibitAddingTarget here = target.getValue();
        return here != null
                && (here.equals(ExhibitAddingTarget.INBOX)
                        || here.equals(outcome.target())
                        || outcome instanceof ExhibitAddingOutcome.LeftOff);
    }

    private @Nullable Node around(Node node) {
        Node at = node;
        while (at != null && !at.equals(outcomes)) {
            at = at.getParent();
        }
        return at;
    }

    private static boolean isOdd(ExhibitAddingOutcome outcome) {
        return switch (outcome) {
            case ExhibitAddingOutcome.NotKept _, ExhibitAddingOutcome.LeftOff _ -> true;
            case ExhibitAddingOutcome.KeptExhibit kept -> {
                FileMetadata file = kept.exhibit().current().file();
                yield kept.heldAlready() || (file != null && !file.warnings().isEmpty());
            }
        };
    }

    private Node words(ExhibitAddingOutcome outcome) {
        return switch (outcome) {
            case ExhibitAddingOutcome.NotKept not ->
                TextLabels.paragraph(messages.get(
                        "exhibit.not-kept",
                        context.words().fileName(not.name()),
                        not.problem().text()));
            case ExhibitAddingOutcome.LeftOff left ->
                TextLabels.paragraph(messages.get("exhibit.left-off", left.count()));
            case ExhibitAddingOutcome.KeptExhibit kept -> words(kept);
        };
    }

    private Node words(ExhibitAddingOutcome.KeptExhibit kept) {
        String name = context.words().full(kept.exhibit());
        Button open = Buttons.link(
                kept.heldAlready()
                        ? messages.get("exhibit.held-already", context.words().fileName(kept.name()), name)
                        : name);
        open.setMnemonicParsing(false);
        open.setWrapText(true);
        open.setMinWidth(0);
        open.setOnAction(_ ->
                context.go().accept(new Destination.ShowExhibit(kept.exhibit().id(), null)));
        VBox box = new VBox(open);
        FileMetadata file = kept.exhibit().current().file();
        if (file != null) {
            context.words().warnings(file).forEach(warning -> box.getChildren().add(TextLabels.quiet(warning)));
        }
        return box;
    }
}
