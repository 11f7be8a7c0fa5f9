package org.daybook.ui.conversations;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.conversation.Attachment;
import org.daybook.job.importing.MessageIncidentCreator;
import org.daybook.job.importing.MessageMediaJob;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.ChoiceConverter;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Dialogs;
import org.daybook.ui.toolkit.page.ListRows;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it looked: its messages one below the other, with filters. Messages are ticked by the space bar
 * or a click, to create an incident from them.
 */
public final class ConversationView extends ScreenPane {
    /** Of how many exhibits there is a link each. */
    private static final int MOST_LINKS = 20;

    private final ConversationModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final Button back;
    private final Label title = TextLabels.title("");
    private final Label unsure;
    private final ListView<ConversationLine> list = new ListView<>();
    private final TextField words = new TextField();
    private final ComboBox<String> sender = new ComboBox<>();
    private final ComboBox<YearMonth> month = new ComboBox<>();
    private final CheckBox mediaOnly;
    private final TextField day = new TextField();
    private final FieldRow goToDay;
    private final FoldingPane filter = new FoldingPane();
    private final Button tickAll;

    public ConversationView(ConversationModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.back = Buttons.back(messages.get("messages.back"), model::back);
        this.unsure = TextLabels.quiet(messages.get("messages.named-by-words-alone"));
        this.goToDay = new FieldRow(messages.get("messages.go-to-day"), day);
        this.mediaOnly = Buttons.check(messages.get("messages.filter-media"));
        this.tickAll = Buttons.plain(messages.get("messages.tick-all"), () -> tickAll(true));
        list.setItems(model.lines);
        list.setCellFactory(_ -> new MessageCell(model, context));
        Label none = TextLabels.quiet(messages.get("messages.none-fit"));
        OptionalNodes.showWhile(none, model.read.isNotNull());
        list.setPlaceholder(none);
        list.setAccessibleText(messages.get("messages.conversation-list"));
        list.getStyleClass().add("message-list");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        context.window().cover().onChange(list, () -> {
            model.media.player.stop();
            ListRows.remake(list);
        });
        setCenter(Page.ofList(head(), list, foot()));
        model.read.subscribe(this::show);
        model.read.subscribe(this::showCount);
        model.lines.addListener((InvalidationListener) _ -> showCount());
        showCount();
    }

    @Override
    public void drop() {
        list.setItems(null);
        model.drop();
        setCenter(null);
    }

    private void showCount() {
        filter.name(
                model.read.get() == null
                        ? messages.get("messages.filter")
                        : messages.get(
                                "messages.filter-shown",
                                model.conversations()
                                        .counted(model.lines.stream()
                                                .map(line ->
                                                        line.row().message().type()))));
        OptionalNodes.show(unsure, model.lines.stream().anyMatch(ConversationLine::isNamedByWordsAlone));
    }

    private VBox head() {
        FlowPane filters = Panes.flow(
                "filter-fields",
                new FieldRow(messages.get("messages.filter-words"), words),
                new FieldRow(messages.get("messages.filter-sender"), sender),
                new FieldRow(messages.get("messages.filter-month"), month),
                mediaOnly,
                goToDay);
        day.setOnAction(_ -> goToDay());
        String all = messages.get("messages.filter-all");
        sender.setPromptText(all);
        sender.setConverter(new ChoiceConverter<>(
                name -> name.isEmpty() ? all : model.conversations().sender(name, "")));
        month.setPromptText(all);
        month.setConverter(new ChoiceConverter<>(one -> messages.formats().month(one.atDay(1))));
        words.textProperty().subscribe(_ -> filter());
        sender.valueProperty().subscribe(_ -> filter());
        month.valueProperty().subscribe(_ -> filter());
        mediaOnly.selectedProperty().subscribe(_ -> filter());
        VBox about = new VBox(filters, new ConversationFactsPane(model, context));
        about.getStyleClass().addAll("section-body", "section-parts");
        filter.setContent(about);
        VBox head = new VBox(
                Panes.topRow(back, tickAll),
                title,
                unsure,
                new ProblemNote(messages, model.work.failureProperty()),
                filter);
        head.getStyleClass().addAll("conversation-head", "list-head");
        return head;
    }

    private VBox foot() {
        ReadOnlyIntegerProperty ticked = model.ticked.count;
        BooleanBinding anyTicked = ticked.greaterThan(0);
        Button none = Buttons.plain(messages.get("messages.tick-none"), () -> {
            // It goes, and would take the focus with it.
            tickAll.requestFocus();
            tickAll(false);
        });
        Button media = Buttons.plain(messages.get("messages.add-media"), model::addMedia);
        media.disableProperty().bind(model.making);
        OptionalNodes.showWhile(media, Bindings.createBooleanBinding(() -> model.tickedMedia() > 0, ticked));
        FlowPane buttons = Panes.buttons(make(ticked), media, none);
        OptionalNodes.showWhile(buttons, anyTicked);
        Label first = TextLabels.quiet(messages.get("messages.tick-first"));
        BooleanBinding usable = Bindings.createBooleanBinding(model::isUsable, model.read);
        OptionalNodes.showWhile(tickAll, usable);
        OptionalNodes.showWhile(first, usable.and(anyTicked.not()));
        VBox ticking = Panes.column("tick-first", first);
        VBox added = Panes.column("section-parts");
        model.media.added.subscribe(outcome -> {
            added.getChildren().setAll(outcome == null ? List.of() : added(outcome));
            OptionalNodes.show(added, outcome != null);
        });
        VBox made = Panes.column("section-parts");
        model.incidents.made.subscribe(created -> {
            made.getChildren().setAll(created == null ? List.of() : made(created));
            OptionalNodes.show(made, created != null);
        });
        VBox foot = new VBox(made, added, ticking, buttons);
        foot.getStyleClass().addAll("conversation-foot", "list-head");
        return foot;
    }

