package org.daybook.ui.conversations;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.conversation.TableColumns;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportSettings;
import org.daybook.job.ExhibitIncidents;
import org.daybook.job.MessageGrouping;
import org.daybook.job.MessageImportJob;
import org.daybook.job.MessageIncidents;
import org.daybook.progress.Progress;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.Problem;
import org.daybook.ui.control.ThrottledProgress;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * The import of exported messages: what was chosen, what it is, what has to be asked, and the outcome. JavaFX thread.
 */
public final class ImportModel {
    private final DiaryContext context;
    private final ImportWork work;
    private final ReadOnlyObjectWrapper<ImportStep> step = new ReadOnlyObjectWrapper<>(new ImportStep.Choose());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final ObjectProperty<@Nullable DayOrder> dayOrder = new SimpleObjectProperty<>(null);

    /** The order that was chosen for her, which holds only as long as the table is read in the same way. */
    private @Nullable DayOrder takenOrder;

    private final ObjectProperty<ZoneId> zone;
    private final ObjectProperty<@Nullable String> me = new SimpleObjectProperty<>(null);
    private final StringProperty them = new SimpleStringProperty("");
    private final ObjectProperty<MessageGrouping> grouping = new SimpleObjectProperty<>(MessageGrouping.BURST);
    private final BooleanProperty withMedia = new SimpleBooleanProperty(true);
    private final ObjectProperty<Integer> pause =
            new SimpleObjectProperty<>((int) MessageIncidents.USUAL_PAUSE.toMinutes());
    private List<Path> chosen = List.of();
    private final BooleanProperty keepFiles = new SimpleBooleanProperty(false);
    private final List<TableColumns> said = new ArrayList<>();
    private AtomicBoolean stop = new AtomicBoolean();
    private Runnable silence = () -> {};

    /**
     * A file with what went wrong.
     *
     * @param name its name; that of a file in an archive need not be one that this system allows
     */
    record Failed(String name, Problem why) {
        /** A chosen file or folder. */
        Failed(Path path, Problem why) {
            this(String.valueOf(path.getFileName()), why);
        }
    }

    /**
     * The outcome for one group of files.
     *
     * @param made the incidents created from it, with their exhibits
     */
    record Imported(MessageImportJob.Outcome outcome, MessageIncidents.Made made) {}

    public ImportModel(DiaryContext context) {
        this.context = context;
        this.work = new ImportWork(context);
        this.zone = new SimpleObjectProperty<>(context.clock().getZone());
    }

    ReadOnlyObjectProperty<ImportStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The progress, from 0 to 1, or negative while it is not known. */
    DoubleProperty progressProperty() {
        return progress;
    }

    /** The order of day and month; null until she says. */
    ObjectProperty<@Nullable DayOrder> dayOrderProperty() {
        return dayOrder;
    }

    ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /** The sender who is the owner of the phone or account; empty for none of them, null until she says. */
    ObjectProperty<@Nullable String> meProperty() {
        return me;
    }

    /** The name she gives the other side; empty to keep that of the file. */
    StringProperty themProperty() {
        return them;
    }

    /** Whether files that are no messages become exhibits. */
    BooleanProperty keepFilesProperty() {
        return keepFiles;
    }

    ObjectProperty<MessageGrouping> groupingProperty() {
        return grouping;
    }

    /** Whether what was sent with messages becomes exhibits of their incidents. */
    BooleanProperty withMediaProperty() {
        return withMedia;
    }

    /** The longest pause between two messages of a burst, in minutes. */
    ObjectProperty<Integer> pauseProperty() {
        return pause;
    }

    /**
     * Examines further files or folders together with those that are chosen already; ignored while an import is
     * running.
     */
    public void add(List<Path> more) {
        if (more.isEmpty() || step.get() instanceof ImportStep.Working) {
            return;
        }
        boolean isAdding = switch (step.get()) {
            case ImportStep.Ask _, ImportStep.Looking _, ImportStep.Columns _ -> true;
            case ImportStep.Choose _, ImportStep.Working _, ImportStep.Done _ -> false;
        };
        look(Stream.concat(isAdding ? chosen.stream() : Stream.of(), more.stream())
                .distinct()
                .toList());
    }

