package org.daybook.ui.exhibits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.FileMetadata;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ExhibitAddingModel;
import org.daybook.ui.attach.ExhibitAddingPane;
import org.daybook.ui.attach.ExhibitAddingTarget;
import org.daybook.ui.attach.ExhibitCard;
import org.daybook.ui.attach.ExhibitThumbnail;
import org.daybook.ui.exhibits.IntegrityCheckModel.CheckResult;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.ListHeadingKeys;
import org.daybook.ui.toolkit.page.ListRows;
import org.daybook.ui.toolkit.page.OpenRowSelection;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.daybook.ui.toolkit.picture.ThumbnailLoader;
import org.daybook.ui.toolkit.progress.ProgressPane;
import org.jspecify.annotations.Nullable;

/** All exhibits. Files are added by a button, by dropping and by Ctrl+V; Enter opens a row. */
public final class ExhibitsView extends ScreenPane {
    private static final int NEWEST = 6;

    private final ExhibitsModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final IntegrityCheckModel checking;
    private final ThumbnailLoader<ExhibitHistory> pictures;
    private final ExhibitAddingPane adding;
    private final Button add;
    private final Button check;
    private final ListView<ExhibitRow> list = new ListView<>();
    private final VBox checked = Panes.column("success-note");
    private final Subscription changing;
    private boolean isEmpty;
    private final OpenRowSelection<ExhibitRow> openRow = new OpenRowSelection<>(
            list,
            row -> row instanceof ExhibitRow.ExhibitEntry entry
                    ? entry.exhibit().id()
                    : null);

