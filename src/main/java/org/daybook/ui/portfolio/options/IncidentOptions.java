package org.daybook.ui.portfolio.options;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.casefile.IncidentHistory;
import org.daybook.dates.DayReadback;
import org.daybook.dates.EventTimeReader;
import org.daybook.dates.ExpectedDay;
import org.daybook.incident.Incident;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.text.Messages;

/** The choice of incidents for a portfolio: those ticked within the range of days, and only new ones if so chosen. */
public final class IncidentOptions {
    private final EventTimeReader reader;
    private final Supplier<LocalDate> today;
    private final ObservableList<IncidentChoice> choices = FXCollections.observableArrayList();
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ContentsSummary> contents =
            new ReadOnlyObjectWrapper<>(ContentsSummary.NOTHING);
    private ReaderHoldings since = ReaderHoldings.NONE;
    private Set<Id<Incident>> illustrated = Set.of();
    private boolean takingAll;
    private final IntegerProperty shortlistEdits = new SimpleIntegerProperty();
    private boolean shortlisted;
    private boolean proposing;

    IncidentOptions(EventTimeReader reader, Supplier<LocalDate> today) {
        this.reader = reader;
        this.today = today;
        from.subscribe((_, _) -> recount());
        to.subscribe((_, _) -> recount());
    }

    /** Takes the diary's incidents, with those meant for portfolios ticked. */
    void begin(List<IncidentHistory> incidents) {
        choices.setAll(incidents.stream()
                .sorted(IncidentChoice.BY_DAY)
                .map(IncidentChoice::new)
                .toList());
        choices.forEach(choice -> {
            choice.takenProperty().subscribe((_, _) -> recount());
            choice.setOutProperty().subscribe((_, _) -> shortlist());
        });
        recount();
    }

    /**
     * Resets the choices: those meant for portfolios, of any day.
     *
     * @param reader what the reader has, after which incidents are new
     */
    void reset(ReaderHoldings reader, Set<Id<Incident>> newExhibits) {
        since = reader;
        illustrated = newExhibits;
        takingAll = true;
        from.set("");
        to.set("");
        choices.forEach(choice -> choice.takenProperty().set(choice.isMeantForPortfolios()));
        takingAll = false;
        recount();
    }

    /** Whether the user chose which incidents are set out; with none of them ticked, it is the usual choice. */
    public boolean isShortlisted() {
        return shortlisted
                && goingIn().anyMatch(choice -> choice.setOutProperty().get());
    }

    private Stream<IncidentChoice> goingIn() {
        return choices.stream().filter(choice -> choice.takenProperty().get() && isInRange(choice));
    }

    private void shortlist() {
        if (!proposing) {
            shortlisted = true;
            shortlistEdits.set(shortlistEdits.get() + 1);
        }
    }

    /**
     * Ticks the incidents that are set out by default, until the user changes one.
     *
     * @param choice those to tick of the incidents that go in
     */
    void proposeShortlist(Function<List<IncidentHistory>, Set<Id<Incident>>> choice) {
        Set<Id<Incident>> usual =
                choice.apply(goingIn().map(IncidentChoice::history).toList());
        proposing = true;
        choices.forEach(
                one -> one.setOutProperty().set(usual.contains(one.history().id())));
        proposing = false;
        shortlisted = false;
        shortlistEdits.set(shortlistEdits.get() + 1);
    }

    /** Runs {@code action} after each change to the incidents set out. */
    void onShortlist(Runnable action) {
        shortlistEdits.subscribe((_, _) -> action.run());
    }

    /** All incidents by date, the oldest first as they are printed, those without a date last. */
    public ObservableList<IncidentChoice> choices() {
        return choices;
    }

    /** The first day, as typed; empty for no limit. */
    public StringProperty fromProperty() {
        return from;
    }

    /** The last day, as typed; empty for no limit. */
    public StringProperty toProperty() {
        return to;
    }

    /** The summary of what goes in with the current choices. */
    public ReadOnlyObjectProperty<ContentsSummary> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    /** The hint about a day while it is typed; 'May' means its first or last day. */
    public DayReadback words(StringProperty day, Messages messages) {
        return new DayReadback(messages, reader, today, expected(day));
    }

    /** Whether the typed day is empty or can be read. */
    public boolean isReadable(StringProperty day) {
        return day.get().isBlank() || day(day).isPresent();
    }

    /** Whether the first day is after the last. */
    public boolean isBackwards() {
        return day(from).flatMap(first -> day(to).map(first::isAfter)).orElse(false);
    }

    /** Whether both days can be read and are in order. */
    public boolean isReadable() {
        return isReadable(from) && isReadable(to) && !isBackwards();
    }

    /** Ticks or unticks every incident within the days. */
    public void takeAll(boolean taken) {
        takingAll = true;
        choices.stream()
                .filter(this::isInRange)
                .forEach(choice -> choice.takenProperty().set(taken));
        takingAll = false;
        recount();
    }

    /** Whether the incident is within the range of days; one without a date always is. */
    public boolean isInRange(IncidentChoice choice) {
        EventTime when = choice.history().current().when();
        IncidentScope scope = IncidentScope.ALL
                .between(day(from).orElse(null), day(to).orElse(null))
                .since(since);
        return !scope.isTooEarly(when) && !scope.isTooLate(when) && scope.isNew(choice.history(), illustrated);
    }

    public Set<Id<Incident>> going() {
        return choices.stream()
                .filter(this::isInRange)
                .filter(choice -> choice.takenProperty().get())
                .map(choice -> choice.history().id())
                .collect(Collectors.toSet());
    }

    IncidentScope scope() {
        return new IncidentScope(
                day(from).orElse(null),
                day(to).orElse(null),
                since,
                ids(choice -> !choice.takenProperty().get()),
                ids(choice -> choice.takenProperty().get() && !choice.isMeantForPortfolios()),
                shortlisted ? ids(choice -> choice.setOutProperty().get()) : Set.of());
    }

    private void recount() {
        if (!takingAll) {
            contents.set(
                    ContentsSummary.of(choices.stream().filter(this::isInRange).toList()));
        }
    }

    private Set<Id<Incident>> ids(Predicate<IncidentChoice> test) {
        return choices.stream()
                .filter(test)
                .map(choice -> choice.history().id())
                .collect(Collectors.toSet());
    }

    private Optional<LocalDate> day(StringProperty text) {
        return reader.date(text.get(), today.get(), expected(text));
    }

    private ExpectedDay expected(StringProperty text) {
        return text.equals(from) ? ExpectedDay.SPAN_START : ExpectedDay.SPAN_END;
    }
}
