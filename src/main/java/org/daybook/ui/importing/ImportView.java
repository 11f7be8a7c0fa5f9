package org.daybook.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Draft;
import org.daybook.conversation.ConversationSummary;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.RecognisedFiles;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.attach.DroppedFilesImport;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.TwoColumnPane;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.kordamp.ikonli.feather.Feather;

/** The page on which exported messages are chosen, recognised, asked about and imported. */
public final class ImportView implements Screen {
    /** Of how many conversations there is a line each. */
    private static final int SHOWN = 8;

    private static final double SHARE = 0.5;

    private final ImportModel model;
    private final DiaryContext context;
    private final Messages messages;
    private final ConversationFormatter conversations;
    private final VBox body = Panes.column("section-parts");
    private final Page page;

    public ImportView(ImportModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.conversations = new ConversationFormatter(messages);
        page = new Page(messages.get("messages.import-title"), new ProblemNote(messages, model.problem), body)
                .withBack(messages.get("messages.back"), model::back);
        page.getStyleClass().add("messages-page");
        new DroppedFilesImport(context, model::add).listenAround(page);
        model.step.subscribe(this::show);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public Optional<Draft> unsaved() {
        return model.kept.unsaved();
    }

    @Override
    public void drop() {
        model.drop();
        body.getChildren().clear();
    }

    private void show(ImportStep step) {
        page.wide(step instanceof ImportStep.Choose);
        body.getChildren()
                .setAll(
                        switch (step) {
                            case ImportStep.Choose _ -> choose();
                            case ImportStep.Looking _ -> working("messages.looking");
                            case ImportStep.Backup(PhoneBackupModel backup) ->
                                new PhoneBackupView(backup, context, model::startAgain, model::openHelp).parts();
                            case ImportStep.Ask ask -> ask(ask);
                            case ImportStep.Columns asked ->
                                new TableImportView(asked.table(), context)
                                        .parts(() -> model.takeColumns(asked), () -> model.leaveColumns(asked));
                            case ImportStep.Working _ -> working("messages.importing");
                            case ImportStep.Done done -> done(done);
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
        Button phones = Buttons.plain(messages.get("phone.find"), Feather.SMARTPHONE, model::findBackups);
        VBox step = Panes.column(
                "card-part",
                TextLabels.paragraph(messages.get("messages.import-lead")),
                Panes.buttons(files, folder, phones));
        VBox apps = Panes.card(
                messages.get("messages.apps"), TextLabels.paragraph(messages.get("messages.import-formats")), help());
        return List.of(new TwoColumnPane(step, apps, SHARE));
    }

    private Node help() {
        return Panes.buttons(Buttons.link(messages.get("messages.how-to-get"), model::openHelp));
    }

    private List<Node> working(String key) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.get(key));
        bar.progressProperty().bind(model.progress);
        VBox part = Panes.column(
                "progress-part",
                TextLabels.paragraph(messages.get(key)),
                bar,
                Panes.buttons(Buttons.plain(messages.get("messages.stop"), model::cancel)));
        return List.of(part);
    }

    private List<Node> ask(ImportStep.Ask ask) {
        List<Node> parts = new ArrayList<>();
        ask.files().stream().filter(file -> !file.isOnlyLoose()).forEach(file -> parts.add(found(ask, file)));
        ask.failed().forEach(file -> parts.add(failed(file, "messages.not-read")));
        if (!ask.isAnyKnown() && ask.loose().isEmpty()) {
            parts.add(Panes.buttons(Buttons.plain(messages.get("messages.choose-others"), model::startAgain)));
            parts.add(help());
            return parts;
        }
        parts.addAll(new ImportQuestions(model, context).of(ask));
        Button go = Buttons.plain(messages.get("messages.import-verb"), model::importAll);
        // As long as a table is not understood, naming its columns comes first.
        if (ask.isAnyKnown()
                || ask.files().stream().allMatch(file -> file.unclear().isEmpty())) {
            Buttons.makePrimary(go);
        }
        Observable[] answers = {model.form.dayOrder, model.form.me, model.form.keepFiles};
        go.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.isAnswered(), answers));
        Label missing = TextLabels.quiet("");
        missing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.missing().stream().map(messages::get).collect(Collectors.joining(" ")), answers));
        OptionalNodes.showWhile(missing, Bindings.isNotEmpty(missing.textProperty()));
        parts.add(Panes.buttons(go, Buttons.plain(messages.get("messages.choose-others"), model::startAgain)));
        parts.add(missing);
        Label draft = TextLabels.quiet("");
        draft.textProperty().bind(model.kept.stateProperty());
        parts.add(draft);
        parts.add(TextLabels.quiet(messages.get(ask.isOfBackup() ? "phone.not-yet" : "messages.not-yet")));
        if (!ask.isAnyKnown()) {
            parts.add(help());
        }
        return parts;
    }

    private Node found(ImportStep.Ask ask, ChosenFile file) {
        List<Node> lines = new ArrayList<>();
        String name = VisibleText.onOneLine(String.valueOf(file.path().getFileName()));
        lines.add(TextLabels.heading(name));
        if (file.recognised().isEmpty()
                && file.unclear().isEmpty()
                && file.others().isEmpty()) {
            lines.add(TextLabels.paragraph(messages.get("messages.unknown")));
        }
        for (RecognisedFiles group : file.recognised()) {
            lines.add(TextLabels.paragraph(messages.get(
                    "messages.recognised",
                    conversations.format(group.format()),
                    messages.get("importing.reason." + group.reason()))));
            conversations.gap(group.format()).ifPresent(gap -> lines.add(TextLabels.quiet(gap)));
        }
        for (ConversationSummary one :
                file.conversations().stream().limit(SHOWN).toList()) {
            lines.add(TextLabels.paragraph(
                    file.isOrderOpen()
                            ? messages.get(
                                    "messages.found-undated", conversations.title(one), conversations.counted(one))
                            : found(one)));
        }
        if (file.conversations().size() > SHOWN) {
            lines.add(TextLabels.quiet(messages.count(
                    "messages.more-conversations", file.conversations().size() - SHOWN)));
        }
        lines.addAll(warnings(file.warnings(), file.warned()));
        if (!file.others().isEmpty()) {
            lines.add(TextLabels.quiet(
                    messages.count("messages.other-files", file.others().size())));
        }
        lines.addAll(tables(ask, file));
        return Panes.column("card-part", lines);
    }

    /** The ways to say how the tables are read. */
    private List<Node> tables(ImportStep.Ask ask, ChosenFile file) {
        List<Node> lines = new ArrayList<>();
        file.recognised().stream()
                .filter(group -> group.columns().isPresent())
                .limit(SHOWN)
                .forEach(group -> lines.add(columns(ask, file, group.items().getFirst(), "messages.check-columns")));
        for (String item : file.unclear().stream().limit(SHOWN).toList()) {
            lines.add(TextLabels.paragraph(
                    item.isEmpty()
                            ? messages.get("messages.unclear-table")
                            : messages.get("messages.unclear-table-in", VisibleText.onOneLine(item))));
            lines.add(columns(ask, file, item, "messages.say-columns"));
        }
        return lines;
    }

    private Node columns(ImportStep.Ask ask, ChosenFile file, String item, String key) {
        Button say = Buttons.plain(messages.get(key), () -> model.askColumns(ask, file, item));
        if (!ask.isAnyKnown()) {
            Buttons.makePrimary(say);
        }
        String name = item.isEmpty() ? String.valueOf(file.path().getFileName()) : item;
        say.setAccessibleText(messages.get("messages.warning", VisibleText.onOneLine(name), say.getText()));
        return Panes.buttons(say);
    }

    private String found(ConversationSummary conversation) {
        return messages.get(
                "messages.found",
                conversations.title(conversation),
                conversations.counted(conversation),
                conversations.days(conversation));
    }

    private Node failed(ImportStep.Failed file, String key) {
        return Panes.column(
                "card-part",
                TextLabels.heading(VisibleText.onOneLine(file.name())),
                TextLabels.paragraph(messages.get(key)),
                TextLabels.paragraph(file.why().text()));
    }

    private List<Node> warnings(List<ImportWarning> warnings, int warned) {
        List<Node> lines = new ArrayList<>();
        warnings.stream().limit(SHOWN).forEach(warning -> {
            String place = conversations.place(warning.location());
            String words = messages.get("importing.warning." + warning.kind().code());
            lines.add(TextLabels.quiet(place.isEmpty() ? words : messages.get("messages.warning", place, words)));
        });
        if (warned > lines.size()) {
            lines.add(TextLabels.quiet(messages.count("messages.more-warnings", warned - lines.size())));
        }
        return lines;
    }

    private List<Node> done(ImportStep.Done done) {
        List<Node> parts = new ArrayList<>();
        done.imports().forEach(one -> parts.add(imported(one)));
        done.failed().forEach(file -> parts.add(failed(file, "messages.not-imported")));
        FileGroupsModel kept = done.kept();
        if (kept != null) {
            VBox files = Panes.column("card-part");
            kept.made.subscribe(_ -> files.getChildren().setAll(new FileGroupsPart(kept, context).nodes()));
            parts.add(new ProblemNote(messages, context.work().failureProperty()));
            parts.add(files);
        }
        done.backup()
                .ifPresent(folder -> parts.add(Panes.column(
                        "card-part",
                        TextLabels.paragraph(messages.get("phone.stays", VisibleText.onOneLine(folder.toString()))))));
        Button leave = Buttons.plain(messages.get("messages.to-list"), model::back);
        if (kept == null) {
            Buttons.makePrimary(leave);
        }
        Button undo = Buttons.plain(messages.get("messages.undo"), () -> model.undo(done));
        boolean isAnyNew =
                done.imports().stream().anyMatch(one -> !one.outcome().isHeldAlready());
        OptionalNodes.show(undo, isAnyNew);
        if (kept != null) {
            kept.made.subscribe(made -> OptionalNodes.show(undo, isAnyNew || !made.isEmpty()));
        }
        parts.add(Panes.buttons(leave, undo));
        return parts;
    }

    /** What was imported; each conversation leads to itself. */
    private Node imported(ImportStep.ImportedGroup one) {
        List<Node> lines = new ArrayList<>();
        List<ConversationSummary> all = one.outcome().history().messages().conversations();
        for (int i = 0; i < Math.min(SHOWN, all.size()); i++) {
            ConversationSummary conversation = all.get(i);
            int at = i;
            lines.add(TextLabels.paragraph(found(conversation)));
            lines.add(Buttons.link(
                    messages.get("messages.read-named", conversations.title(conversation)), () -> model.open(one, at)));
        }
        if (all.size() > SHOWN) {
            lines.add(TextLabels.quiet(messages.count("messages.more-conversations", all.size() - SHOWN)));
        }
        if (one.isHeld()) {
            lines.add(TextLabels.paragraph(messages.get("messages.held")));
        } else {
            lines.add(TextLabels.paragraph(messages.get("messages.sealed")));
            if (!one.made().incidents().isEmpty()) {
                lines.add(TextLabels.paragraph(
                        messages.count("messages.made", one.made().incidents().size())));
            }
            if (one.made().repeated() > 0) {
                lines.add(TextLabels.paragraph(
                        messages.count("messages.repeated", one.made().repeated())));
            }
            if (one.made().media() > 0) {
                lines.add(TextLabels.paragraph(
                        messages.count("messages.added", one.made().media())));
            }
            if (one.made().mediaFailed() > 0) {
                lines.add(TextLabels.paragraph(
                        messages.count("messages.added-failed", one.made().mediaFailed())));
            }
            lines.addAll(warnings(one.outcome().warnings(), one.outcome().warned()));
        }
        return Panes.column("card-part", lines);
    }
}