    private Button make(ReadOnlyIntegerProperty ticked) {
        Button make = Buttons.primary("", this::makeIncident);
        make.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ticked.get() == 0
                                ? messages.get("messages.make-incident")
                                : messages.count("messages.make", ticked.get()),
                        ticked));
        make.accessibleTextProperty().bind(make.textProperty());
        make.disableProperty().bind(model.making);
        return make;
    }

    /** The incident that was created without some of its attachments. */
    private List<Node> made(MessageIncidentCreator.Made created) {
        List<Node> lines = new ArrayList<>();
        lines.add(TextLabels.paragraph(messages.get("messages.made-without")));
        lines.add(TextLabels.paragraph(messages.count("messages.added-failed", created.mediaFailed())));
        created.incidents()
                .forEach(incident -> lines.add(Buttons.link(
                        messages.get(
                                "messages.open-incident",
                                messages.formats().shortWhen(incident.current().when())),
                        () -> model.openIncident(incident.id()))));
        return lines;
    }

    /** What became of the attachments, with a link to each exhibit. */
    private List<Node> added(MessageMediaJob.MediaOutcome outcome) {
        List<Node> lines = new ArrayList<>();
        FlowPane links = Panes.flow("media-row");
        Stream.concat(outcome.added().stream(), outcome.held().stream())
                .distinct()
                .limit(MOST_LINKS)
                .forEach(exhibit -> links.getChildren()
                        .add(Buttons.link(
                                messages.get(
                                        "messages.added-exhibit",
                                        context.words().label(exhibit)),
                                () -> model.openExhibit(exhibit.id()))));
        if (!outcome.added().isEmpty()) {
            lines.add(TextLabels.paragraph(
                    messages.count("messages.added", outcome.added().size())));
        }
        if (!outcome.held().isEmpty()) {
            lines.add(TextLabels.paragraph(
                    messages.count("messages.added-held", outcome.held().size())));
        }
        if (outcome.failed() > 0) {
            lines.add(TextLabels.paragraph(messages.count("messages.added-failed", outcome.failed())));
        }
        lines.add(links);
        return lines;
    }

    /** Asks first if any of the messages is in an incident already. */
    private void makeIncident() {
        List<Integer> held = model.held();
        if (held.isEmpty()) {
            model.makeIncident();
            return;
        }
        String numbers = held.stream().map(String::valueOf).collect(Collectors.joining(", "));
        context.window()
                .dialogs()
                .confirm(
                        new Dialogs.DialogQuestion(
                                messages.get("messages.in-other-title"),
                                messages.get("messages.in-other", numbers),
                                messages.get("messages.in-other-make")),
                        model::makeIncident);
    }

    private void tickAll(boolean ticked) {
        model.tickAll(ticked);
        ListRows.remake(list);
    }

    private void goToDay() {
        OptionalInt line = model.lineOn(day.getText());
        goToDay.problemProperty().set(line.isEmpty() ? messages.get("messages.no-day") : "");
        line.ifPresent(this::show);
    }

    private void show(int line) {
        list.scrollTo(line);
        list.getSelectionModel().clearAndSelect(line);
        list.requestFocus();
    }

    private void filter() {
        String from = sender.getValue();
        model.filter.set(new ConversationFilter(
                words.getText(), from == null ? "" : from, month.getValue(), mediaOnly.isSelected()));
    }

    private void show(@Nullable LoadedConversation read) {
        if (read == null) {
            return;
        }
        title.setText(model.conversations().title(read.recorded().summary()));
        back.setText(messages.get(model.backWords()));
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(read.senders());
        sender.getItems().setAll(names);
        List<@Nullable YearMonth> months = new ArrayList<>();
        months.add(null);
        months.addAll(read.months());
        month.getItems().setAll(months);
        int first = model.firstInView();
        list.scrollTo(first);
        if (first > 0) {
            show(first);
        }
    }

    /** Only for the list itself: a box, picture or link in a row has its own keys. */
    private void onListKey(KeyEvent key) {
        ConversationLine line = list.getSelectionModel().getSelectedItem();
        if (line == null || !list.equals(key.getTarget())) {
            return;
        }
        if (key.getCode() == KeyCode.SPACE) {
            key.consume();
            model.tick(line, !model.ticked.contains(line));
            list.refresh();
        } else if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            open(line);
        }
    }

    /** Opens the first picture of a message, or else plays its first recording, or opens the first incident of it. */
    private void open(ConversationLine line) {
        List<AttachedMedia> pictures = model.sent(line.row(), Attachment::isPicture);
        List<AttachedMedia> recordings = model.sent(line.row(), Attachment::isRecording);
        if (!pictures.isEmpty()) {
            model.media.open(pictures.getFirst());
        } else if (!recordings.isEmpty()) {
            model.media.player.play(recordings.getFirst());
        } else if (!line.incidents().isEmpty()) {
            model.openIncident(line.incidents().getFirst(), line.row());
        }
    }
}
