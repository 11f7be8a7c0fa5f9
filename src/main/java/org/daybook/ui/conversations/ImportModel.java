package org.daybook.ui.conversations;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
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
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportSettings;
import org.daybook.job.MessageGrouping;
import org.daybook.job.MessageImportJob;
import org.daybook.job.MessageIncidents;
import org.daybook.progress.Progress;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.Problem;
import org.daybook.ui.control.ThrottledProgress;
import org.jspecify.annotations.Nullable;

/**
 * The import of exported messages: what was chosen, what it is, what has to be asked, and the outcome. JavaFX thread.
 */
public final class ImportModel {
    private final DiaryContext context;
    private final ImportWork work;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Choose());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final ObjectProperty<@Nullable DayOrder> dayOrder = new SimpleObjectProperty<>(null);
    private final ObjectProperty<ZoneId> zone;
    private final ObjectProperty<@Nullable String> me = new SimpleObjectProperty<>(null);
    private final StringProperty them = new SimpleStringProperty("");
    private final ObjectProperty<MessageGrouping> grouping = new SimpleObjectProperty<>(MessageGrouping.BURST);
    private final ObjectProperty<Integer> pause =
            new SimpleObjectProperty<>((int) MessageIncidents.USUAL_PAUSE.toMinutes());
    private List<Path> chosen = List.of();
    private AtomicBoolean stop = new AtomicBoolean();
    private Runnable silence = () -> {};

    /** The step that is shown. */
    sealed interface Step {
        /** Nothing is chosen yet. */
        record Choose() implements Step {}

        /** The chosen files are being examined. */
        record Looking() implements Step {}

        /**
         * The files were recognised; nothing is recorded yet.
         *
         * @param failed those that could not be read
         */
        record Ask(List<ChosenFile> files, List<Failed> failed) implements Step {
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

            int conversations() {
                return files.stream()
                        .mapToInt(file -> file.conversations().size())
                        .sum();
            }

            /** Whether the other side is one person, so that it can be given one name. */
            boolean isWithOnePerson() {
                return conversations() == 1 && senders().size() <= 2;
            }

            boolean isAnyKnown() {
                return files.stream().anyMatch(file -> !file.recognised().isEmpty());
            }
        }

        /** It is being imported. */
        record Working() implements Step {}

        /**
         * It was imported.
         *
         * @param failed what could not be imported, or not in full
         */
        record Done(List<Imported> imports, List<Failed> failed) implements Step {}
    }

    /** A chosen file with what went wrong. */
    record Failed(Path path, Problem why) {}

    /**
     * The outcome for one group of files.
     *
     * @param incidents the incidents created from it
     */
    record Imported(MessageImportJob.Outcome outcome, List<IncidentHistory> incidents) {}

    public ImportModel(DiaryContext context) {
        this.context = context;
        this.work = new ImportWork(context);
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

    /** The sender who is the owner of the phone or account; empty for none of them, null until she says. */
    ObjectProperty<@Nullable String> meProperty() {
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

    /**
     * Examines further files or folders together with those that are chosen already; ignored while an import is
     * running.
     */
    public void add(List<Path> more) {
        if (more.isEmpty() || step.get() instanceof Step.Working) {
            return;
        }
        boolean isAdding = step.get() instanceof Step.Ask || step.get() instanceof Step.Looking;
        look(Stream.concat(isAdding ? chosen.stream() : Stream.of(), more.stream())
                .distinct()
                .toList());
    }

    /** Examines files or folders; nothing is recorded. Answers to earlier files are not taken for these. */
    void look(List<Path> these) {
        drop();
        forget();
        chosen = List.copyOf(these);
        AtomicBoolean cancelled = begin(new Step.Looking());
        ImportSettings plain = unanswered();
        Progress told = told(cancelled);
        silence = context.tasks()
                .run(() -> work.examine(these, plain, told))
                .onSuccess(this::ask)
                .start();
    }

    private void ask(Step.Ask ask) {
        if (!ask.files().isEmpty()) {
            grouping.set(ask.conversations() > 1 ? MessageGrouping.NONE : MessageGrouping.BURST);
            step.set(ask);
        } else if (ask.failed().isEmpty()) {
            startAgain();
        } else {
            refuse(new Step.Choose(), ask.failed().getLast().why());
        }
    }

    /** Whether every required question is answered. */
    boolean isAnswered() {
        return step.get() instanceof Step.Ask ask
                && ask.isAnyKnown()
                && (!ask.questions().contains(ImportQuestion.DAY_ORDER) || dayOrder.get() != null)
                && (!ask.questions().contains(ImportQuestion.ME) || me.get() != null);
    }

    /** Imports the examined files. */
    void importAll() {
        if (!(step.get() instanceof Step.Ask ask) || !isAnswered()) {
            return;
        }
        AtomicBoolean cancelled = begin(new Step.Working());
        ImportSettings named = unanswered()
                .named(
                        Objects.requireNonNullElse(me.get(), ""),
                        ask.isWithOnePerson() ? them.get().strip() : "");
        DayOrder order = dayOrder.get();
        ImportSettings settings = order == null ? named : named.with(order);
        Progress told = told(cancelled);
        MessageGrouping grouped = grouping.get();
        Duration between = Duration.ofMinutes(pause.get());
        silence = context.tasks()
                .run(() -> work.importAll(ask.files(), settings, grouped, between, told))
                .onSuccess(done -> finish(ask, done))
                .start();
    }

    /** What was imported is told even if something else failed; nothing imported leads back to the questions. */
    private void finish(Step.Ask ask, Step.Done done) {
        if (done.imports().isEmpty() && !done.failed().isEmpty()) {
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
        cancel();
        silence.run();
    }

    private ImportSettings unanswered() {
        return ImportSettings.in(zone.get()).at(context.clock().instant());
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

    private void forget() {
        dayOrder.set(null);
        me.set(null);
        them.set("");
    }

    private void refuse(Step back, Problem why) {
        step.set(back);
        problem.set(why);
    }
}