    public ExhibitsView(ExhibitsModel model, DiaryContext context, ExhibitAddingModel files) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.checking = new IntegrityCheckModel(context);
        this.pictures = ExhibitThumbnail.loader(context);
        Button addItem = Buttons.quiet(messages.get("exhibit.add-thing"), model::newPhysicalItem);
        this.check = Buttons.quiet(messages.get("exhibit.check-all"), () -> checking.check(model.exhibits()));
        this.adding = new ExhibitAddingPane(
                context, files, new SimpleObjectProperty<>(ExhibitAddingTarget.INBOX), addItem, check);
        this.add = adding.mainAction();
        adding.listenOn(this);
        list.setItems(model.rows);
        list.setCellFactory(_ -> new ExhibitCell(model, context, pictures));
        context.window().cover().onChange(list, () -> ListRows.remake(list));
        list.setAccessibleText(messages.get("exhibit.list"));
        list.getStyleClass().addAll("timeline-list", "exhibit-list");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        ListHeadingKeys.skip(list, row -> !(row instanceof ExhibitRow.ExhibitEntry));
        checking.result.subscribe(this::showResult);
        getStyleClass().add("exhibits");
        setCenter(page());
        model.loaded.subscribe(loaded -> {
            check.setDisable(!loaded);
            if (loaded) {
                place();
                openRow.arrived();
            }
        });
        changing = model.rows.subscribe(this::place);
    }

    /** The list, or how to begin one. */
    private void place() {
        boolean none = model.rows.isEmpty();
        if (model.loaded.get() && none != isEmpty) {
            isEmpty = none;
            boolean focused = Focus.isIn(this);
            setCenter(none ? empty() : page());
            if (focused) {
                Focus.first(this);
            }
        }
    }

    private Node empty() {
        adding.restoreMainAction();
        return new Page(
                messages.get("exhibit.list-title"),
                TextLabels.heading(messages.get("exhibit.none")),
                TextLabels.paragraph(messages.get("exhibit.list-lead")),
                adding);
    }

    @Override
    public void mark(Id<?> opened) {
        openRow.mark(opened);
    }

    @Override
    public void unmark() {
        openRow.clear();
    }

    @Override
    public Optional<Node> overview(ObservableBooleanValue hasRoom) {
        OptionalNodes.showWhile(
                check, BooleanExpression.booleanExpression(hasRoom).not().and(Bindings.isNotEmpty(model.rows)));
        BorderPane overview = new BorderPane();
        Runnable show = () -> overview.setCenter(overview());
        model.loaded.subscribe(show);
        model.rows.subscribe(show);
        context.window().cover().onChange(overview, show);
        return Optional.of(overview);
    }

    @Override
    public void drop() {
        changing.unsubscribe();
        adding.drop();
        checking.drop();
        pictures.drop();
        list.setItems(null);
        model.drop();
        setCenter(null);
    }

    private Node page() {
        VBox head = new VBox(
                Panes.titleRow(messages.get("exhibit.list-title"), add),
                TextLabels.paragraph(messages.get("exhibit.list-drop")),
                adding,
                new ProgressPane(messages, "exhibit.checking", checking.meter.statusProperty(), checking::stop),
                new ProblemNote(messages, checking.problem),
                checked);
        head.getStyleClass().addAll("section-parts", "list-head");
        return Page.ofList(head, list);
    }

    /** The newest exhibits by sight, and what can be done with all of them. */
    private Node overview() {
        List<ExhibitHistory> all = model.exhibits();
        List<Node> parts = new ArrayList<>();
        if (!all.isEmpty()) {
            if (!context.window().cover().isCovered()) {
                parts.add(newest(all));
            }
            parts.add(Panes.part(
                    messages.get("exhibit.overview-check"),
                    TextLabels.paragraph(messages.get("exhibit.overview-check-note")),
                    Panes.buttons(Buttons.plain(messages.get("exhibit.check-all"), () -> checking.check(all)))));
        }
        parts.add(Panes.part(
                messages.get("timeline.overview-next"),
                new LinkRow(
                        messages.get("exhibit.overview-keep"),
                        messages.get("exhibit.overview-keep-note"),
                        () -> context.go(new Destination.Help(Destination.Help.HelpPage.KEEPING)))));
        Page page = new Page("").wide();
        page.setParts(parts);
        return page;
    }

    private Node newest(List<ExhibitHistory> all) {
        FlowPane row = Panes.flow("exhibit-row");
        all.stream()
                .sorted(Comparator.comparing(
                                (ExhibitHistory one) -> one.original().recordedAt())
                        .reversed())
                .limit(NEWEST)
                .sorted(Comparator.comparing(one -> !isSeen(one)))
                .forEach(one -> row.getChildren().add(ExhibitCard.leading(context, pictures, one)));
        return Panes.part(messages.get("exhibit.overview-newest"), row);
    }

    /** Whether there is a picture of it to know it by. */
    private static boolean isSeen(ExhibitHistory exhibit) {
        FileMetadata file = exhibit.current().file();
        return file != null && FileKind.of(file).group() == FileKind.FileGroup.PICTURE;
    }

    private void showResult(@Nullable CheckResult result) {
        List<Node> words = result == null ? List.of() : words(result);
        checked.getChildren().setAll(words);
        OptionalNodes.show(checked, !words.isEmpty());
    }

    private List<Node> words(CheckResult result) {
        List<Node> words = new ArrayList<>();
        words.add(TextLabels.paragraph(messages.count("exhibit.unchanged", result.whole())));
        if (!result.damaged().isEmpty()) {
            words.add(TextLabels.paragraph(messages.get("exhibit.check-damaged")));
            for (ExhibitHistory damaged : result.damaged()) {
                Button open = Buttons.link(context.words().full(damaged), () -> model.open(damaged));
                open.setMnemonicParsing(false);
                words.add(open);
            }
            words.add(TextLabels.quiet(messages.get("exhibit.check-rest")));
        }
        if (result.stopped()) {
            words.add(TextLabels.paragraph(messages.get("exhibit.check-stopped")));
        }
        return words;
    }

    private void onListKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER
                && list.getSelectionModel().getSelectedItem() instanceof ExhibitRow.ExhibitEntry row) {
            key.consume();
            model.open(row.exhibit());
        }
    }
}
