package org.daybook.ui.conversations;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.Message;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.Recognition;
import org.daybook.job.MessageGrouping;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.OptionalNodes;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.ChoiceList;
import org.daybook.ui.control.Choices;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.TextFields;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page on which exported messages are chosen, recognised, asked about and imported. */
public final class ImportView implements Screen {
    /** Of how many conversations there is a line each. */
    private static final int SHOWN = 8;

    private static final List<Integer> PAUSES = List.of(15, 30, 60, 180, 720, 1440);

    private final ImportModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final Formats formats;
    private final VBox body = new VBox();
    private final Page page;

    public ImportView(ImportModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.formats = context.formats();
        body.getStyleClass().add("section-parts");
        page = new Page(messages.get("messages.import-title"), new ProblemNote(messages, model.problemProperty()), body)
                .withBack(messages.get("messages.back"), model::back);
        model.stepProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void drop() {
        model.drop();
        body.getChildren().clear();
    }

    private void show(ImportModel.Step step) {
        body.getChildren()
                .setAll(
                        switch (step) {
                            case ImportModel.Step.Choose _ -> choose();
                            case ImportModel.Step.Looking _ -> working("messages.looking");
                            case ImportModel.Step.Ask ask -> ask(ask);
                            case ImportModel.Step.Working _ -> working("messages.importing");
                            case ImportModel.Step.Done done -> done(done);
                        });
        Focus.first(body);
    }

    private List<Node> choose() {
        Button files = Buttons.primary(
                messages.get("messages.choose-files"),
                () -> context.window()
                        .files()
                        .openFiles(
                                messages.get("messages.import-title"),
                                messages.get("messages.choose-verb"),
                                (_, _) -> Optional.empty(),
                                model::look));
        Button folder = Buttons.plain(
                messages.get("messages.choose-folder"),
                Feather.FOLDER,
                () -> context.window()
                        .files()
                        .chooseFolder(
                                messages.get("messages.import-title"),
                                messages.get("messages.choose-verb"),
                                chosen -> model.look(List.of(chosen))));
        return List.of(
                TextLabels.paragraph(messages.get("messages.import-lead")),
                TextLabels.quiet(messages.get("messages.import-formats")),
                Page.buttonsLeft(files, folder),
                help());
    }

    private Node help() {
        return Page.buttonsLeft(Buttons.link(messages.get("messages.how-to-get"), model::openHelp));
    }

    private List<Node> working(String key) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.get(key));
        bar.progressProperty().bind(model.progressProperty());
        VBox part = new VBox(
                TextLabels.paragraph(messages.get(key)),
                bar,
                Page.buttonsLeft(Buttons.plain(messages.get("messages.stop"), model::cancel)));
        part.getStyleClass().add("progress-part");
        return List.of(part);
    }

    private List<Node> ask(ImportModel.Step.Ask ask) {
        List<Node> parts = new ArrayList<>();
        ask.files().forEach(file -> parts.add(found(file)));
        if (!ask.isAnyKnown()) {
            parts.add(Page.buttonsLeft(Buttons.plain(messages.get("messages.choose-others"), model::startAgain)));
            parts.add(help());
            return parts;
        }
        if (ask.questions().contains(ImportQuestion.DAY_ORDER)) {
            parts.add(dayOrder(ask));
        }
        if (ask.questions().contains(ImportQuestion.ZONE)) {
            parts.add(zone());
        }
        if (ask.questions().contains(ImportQuestion.ME)) {
            parts.add(me(ask.senders()));
        }
        parts.add(new FieldRow(
                messages.get("messages.them"),
                TextFields.line(model.themProperty()),
                messages.get("messages.them-help")));
        parts.add(grouping());
        Button go = Buttons.primary(messages.get("messages.import-verb"), model::importAll);
        go.setDisable(!model.isAnswered());
        model.dayOrderProperty().subscribe(_ -> go.setDisable(!model.isAnswered()));
        parts.add(Page.buttonsLeft(go, Buttons.plain(messages.get("messages.choose-others"), model::startAgain)));
        return parts;
    }

    private Node found(ChosenFile file) {
        List<Node> lines = new ArrayList<>();
        String name = VisibleText.onOneLine(String.valueOf(file.path().getFileName()));
        lines.add(TextLabels.heading(name));
        if (file.recognised().isEmpty()) {
            lines.add(TextLabels.paragraph(messages.get("messages.unknown")));
        }
        for (Recognition group : file.recognised()) {
            lines.add(TextLabels.paragraph(messages.get(
                    "messages.recognised",
                    messages.get("importing.format." + group.format()),
                    messages.get("importing.reason." + group.reason()))));
            String gap = "importing.gap." + group.format();
            if (messages.has(gap)) {
                lines.add(TextLabels.quiet(messages.get(gap)));
            }
        }
        for (ConversationSummary one :
                file.conversations().stream().limit(SHOWN).toList()) {
            String title = one.title().isEmpty() ? messages.get("messages.untitled") : one.title();
            lines.add(TextLabels.paragraph(
                    messages.get("messages.found", title, messages.count("messages.rows", one.rows()), days(one))));
        }
        if (file.conversations().size() > SHOWN) {
            lines.add(TextLabels.quiet(messages.count(
                    "messages.more-conversations", file.conversations().size() - SHOWN)));
        }
        if (!file.recognised().isEmpty() && !file.others().isEmpty()) {
            lines.add(TextLabels.quiet(
                    messages.count("messages.other-files", file.others().size())));
        }
        VBox part = new VBox();
        part.getChildren().setAll(lines);
        part.getStyleClass().add("card-part");
        return part;
    }

    private String days(ConversationSummary summary) {
        return summary.first() == null || summary.last() == null
                ? messages.get("messages.no-days")
                : messages.get(
                        "messages.days",
                        formats.date(summary.first().toLocalDate()),
                        formats.date(summary.last().toLocalDate()));
    }

    /** The same first messages read both ways, so that she can tell which is right. */
    private Node dayOrder(ImportModel.Step.Ask ask) {
        VBox answers = new VBox();
        answers.getStyleClass().add("section-parts");
        Choices<DayOrder> choices =
                new Choices<>(answers, messages.get("messages.ask-day-order"), model.dayOrderProperty()::set);
        List<Message> dayFirst =
                ask.files().stream().flatMap(file -> file.dayFirst().stream()).toList();
        List<Message> monthFirst =
                ask.files().stream().flatMap(file -> file.monthFirst().stream()).toList();
        choices.add(DayOrder.DAY_FIRST, messages.get("messages.day-first"), sample(dayFirst));
        choices.add(DayOrder.MONTH_FIRST, messages.get("messages.month-first"), sample(monthFirst));
        DayOrder chosen = model.dayOrderProperty().get();
        if (chosen != null) {
            choices.mark(chosen);
        }
        return Page.part(
                messages.get("messages.ask-day-order"),
                TextLabels.quiet(messages.get("messages.ask-day-order-help")),
                answers);
    }

    private String sample(List<Message> read) {
        return read.stream()
                .map(message -> messages.get(
                        "messages.sample",
                        message.time().written(),
                        message.time().at() == null
                                ? messages.get("messages.no-time")
                                : formats.dayInWords(message.time().at().toLocalDate())))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    private Node zone() {
        ComboBox<String> zones = new ComboBox<>();
        zones.getItems()
                .setAll(ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                        .sorted()
                        .toList());
        zones.setValue(model.zoneProperty().get().getId());
        zones.valueProperty().subscribe(id -> {
            if (id != null) {
                model.zoneProperty().set(ZoneId.of(id));
            }
        });
        return new FieldRow(messages.get("messages.ask-zone"), zones, messages.get("messages.ask-zone-help"));
    }

    private Node me(List<String> senders) {
        ComboBox<String> names = new ComboBox<>();
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(senders);
        names.getItems().setAll(all);
        names.setCellFactory(_ -> orNobody());
        names.setButtonCell(orNobody());
        names.setValue(model.meProperty().get());
        names.valueProperty().subscribe(name -> model.meProperty().set(name == null ? "" : name));
        return new FieldRow(messages.get("messages.ask-me"), names, messages.get("messages.ask-me-help"));
    }

    private ListCell<String> orNobody() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable String name, boolean empty) {
                super.updateItem(name, empty);
                setText(name == null || name.isEmpty() ? messages.get("messages.me-none") : name);
            }
        };
    }

    private Node grouping() {
        VBox part = new VBox(new ChoiceList<>(
                messages,
                messages.get("messages.ask-grouping"),
                List.of(MessageGrouping.values()),
                grouping -> messages.get("messages.grouping-" + grouping.code()),
                model.groupingProperty()));
        part.getStyleClass().add("section-parts");
        ComboBox<Integer> pauses = new ComboBox<>();
        pauses.getItems().setAll(PAUSES);
        pauses.setCellFactory(_ -> pauseCell());
        pauses.setButtonCell(pauseCell());
        pauses.valueProperty().bindBidirectional(model.pauseProperty());
        FieldRow pause = new FieldRow(messages.get("messages.ask-pause"), pauses);
        part.getChildren().add(pause);
        model.groupingProperty().subscribe(chosen -> OptionalNodes.show(pause, chosen == MessageGrouping.BURST));
        return part;
    }

    private ListCell<Integer> pauseCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Integer minutes, boolean empty) {
                super.updateItem(minutes, empty);
                setText(
                        minutes == null
                                ? ""
                                : minutes < 60
                                        ? messages.count("messages.minutes", minutes)
                                        : messages.count("messages.hours", minutes / 60));
            }
        };
    }

    private List<Node> done(ImportModel.Step.Done done) {
        List<Node> parts = new ArrayList<>();
        for (ImportModel.Imported one : done.imports()) {
            List<Node> lines = new ArrayList<>();
            for (ConversationSummary conversation : one.outcome().history().messages().conversations().stream()
                    .limit(SHOWN)
                    .toList()) {
                lines.add(TextLabels.paragraph(messages.get(
                        "messages.found",
                        conversation.title().isEmpty() ? messages.get("messages.untitled") : conversation.title(),
                        messages.count("messages.rows", conversation.rows()),
                        days(conversation))));
            }
            if (one.outcome().isHeldAlready()) {
                lines.add(TextLabels.paragraph(messages.get("messages.held")));
            } else {
                lines.add(TextLabels.paragraph(messages.get("messages.sealed")));
                if (!one.incidents().isEmpty()) {
                    lines.add(TextLabels.paragraph(
                            messages.count("messages.made", one.incidents().size())));
                }
                one.outcome()
                        .warnings()
                        .forEach(warning -> lines.add(TextLabels.quiet(messages.get(
                                "messages.warning",
                                VisibleText.onOneLine(warning.location().toString()),
                                messages.get(
                                        "importing.warning." + warning.kind().code())))));
            }
            lines.add(Buttons.link(messages.get("messages.read-it"), () -> model.open(one)));
            VBox part = new VBox();
            part.getChildren().setAll(lines);
            part.getStyleClass().add("card-part");
            parts.add(part);
        }
        FlowPane buttons = Page.buttonsLeft(Buttons.primary(messages.get("messages.to-list"), model::back));
        if (done.imports().stream().anyMatch(one -> !one.outcome().isHeldAlready())) {
            buttons.getChildren().add(Buttons.plain(messages.get("messages.undo"), () -> model.undo(done)));
        }
        parts.add(buttons);
        return parts;
    }
}
