package org.daybook.ui.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.casefile.entry.Authorship;
import org.daybook.dates.DayReadback;
import org.daybook.dates.EventTimeLineReader;
import org.daybook.dates.EventTimeReader;
import org.daybook.dates.ExpectedDay;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.SuspectedPerson;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.text.Messages;
import org.daybook.ui.grid.IncidentGridRow.TextCell;
import org.jspecify.annotations.Nullable;

/** The content of the grid, converted to and from incidents or a draft. There is always at least one row. */
final class IncidentGridForm {
    private static final Id<Incident> NOT_YET = new Id<>("0".repeat(32));
    private static final String ROWS = "rows";
    private static final String PAPER = "paper";
    private static final String FIRST_WRITTEN = "first-written-all";
    private static final String FIRST_WRITTEN_TYPED_ON = "first-written-all-typed-on";
    private static final String AUTHOR = "author";
    private static final String ON_BEHALF_OF = "on-behalf-of";
    private static final String YES = "yes";

    private final Messages messages;
    private final Clock clock;
    private final EventTimeLineReader line;
    private final ObservableList<IncidentGridRow> rows = FXCollections.observableArrayList();
    /** Whether all rows are copied from a paper log. */
    final BooleanProperty paper = new SimpleBooleanProperty(false);
    /** The day on which all rows were first written, except those that give another. */
    final StringProperty firstWritten = new SimpleStringProperty("");

    final StringProperty author = new SimpleStringProperty("");
    final StringProperty onBehalfOf = new SimpleStringProperty("");
    private Optional<LocalDate> firstWrittenTypedOn = Optional.empty();
    private final List<Runnable> listeners = new ArrayList<>();

    /** An incident that has no id yet. */
    private record GridIncident(EventTime when, @Nullable LocalDate firstWritten) {}

    IncidentGridForm(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        this.line = new EventTimeLineReader(messages);
        addRow();
        firstWritten.subscribe((_, _) -> firstWrittenTypedOn = Optional.of(today()));
        List.of(firstWritten, author, onBehalfOf).forEach(text -> text.subscribe((_, _) -> changed()));
        paper.subscribe((_, _) -> changed());
    }

    /** The rows, changed only by the methods of this class. */
    ObservableList<IncidentGridRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** The hint about the day on which all rows were first written, while it is typed. */
    DayReadback writtenWords() {
        return words(() -> firstWrittenTypedOn);
    }

    /** The hint about the day on which one row was first written, while it is typed. */
    DayReadback writtenWords(IncidentGridRow row) {
        return words(row::writtenTypedOn);
    }

    private DayReadback words(Supplier<Optional<LocalDate>> typedOn) {
        return new DayReadback(
                messages, new EventTimeReader(messages), () -> typedOn.get().orElseGet(this::today), ExpectedDay.PAST);
    }

    Authorship authorship() {
        return new Authorship(author.get().strip(), onBehalfOf.get().strip());
    }

    /** Runs {@code listener} at every change of anything. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Adds an empty row at the end. */
    IncidentGridRow addRow() {
        IncidentGridRow row = newRow();
        rows.add(row);
        changed();
        return row;
    }

    /** Removes a row; if it is the only one, clears it instead. */
    void remove(IncidentGridRow row) {
        rows.remove(row);
        if (rows.isEmpty()) {
            addRow();
        }
        changed();
    }

    /** Inserts the rows of a text in place of {@code at} if that is empty, otherwise after it. */
    void paste(IncidentGridRow at, String text) {
        List<IncidentGridRow> pasted = new ArrayList<>();
        for (PastedIncident from : PastedIncident.of(
                text, typed -> line.read(typed, today(), clock.getZone()).when() != null)) {
            IncidentGridRow row = newRow();
            row.text(TextCell.WHEN).set(from.when());
            row.text(TextCell.HAPPENED).set(from.happened());
            row.text(TextCell.WHERE).set(from.where());
            row.text(TextCell.WHO).set(from.who());
            pasted.add(row);
        }
        int place = rows.indexOf(at);
        if (at.isEmpty()) {
            rows.remove(at);
        } else {
            place++;
        }
        rows.addAll(Math.max(0, place), pasted);
        if (rows.isEmpty()) {
            addRow();
        }
        changed();
    }

    /** Whether nothing would be lost. */
    boolean isEmpty() {
        return rows.stream().allMatch(IncidentGridRow::isEmpty);
    }

    /** How the time in a row is understood; empty if there is none. */
    String understood(IncidentGridRow row) {
        String typed = row.trimmed(TextCell.WHEN);
        if (typed.isEmpty()) {
            return "";
        }
        EventTime when = time(row).when();
        if (when == null) {
            String doubts = line.doubts(typed, row.typedOn().orElseGet(this::today), clock.getZone());
            return doubts.isEmpty() ? messages.get("grid.not-understood") : doubts;
        }
        return messages.get("grid.understood", messages.formats().when(when));
    }

    /** Whether the time in a row is in the future and she has not confirmed it. */
    boolean isToCome(IncidentGridRow row) {
        EventTime when = time(row).when();
        return when != null && !row.isKept() && when.isToCome(clock.instant());
    }

    /** Past times that she may have meant, each as it can be typed instead. */
    List<String> earlier(IncidentGridRow row) {
        EventTime when = time(row).when();
        return when == null ? List.of() : line.earlier(when, clock.instant());
    }

    /** Confirms a time in the future. */
    void keep(IncidentGridRow row) {
        row.keep();
        changed();
    }

