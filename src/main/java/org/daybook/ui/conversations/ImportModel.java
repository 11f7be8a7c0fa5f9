package org.daybook.ui.conversations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.casefile.IncidentHistory;
import org.daybook.conversation.ConversationSummary;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.catalogue.Importers;
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
    private static final int SAMPLE_ROWS = 3;

    private final DiaryContext context;
    private final Importers importers = new Importers();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Choose());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final ObjectProperty<@Nullable DayOrder> dayOrder = new SimpleObjectProperty<>(null);
    private final ObjectProperty<ZoneId> zone;
    private final StringProperty me = new SimpleStringProperty("");
    private final StringProperty them = new SimpleStringProperty("");
    private final ObjectProperty<MessageGrouping> grouping = new SimpleObjectProperty<>(MessageGrouping.BURST);
    private final ObjectProperty<Integer> pause =
            new SimpleObjectProperty<>((int) MessageIncidents.USUAL_PAUSE.toMinutes());
    private AtomicBoolean stop = new AtomicBoolean();
    private Runnable silence = () -> {};

    /** The step that is shown. */
    sealed interface Step {
        /** Nothing is chosen yet. */
        record Choose() implements Step {}

        /** The chosen files are being examined. */
        record Looking() implements Step {}

        /** The files were recognised; nothing is recorded yet. */
        record Ask(List<ChosenFile> files) implements Step {
            Set<ImportQuestion> questions() {
                Set<ImportQuestion> all = new LinkedHashSet<>();
                files.forEach(file -> file.recognised().forEach(group -> all.addAll(group.questions())));
                return all;
            }

            List<String> senders() {
                return files.stream()
                        .flatMap(file -> file.conversations().stream())
                        .flatMap(conversation -> conversation.senders().stream())
                        .map(ConversationSummary.SenderCount::name)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
            }

            boolean isAnyKnown() {
                return files.stream().anyMatch(file -> !file.recognised().isEmpty());
            }
        }

        /** It is being imported. */
        record Working() implements Step {}

        /** It was imported. */
        record Done(List<Imported> imports) implements Step {}
    }

    /**
     * The outcome for one group of files.
     *
     * @param incidents the incidents created from it
     */
    record Imported(MessageImportJob.Outcome outcome, List<IncidentHistory> incidents) {}

    public ImportModel(DiaryContext context) {
        this.context = context;
        this.zone = new SimpleObjectProperty<>(context.clock().getZone());
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
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

    /** The sender who is the owner of the phone or account; empty for none. */
    StringProperty meProperty() {
        return me;
    }

    /** The name she gives the other side; empty to keep that of the file. */
    StringProperty themProperty() {
        return them;
    }

    ObjectProperty<MessageGrouping> groupingProperty() {
        return grouping;
    }

    /** The longest pause between two messages of a burst, in minutes. */
    ObjectProperty<Integer> pauseProperty() {
        return pause;
    }

    /** Examines files or folders; nothing is recorded. */
    void look(List<Path> chosen) {
        AtomicBoolean cancelled = begin(new Step.Looking());
        ImportSettings plain = ImportSettings.in(zone.get());
        Progress told = told(cancelled);
        silence = context.tasks()
                .run(() -> {
                    List<ChosenFile> files = new ArrayList<>();
                    for (Path path : chosen) {
                        files.add(ChosenFile.read(path, importers, plain, SAMPLE_ROWS, told));
                    }
                    return files;
                })
                .onSuccess(files -> step.set(new Step.Ask(files)))
                .onFailure(
                        ImportFailure.class, failed -> refuse(context.errors().present(failed)))
                .onFailure(IOException.class, _ -> refuse(context.errors().present(new EvidenceFailure.CannotRead())))
                .start();
    }

    /** Whether every required question is answered. */
    boolean isAnswered() {
        return step.get() instanceof Step.Ask ask
                && ask.isAnyKnown()
                && (!ask.questions().contains(ImportQuestion.DAY_ORDER) || dayOrder.get() != null);
    }

    /** Imports the examined files. */
    void importAll() {
        if (!(step.get() instanceof Step.Ask ask) || !isAnswered()) {
            return;
        }
        AtomicBoolean cancelled = begin(new Step.Working());
        ImportSettings settings = new ImportSettings(
                zone.get(),
                Optional.ofNullable(dayOrder.get()),
                me.get(),
                them.get().strip(),
                Optional.empty());
        Progress told = told(cancelled);
        MessageGrouping grouped = grouping.get();
        Duration between = Duration.ofMinutes(pause.get());
        silence = context.tasks()
                .run(() -> importAll(ask.files(), settings, grouped, between, told))
                .onSuccess(done -> step.set(new Step.Done(done)))
                .onFailure(
                        ImportFailure.class,
                        failed -> refuse(ask, context.errors().present(failed)))
                .onFailure(
                        EvidenceFailure.class,
                        failed -> refuse(ask, context.errors().present(failed)))
                .onFailure(
                        VaultFailure.class,
                        failed -> refuse(ask, context.errors().present(failed)))
                .onFailure(
                        IOException.class, _ -> refuse(ask, context.errors().present(new EvidenceFailure.CannotRead())))
                .start();
    }

    private List<Imported> importAll(
            List<ChosenFile> files, ImportSettings settings, MessageGrouping grouped, Duration between, Progress told)
            throws ImportFailure, EvidenceFailure, VaultFailure, IOException {
        List<Imported> done = new ArrayList<>();
        for (ChosenFile file : files) {
            for (var group : file.recognised()) {
                MessageImportJob.Outcome outcome =
                        new MessageImportJob(context.session(), importers, told).run(file.path(), group, settings);
                List<IncidentHistory> incidents = outcome.isHeldAlready()
                        ? List.of()
                        : new MessageIncidents(context.session(), context.messages())
                                .record(outcome.history(), grouped, between);
                done.add(new Imported(outcome, incidents));
            }
        }
        return done;
    }

    /** Stops what is running. */
    void cancel() {
        stop.set(true);
    }

    /** Goes back to choosing. */
    void startAgain() {
        problem.set(null);
        step.set(new Step.Choose());
    }

    /** Undoes what was just imported: withdraws the imports and the incidents created from them. */
    void undo(Step.Done done) {
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
                            return true;
                        },
                        _ -> context.go(new Destination.Conversations()));
    }

    void open(Imported imported) {
        context.go(new Destination.ShowConversation(imported.outcome().history().id(), 0, 0));
    }

    void back() {
        context.go(new Destination.Conversations());
    }

    /** Opens the page of help that says how to get such a file from each app. */
    void openHelp() {
        context.go(new Destination.Help(Destination.Help.Page.GETTING_MESSAGES));
    }

    void drop() {
        cancel();
        silence.run();
    }

    private AtomicBoolean begin(Step next) {
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

    private void refuse(Problem why) {
        refuse(new Step.Choose(), why);
    }

    private void refuse(Step back, Problem why) {
        step.set(back);
        problem.set(why);
    }
}