    /** Examines files or folders; nothing is recorded. Answers to earlier files are not taken for these. */
    void look(List<Path> these) {
        drop();
        forget();
        chosen = List.copyOf(these);
        examine(chosen, this::ask, new ImportStep.Choose());
    }

    /** @param back the step to return to if the diary cannot be asked */
    private void examine(List<Path> files, Consumer<ImportStep.Ask> next, ImportStep back) {
        AtomicBoolean cancelled = begin(new ImportStep.Looking());
        ImportSettings plain = unanswered();
        Progress told = told(cancelled);
        List<TableColumns> tables = List.copyOf(said);
        silence = context.tasks()
                .run(() -> work.examine(files, tables, plain, told))
                .onSuccess(next)
                .onFailure(
                        VaultFailure.class,
                        failed -> refuse(back, context.errors().present(failed)))
                .onFailure(
                        ImportFailure.class,
                        failed -> refuse(back, context.errors().present(failed)))
                .start();
    }

    /** Shows how a table is read, to be said otherwise. */
    void askColumns(ImportStep.Ask from, ChosenFile file, String item) {
        problem.set(null);
        Optional<TableColumns> columns = file.recognised().stream()
                .filter(group -> group.items().contains(item))
                .flatMap(group -> group.columns().stream())
                .findFirst();
        step.set(new ImportStep.Columns(from, file, new TableModel(context, file.path(), item, columns, unanswered())));
    }

    /** Reads a table as she said; the file is examined again. */
    void takeColumns(ImportStep.Columns asked) {
        TableModel.Reading reading = asked.table().readingProperty().get();
        if (reading == null || !reading.columns().isDated()) {
            return;
        }
        asked.table().drop();
        said.addFirst(reading.columns());
        examine(
                List.of(asked.file().path()),
                again -> again.files().stream()
                        .findFirst()
                        .ifPresentOrElse(
                                file -> ask(asked.from().with(file)),
                                () -> refuse(
                                        asked.from(),
                                        again.failed().isEmpty()
                                                ? null
                                                : again.failed().getLast().why())),
                asked.from());
    }

    /** Goes back to the questions; the table stays as it was read before. */
    void leaveColumns(ImportStep.Columns asked) {
        asked.table().drop();
        step.set(asked.from());
    }

    private void ask(ImportStep.Ask ask) {
        if (!ask.files().isEmpty()) {
            grouping.set(ask.conversations() > 1 ? MessageGrouping.NONE : MessageGrouping.BURST);
            keepFiles.set(ask.isAnyFileMeant());
            if (dayOrder.get() == takenOrder) {
                takenOrder = ask.onlyOrderInThePast(today()).orElse(null);
                dayOrder.set(takenOrder);
            }
            step.set(ask);
        } else if (ask.failed().isEmpty()) {
            startAgain();
        } else {
            refuse(new ImportStep.Choose(), ask.failed().getLast().why());
        }
    }

    /** Today, after which no message was written. */
    LocalDate today() {
        return LocalDate.now(context.clock());
    }

    /** Whether every required question is answered. */
    boolean isAnswered() {
        return step.get() instanceof ImportStep.Ask && missing().isEmpty();
    }

    /** The keys of the words for what still has to be answered. */
    List<String> missing() {
        if (!(step.get() instanceof ImportStep.Ask ask)) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        if (!ask.isAnyKnown() && (!keepFiles.get() || ask.loose().isEmpty())) {
            missing.add("messages.needs-files");
        }
        if (ask.questions().contains(ImportQuestion.DAY_ORDER) && dayOrder.get() == null) {
            missing.add("messages.needs-day-order");
        }
        if (ask.questions().contains(ImportQuestion.ME) && me.get() == null) {
            missing.add("messages.needs-me");
        }
        return missing;
    }

