package org.daybook.ui.portfolio;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.ParticularHistory;
import org.daybook.crypto.DiarySigner;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;
import org.daybook.portfolio.Cover;
import org.daybook.portfolio.ExhibitSheet;
import org.daybook.portfolio.FileCheck;
import org.daybook.portfolio.PortfolioCompiler;
import org.daybook.portfolio.PortfolioContent;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioPart;
import org.daybook.portfolio.PortfolioProgress;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.PortfolioRequest;
import org.daybook.portfolio.PortfolioWork;
import org.daybook.portfolio.Scope;
import org.daybook.session.Session;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.Problem;
import org.daybook.ui.control.WhenReader;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * What is to go into a portfolio, and the writing of it: collected on the vault thread, written in the background,
 * recorded on the vault thread again. Use on the JavaFX thread; call {@link #open} once.
 */
public final class PortfolioModel {
    private final Session session;
    private final PortfolioCompiler compiler;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final Clock clock;
    private final WhenReader reader;
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final ExhibitWishes exhibits = new ExhibitWishes();
    private final CaseWishes particulars = new CaseWishes();
    private final ObservableSet<PortfolioPart> leftOut = FXCollections.observableSet();
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty reference = new SimpleStringProperty("");
    private final StringProperty preparedFor = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Contents> contents = new ReadOnlyObjectWrapper<>(Contents.NOTHING);
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable PortfolioResult> result = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private boolean takingAll;
    private AtomicBoolean cancelled = new AtomicBoolean();

    /** What the diary holds. */
    private record Fetched(
            List<IncidentHistory> incidents, List<ExhibitHistory> exhibits, List<ParticularHistory> particulars) {}

    /** What is to be printed, and what it is signed with. */
    private record Collected(PortfolioContent content, Optional<DiarySigner> signer) {}

    /** What the screen is at. */
    enum Stage {
        LOADING,
        CHOOSING,
        /** The files of exhibits are read again, to see whether they are as they were. */
        CHECKING,
        WRITING,
        DONE
    }

    public PortfolioModel(
            Session session,
            PortfolioCompiler compiler,
            BackgroundTasks tasks,
            ErrorPresenter errors,
            Messages messages,
            Clock clock) {
        this.session = session;
        this.compiler = compiler;
        this.tasks = tasks;
        this.errors = errors;
        this.clock = clock;
        this.reader = new WhenReader(messages);
        from.subscribe((_, _) -> recount());
        to.subscribe((_, _) -> recount());
    }

    /** Writes the labels of exhibits in another way. */
    public void labelled(ExhibitLabelStyle style) {
        exhibits.labelled(style);
    }

    /** Fetches the incidents to choose from, and what may go with them. */
    public void open() {
        tasks.of(() -> session.submit(() -> new Fetched(
                        session.incidents(),
                        session.exhibits().all(),
                        session.particulars().all())))
                .onSuccess(this::show)
                .start();
    }

    /** What is wanted of the exhibits. */
    ExhibitWishes exhibits() {
        return exhibits;
    }

    /** What is wanted of the rest of the case. */
    CaseWishes particulars() {
        return particulars;
    }

    /** How many exhibits would go with what is chosen now. */
    int exhibitCount() {
        Set<ThingId> incidents = choices.stream()
                .filter(this::isInRange)
                .filter(choice -> choice.takenProperty().get())
                .map(choice -> choice.history().id())
                .collect(Collectors.toSet());
        return exhibits.count(incidents, particulars.shown(leftOut));
    }

    /** All incidents by date, the oldest first as they are printed, those without a date last. */
    ObservableList<Choice> choices() {
        return choices;
    }

    ObservableSet<PortfolioPart> leftOut() {
        return leftOut;
    }

    StringProperty fromProperty() {
        return from;
    }

    StringProperty toProperty() {
        return to;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty referenceProperty() {
        return reference;
    }

    StringProperty preparedForProperty() {
        return preparedFor;
    }

    ReadOnlyObjectProperty<Contents> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable PortfolioResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** From 0 to 1 over checking and writing, or less than 0 while that is not known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether what is typed as a day is empty or can be read. */
    boolean isReadable(StringProperty day) {
        return day.get().isBlank() || day(day).isPresent();
    }

    /** Whether both days can be read and are in order, and something is chosen. */
    boolean canWrite() {
        return isReadable(from)
                && isReadable(to)
                && !isBackwards()
                && contents.get().taken() > 0;
    }

    /** Whether the first day lies after the last. */
    boolean isBackwards() {
        return day(from).flatMap(first -> day(to).map(first::isAfter)).orElse(false);
    }

    /** A file name that says nothing. */
    String proposedName() {
        return "notes-" + LocalDate.now(clock) + "." + compiler.extension();
    }

    /** Ticks or unticks every incident within the days. */
    void takeAll(boolean taken) {
        takingAll = true;
        choices.stream()
                .filter(this::isInRange)
                .forEach(choice -> choice.takenProperty().set(taken));
        takingAll = false;
        recount();
    }

    /** Whether the incident lies within the days; one without a date always does. */
    boolean isInRange(Choice choice) {
        When when = choice.history().current().when();
        LocalDate first = when.date();
        LocalDate last = when.lastDate();
        boolean tooEarly = last != null && day(from).map(last::isBefore).orElse(false);
        boolean tooLate = first != null && day(to).map(first::isAfter).orElse(false);
        return !tooEarly && !tooLate;
    }

    PortfolioRequest toRequest() {
        return PortfolioRequest.everything()
                .with(new Scope(
                        day(from).orElse(null),
                        day(to).orElse(null),
                        0,
                        ids(choice -> !choice.takenProperty().get()),
                        ids(choice -> choice.takenProperty().get() && !choice.isMeantForPortfolios())))
                .withoutParts(leftOut)
                .with(new Cover(
                        name.get().strip(),
                        reference.get().strip(),
                        preparedFor.get().strip()))
                .with(exhibits.choice())
                .with(particulars.choice());
    }

    /** Writes the portfolio to {@code target}, which must not exist. */
    void write(Path target) {
        if (stage.get() != Stage.CHOOSING || !canWrite()) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        stage.set(Stage.CHECKING);
        failure.set(null);
        progress.set(-1);
        PortfolioRequest request = toRequest();
        tasks.of(() -> session.submit(() -> new Collected(session.collect(request), session.signer())))
                .onSuccess(collected -> check(collected, target, stop))
                .onFailure(PortfolioFailure.class, this::refused)
                .onFailure(VaultFailure.class, this::refused)
                .start();
    }

    /** Stops the writing; nothing of it stays. */
    void cancel() {
        cancelled.set(true);
    }

    /** Goes back to choosing, with everything as it was chosen. */
    void again() {
        if (stage.get() == Stage.DONE) {
            stage.set(Stage.CHOOSING);
            result.set(null);
        }
    }

    /** The screen is shown no more: a portfolio half-way is stopped. */
    void drop() {
        cancel();
    }

    private void check(Collected collected, Path target, AtomicBoolean stop) {
        PortfolioContent content = collected.content();
        PortfolioWork work = PortfolioWork.of(content);
        PortfolioProgress told = new ToldProgress(stop, tasks, progress::set);
        tasks.run(() -> new FileCheck(work.checking(told)).check(content))
                .onSuccess(checked -> compile(new Collected(checked, collected.signer()), target, work.writing(told)))
                .onFailure(PortfolioFailure.class, this::refused)
                .start();
    }

    private void compile(Collected collected, Path target, PortfolioProgress writing) {
        stage.set(Stage.WRITING);
        PortfolioContent content = collected.content();
        tasks.run(() -> compiler.write(content, collected.signer().orElse(null), target, writing))
                .onSuccess(receipt -> note(content, receipt))
                .onFailure(PortfolioFailure.class, this::refused)
                .start();
    }

    // The file is there, whether or not the diary can note it: she must be told where it lies in both cases.
    private void note(PortfolioContent content, PortfolioReceipt receipt) {
        Optional<String> headCode = content.ledger().headCode();
        List<String> damaged =
                content.damaged().stream().map(ExhibitSheet::label).toList();
        tasks.of(() -> session.submit(() -> {
                    session.exported(content, receipt);
                    return new PortfolioResult(receipt, headCode, damaged, true);
                }))
                .onSuccess(this::done)
                .onFailure(VaultFailure.class, problem -> {
                    failure.set(errors.present(problem));
                    done(new PortfolioResult(receipt, headCode, damaged, false));
                })
                .start();
    }

    private void done(PortfolioResult written) {
        result.set(written);
        stage.set(Stage.DONE);
    }

    private void refused(PortfolioFailure problem) {
        failure.set(errors.present(problem));
        stage.set(Stage.CHOOSING);
    }

    private void refused(VaultFailure problem) {
        failure.set(errors.present(problem));
        stage.set(Stage.CHOOSING);
    }

    private void show(Fetched fetched) {
        exhibits.begin(fetched.exhibits);
        particulars.begin(fetched.particulars);
        choices.setAll(fetched.incidents.stream()
                .sorted(Choice.BY_DAY)
                .map(Choice::new)
                .toList());
        choices.forEach(choice -> choice.takenProperty().subscribe((_, _) -> recount()));
        recount();
        stage.set(Stage.CHOOSING);
    }

    private void recount() {
        if (takingAll) {
            return;
        }
        contents.set(Contents.of(choices.stream().filter(this::isInRange).toList()));
    }

    private Set<ThingId> ids(Predicate<Choice> test) {
        return choices.stream()
                .filter(test)
                .map(choice -> choice.history().id())
                .collect(Collectors.toSet());
    }

    private Optional<LocalDate> day(StringProperty text) {
        return reader.date(text.get(), LocalDate.now(clock));
    }
}
