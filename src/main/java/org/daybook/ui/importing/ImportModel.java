package org.daybook.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.daybook.conversation.ColumnMapping;
import org.daybook.importing.ImportSettings;
import org.daybook.job.importing.MessageIncidentPlan;
import org.daybook.progress.Progress;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.form.FormController;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.daybook.ui.toolkit.progress.ThrottledProgress;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The import of exported messages: what was chosen, what it is, what has to be asked, and the outcome. JavaFX thread.
 */
public final class ImportModel {
    private final DiaryContext context;
    private final ImportWork work;
    final ReadOnlyObjectWrapper<ImportStep> step = new ReadOnlyObjectWrapper<>(new ImportStep.Choose());
    final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);
    /** The progress, from 0 to 1, or negative while it is not known. */
    final DoubleProperty progress = new SimpleDoubleProperty(-1);

    final ImportForm form;
    /** The draft of the answers. */
    final FormController kept;

    private List<Path> chosen = List.of();

    /** What the questions are about that are kept with their answers; null while there are none. */
    private ImportStep.@Nullable Ask asked;

    /** Wipes the keys of the backup of which what is imported is a part. */
    private Runnable closeBackup = () -> {};

    private final List<ColumnMapping> said = new ArrayList<>();
    private AtomicBoolean stop = new AtomicBoolean();
    private boolean dropped;
    private Runnable silence = () -> {};

    public ImportModel(DiaryContext context) {
        this.context = context;
        this.work = new ImportWork(context);
        this.form = new ImportForm(context.clock());
        this.kept = new FormController(context, DraftForm.IMPORT, this::fields);
        kept.failureProperty().addListener((_, _, failure) -> problem.set(failure));
        form.onChange(kept::changed);
    }

    /**
     * Examines files or folders, or continues the draft of an import. Once.
     *
     * @param files empty if none are chosen yet
     */
    public void open(List<Path> files) {
        kept.openOnly(() -> {
            if (dropped) {
                return;
            }
            kept.begun(null);
            if (files.isEmpty()) {
                kept.resumed().ifPresent(draft -> resume(draft.fields()));
            } else {
                add(files);
            }
        });
    }

    private void resume(Map<String, String> fields) {
        ImportDraft draft = ImportDraft.from(fields);
        if (draft.files().isEmpty()) {
            return;
        }
        said.addAll(draft.tables());
        chosen = draft.files();
        examine(
                chosen,
                found -> {
                    boolean isSame = draft.isOf(found);
                    ask(found, isSame ? fields : Map.of());
                    if (!isSame && step.get() instanceof ImportStep.Ask) {
                        problem.set(new Problem(context.messages().get("messages.files-changed"), Problem.Offer.NONE));
                    }
                },
                new ImportStep.Choose());
    }

    /** What is kept while there are questions, and until everything is imported. */
    private Optional<Map<String, String>> fields() {
        ImportStep.Ask ask = asked;
        if (ask == null) {
            return Optional.empty();
        }
        Map<String, String> fields = form.raw();
        ImportDraft.of(chosen, said, ask).putInto(fields);
        return Optional.of(fields);
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
            case ImportStep.Choose _, ImportStep.Backup _, ImportStep.Working _, ImportStep.Done _ -> false;
        };
        look(Stream.concat(isAdding ? chosen.stream() : Stream.of(), more.stream())
                .distinct()
                .toList());
    }

    /** Examines files or folders; nothing is recorded. Answers to earlier files are not taken for these. */
    public void look(List<Path> these) {
        stopWork();
        forget();
        chosen = List.copyOf(these);
        begin(new ImportStep.Looking());
        silence = PhoneBackupModel.searchAround(context, chosen, found -> {
            if (found.backups().isEmpty()) {
                examine(chosen, files -> ask(files, Map.of()), new ImportStep.Choose());
            } else {
                choose(found);
            }
        });
    }

    /** Looks for phones' backups where other programs put them. */
    void findBackups() {
        stopWork();
        forget();
        begin(new ImportStep.Looking());
        silence = PhoneBackupModel.searchThisComputer(context, this::choose);
    }

    private void choose(PhoneBackupModel.BackupStep.Which found) {
        PhoneBackupModel backup = new PhoneBackupModel(
                context, found, file -> ask(new ImportStep.Ask(List.of(file), List.of()), Map.of()));
        closeBackup = backup::drop;
        step.set(new ImportStep.Backup(backup));
    }

    /** @param back the step to return to if the diary cannot be asked */
    private void examine(List<Path> files, Consumer<ImportStep.Ask> next, ImportStep back) {
        Progress told = begin(new ImportStep.Looking());
        ImportSettings plain = form.settings();
        List<ColumnMapping> tables = List.copyOf(said);
        silence = context.tasks()
                .run(() -> work.examine(files, tables, plain, told))
                .onSuccess(next)
                .onFailure(context.errors(), failed -> refuse(back, failed))
                .start();
    }

    /** Shows how a table is read, to be said otherwise. */
    void askColumns(ImportStep.Ask from, ChosenFile file, String item) {
        problem.set(null);
        Optional<ColumnMapping> columns = file.recognised().stream()
                .filter(group -> group.items().contains(item))
                .flatMap(group -> group.columns().stream())
                .findFirst();
        step.set(new ImportStep.Columns(
                from, file, new TableImportModel(context, file.path(), item, columns, form.settings())));
    }

    /** Reads a table as she said; the file is examined again. */
    void takeColumns(ImportStep.Columns asked) {
        TableImportModel.TableReading reading = asked.table().reading.get();
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
                                file -> ask(asked.from().with(file), Map.of()),
                                () -> refuse(asked.from(), again.lastProblem())),
                asked.from());
    }

    /** Goes back to the questions; the table stays as it was read before. */
    void leaveColumns(ImportStep.Columns asked) {
        asked.table().drop();
        step.set(asked.from());
    }

    /** @param answers those of a draft; empty if it has none */
    private void ask(ImportStep.Ask ask, Map<String, String> answers) {
        if (!ask.files().isEmpty()) {
            form.propose(ask);
            if (!answers.isEmpty()) {
                form.resume(answers);
            }
            // What was taken out of a backup cannot be taken out again without its password.
            asked = ask.isOfBackup() ? null : ask;
            kept.changed();
            step.set(ask);
        } else {
            refuse(new ImportStep.Choose(), ask.lastProblem());
        }
    }

    /** Whether every required question is answered. */
    boolean isAnswered() {
        return step.get() instanceof ImportStep.Ask && missing().isEmpty();
    }

    /** The keys of the words for what still has to be answered. */
    List<String> missing() {
        return step.get() instanceof ImportStep.Ask ask ? form.missing(ask) : List.of();
    }

    /** Imports the examined files, once their draft is kept, by which what is cut off is offered again. */
    void importAll() {
        if (step.get() instanceof ImportStep.Ask ask && isAnswered()) {
            kept.sayProblem(null);
            kept.keep(() -> {
                if (!dropped && step.get() == ask) {
                    importAll(ask);
                }
            });
        }
    }

    private void importAll(ImportStep.Ask ask) {
        Progress told = begin(new ImportStep.Working());
        ImportSettings settings = form.settings(ask);
        MessageIncidentPlan plan = form.plan();
        List<ImportStep.Loose> kept = form.keepFiles.get() ? ask.loose() : List.of();
        silence = context.tasks()
                .run(() -> {
                    ImportStep.Done done =
                            work.importAll(ask.files(), settings, plan, told.stage(0, kept.isEmpty() ? 1 : 2));
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
            asked = null;
            closeBackup.run();
            kept.discard(() -> {});
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
        kept.discard(() -> {});
        said.clear();
        problem.set(null);
        step.set(new ImportStep.Choose());
    }

    /** Undoes what was just imported: withdraws the imports and the incidents created from them. */
    void undo(ImportStep.Done done) {
        context.work()
                .change(
                        open -> {
                            done.withdraw(open, context.messages().get("messages.undo-reason"));
                            return true;
                        },
                        _ -> context.go(new Destination.Conversations()));
    }

    public void open(ImportStep.ImportedGroup imported, int conversation) {
        context.go(new Destination.ShowConversation(imported.outcome().history().id(), conversation, 0));
    }

    void back() {
        context.go(new Destination.Conversations());
    }

    /** Opens the page of help that says how to get such a file from each app. */
    void openHelp() {
        context.go(new Destination.Help(Destination.Help.HelpPage.GETTING_MESSAGES));
    }

    private void stopWork() {
        if (step.get() instanceof ImportStep.Columns asked) {
            asked.table().drop();
        }
        cancel();
        silence.run();
        closeBackup.run();
    }

    /** Stops everything, for good. */
    void drop() {
        dropped = true;
        stopWork();
        kept.stop();
    }

    private Progress begin(ImportStep next) {
        stop = new AtomicBoolean();
        problem.set(null);
        progress.set(-1);
        step.set(next);
        return new ThrottledProgress(stop, context.tasks(), progress::set, _ -> {});
    }

    private void forget() {
        asked = null;
        closeBackup.run();
        form.clear();
    }

    private void refuse(ImportStep back, @Nullable Problem why) {
        step.set(back);
        problem.set(why);
    }
}