    /** Imports the examined files. */
    void importAll() {
        if (!(step.get() instanceof ImportStep.Ask ask) || !isAnswered()) {
            return;
        }
        AtomicBoolean cancelled = begin(new ImportStep.Working());
        ImportSettings named = unanswered()
                .named(
                        Objects.requireNonNullElse(me.get(), ""),
                        ask.isWithOnePerson() ? them.get().strip() : "");
        DayOrder order = dayOrder.get();
        ImportSettings settings = order == null ? named : named.with(order);
        Progress told = told(cancelled);
        MessageGrouping grouped = grouping.get();
        List<ImportStep.Loose> kept = keepFiles.get() ? ask.loose() : List.of();
        Duration between = Duration.ofMinutes(pause.get());
        boolean media = withMedia.get();
        silence = context.tasks()
                .run(() -> {
                    ImportStep.Done done = work.importAll(
                            ask.files(),
                            settings,
                            new ImportWork.Grouped(grouped, between, media),
                            told.stage(0, kept.isEmpty() ? 1 : 2));
                    return told.isCancelled() ? done : work.keep(kept, done, told.stage(1, 2));
                })
                .onSuccess(done -> finish(ask, done))
                .start();
    }

    /** What was imported is told even if something else failed; nothing imported leads back to the questions. */
    private void finish(ImportStep.Ask ask, ImportStep.Done done) {
        if (done.imports().isEmpty() && done.kept() == null && !done.failed().isEmpty()) {
            refuse(ask, done.failed().getFirst().why());
        } else {
            step.set(done);
        }
    }

    /** Stops what is running. */
    void cancel() {
        stop.set(true);
    }

    /** Goes back to choosing. */
    void startAgain() {
        forget();
        said.clear();
        problem.set(null);
        step.set(new ImportStep.Choose());
    }

    /** Undoes what was just imported: withdraws the imports and the incidents created from them. */
    void undo(ImportStep.Done done) {
        context.work()
                .change(
                        open -> {
                            for (Imported one : done.imports()) {
                                if (!one.outcome().isHeldAlready()) {
                                    open.conversations()
                                            .withdraw(
                                                    one.outcome().history().id(),
                                                    context.messages().get("messages.undo-reason"));
                                }
                            }
                            FileGroupsModel kept = done.kept();
                            if (kept != null) {
                                ExhibitIncidents.withdraw(
                                        open,
                                        kept.madeProperty().get(),
                                        context.messages().get("messages.undo-reason"));
                            }
                            return true;
                        },
                        _ -> context.go(new Destination.Conversations()));
    }

    /** Shows a conversation of an import. */
    void open(Imported imported, int conversation) {
        context.go(new Destination.ShowConversation(imported.outcome().history().id(), conversation, 0));
    }

    void back() {
        context.go(new Destination.Conversations());
    }

    /** Opens the page of help that says how to get such a file from each app. */
    void openHelp() {
        context.go(new Destination.Help(Destination.Help.Page.GETTING_MESSAGES));
    }

    void drop() {
        if (step.get() instanceof ImportStep.Columns asked) {
            asked.table().drop();
        }
        cancel();
        silence.run();
    }

    private ImportSettings unanswered() {
        return ImportSettings.in(zone.get()).at(context.clock().instant());
    }

    private AtomicBoolean begin(ImportStep next) {
        AtomicBoolean cancelled = new AtomicBoolean();
        stop = cancelled;
        problem.set(null);
        progress.set(-1);
        step.set(next);
        return cancelled;
    }

    private Progress told(AtomicBoolean cancelled) {
        return new ThrottledProgress(cancelled, context.tasks(), progress::set, _ -> {});
    }

    private void forget() {
        dayOrder.set(null);
        takenOrder = null;
        me.set(null);
        them.set("");
    }

    private void refuse(ImportStep back, @Nullable Problem why) {
        step.set(back);
        problem.set(why);
    }
}