    private EventTimeLineReader.LineReading time(IncidentGridRow row) {
        return line.read(row.trimmed(TextCell.WHEN), row.typedOn().orElseGet(this::today), clock.getZone());
    }

    /** The raw text of every field, for a draft. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put(ROWS, String.valueOf(rows.size()));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).putFields(prefix(i), fields);
        }
        fields.put(PAPER, paper.get() ? YES : "no");
        fields.put(FIRST_WRITTEN, firstWritten.get());
        firstWrittenTypedOn.ifPresent(day -> fields.put(FIRST_WRITTEN_TYPED_ON, day.toString()));
        fields.put(AUTHOR, author.get());
        fields.put(ON_BEHALF_OF, onBehalfOf.get());
        return fields;
    }

    /** Fills the grid with exactly what {@link #fields()} returned. */
    void resume(Map<String, String> fields) {
        int count = Math.max(1, Integer.parseInt(fields.getOrDefault(ROWS, "1")));
        List<IncidentGridRow> resumed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            IncidentGridRow row = newRow();
            row.resume(prefix(i), fields);
            resumed.add(row);
        }
        rows.setAll(resumed);
        paper.set(YES.equals(fields.get(PAPER)));
        firstWritten.set(fields.getOrDefault(FIRST_WRITTEN, ""));
        firstWrittenTypedOn =
                Optional.ofNullable(fields.get(FIRST_WRITTEN_TYPED_ON)).map(LocalDate::parse);
        author.set(fields.getOrDefault(AUTHOR, ""));
        onBehalfOf.set(fields.getOrDefault(ON_BEHALF_OF, ""));
    }

    /**
     * The incidents that the rows describe, without ids or numbers; empty if there are none, or if a row must be
     * corrected, which the row then says.
     */
    List<Incident> read() {
        List<Incident> incidents = new ArrayList<>();
        boolean whole = true;
        for (IncidentGridRow row : rows) {
            row.say("");
            if (!row.isEmpty()) {
                Optional<Incident> incident = read(row);
                whole &= incident.isPresent();
                incident.ifPresent(incidents::add);
            }
        }
        return whole ? incidents : List.of();
    }

    /** The first row that must be corrected. */
    Optional<IncidentGridRow> firstProblem() {
        return rows.stream().filter(row -> !row.problem.get().isEmpty()).findFirst();
    }

    /** The incident that was read, with this id. */
    static Incident under(Id<Incident> id, Incident read) {
        return Incident.of(id, 0, read.when(), read.what())
                .with(read.where())
                .with(read.who())
                .with(read.background());
    }

    private Optional<Incident> read(IncidentGridRow row) {
        List<String> problems = new ArrayList<>();
        EventTimeLineReader.LineReading reading = time(row);
        if (!reading.problem().isEmpty()) {
            problems.add(reading.problem());
        }
        if (isToCome(row)) {
            problems.add(messages.get("when.to-come"));
        }
        GridIncident read = new GridIncident(
                Objects.requireNonNullElse(reading.when(), EventTime.unknown(clock.getZone())), written(row, problems));
        Incident incident = incident(row, read);
        incident.problems(today()).stream().map(this::words).forEach(problems::add);
        row.say(String.join(" ", problems));
        return problems.isEmpty() ? Optional.of(incident) : Optional.empty();
    }

    private @Nullable LocalDate written(IncidentGridRow row, List<String> problems) {
        String own = row.trimmed(TextCell.FIRST_WRITTEN);
        String typed = own.isEmpty() ? firstWritten.get().strip() : own;
        if (!paper.get() || typed.isEmpty()) {
            return null;
        }
        Optional<LocalDate> typedOn = own.isEmpty() ? firstWrittenTypedOn : row.writtenTypedOn();
        LocalDate day = line.day(typed, typedOn.orElseGet(this::today)).orElse(null);
        if (day == null) {
            problems.add(messages.get("grid.first-written-unreadable"));
        }
        return day;
    }

    private Incident incident(IncidentGridRow row, GridIncident read) {
        RecordOrigin origin = paper.get() ? RecordOrigin.paperLog(read.firstWritten) : RecordOrigin.HERE;
        return Incident.of(
                        NOT_YET,
                        0,
                        read.when,
                        IncidentDescription.of(List.copyOf(row.types), row.trimmed(TextCell.HAPPENED), ""))
                .with(IncidentLocation.of(row.trimmed(TextCell.WHERE)))
                .with(SuspectedPerson.of(row.trimmed(TextCell.WHO), SuspectedPerson.Certainty.NOT_SAID, ""))
                .with(IncidentContext.NOT_SAID.with(origin));
    }

    private String words(Incident.Problem problem) {
        return messages.get(
                switch (problem) {
                    case NO_WORDS -> "grid.no-words";
                    case BEFORE_EARLIEST_YEAR -> "grid.too-early";
                    case ENDS_BEFORE_IT_BEGINS -> "grid.ends-before";
                    case FIRST_WRITTEN_ON_IMPOSSIBLE_DAY, ASKED_TO_STOP_ON_IMPOSSIBLE_DAY, REPORTED_ON_IMPOSSIBLE_DAY ->
                        "grid.first-written-impossible";
                },
                String.valueOf(EventTime.EARLIEST_YEAR));
    }

    private IncidentGridRow newRow() {
        IncidentGridRow row = new IncidentGridRow();
        row.text(TextCell.WHEN).subscribe((_, _) -> row.typedOn(today()));
        row.text(TextCell.FIRST_WRITTEN).subscribe((_, _) -> row.writtenTypedOn(today()));
        row.onChange(this::changed);
        return row;
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String prefix(int row) {
        return "row-" + row + "-";
    }
}
