package org.daybook.ui.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.daybook.facts.Effect;
import org.daybook.facts.Handling;
import org.daybook.facts.Incident;
import org.daybook.facts.IncidentType;
import org.daybook.facts.ThingId;
import org.daybook.facts.What;
import org.daybook.facts.When;
import org.daybook.facts.Where;
import org.daybook.facts.Who;
import org.daybook.facts.Who.Certainty;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.control.WhenInput;
import org.daybook.ui.control.WhenReader;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of the incident form, and how it becomes an incident or a draft and back. */
final class IncidentForm {
    private static final String TYPES = "types";
    private static final String CERTAINTY = "certainty";
    private static final String IN_PORTFOLIO = "in-portfolio";
    private static final String NO = "no";

    private final Messages messages;
    private final Clock clock;
    private final WhenReader reader;
    private final ObjectProperty<WhenInput> when = new SimpleObjectProperty<>(WhenInput.EMPTY);
    private final Map<Text, StringProperty> texts = new EnumMap<>(Text.class);
    private final ObservableSet<IncidentType> types = FXCollections.observableSet();
    private final ObjectProperty<Certainty> certainty = new SimpleObjectProperty<>(Certainty.NOT_SAID);
    private final BooleanProperty inPortfolio = new SimpleBooleanProperty(true);
    private final Map<Place, ReadOnlyStringWrapper> problems = new EnumMap<>(Place.class);
    private Map<String, String> untouched;

    /** The fields that hold one text; the code names it in a draft. */
    enum Text {
        HAPPENED("happened"),
        WHERE("where"),
        PERSON("person"),
        WHO_REASON("who-reason"),
        EXACT_WORDS("exact-words"),
        FEELINGS("feelings"),
        DAY_TO_DAY("day-to-day"),
        PRIVATE_NOTE("private-note"),
        LEAVE_OUT_REASON("leave-out-reason"),
        AMEND_REASON("amend-reason");

        private final String code;

        Text(String code) {
            this.code = code;
        }
    }

    /** Where a problem can be shown, in the order of the form. */
    enum Place {
        AMEND_REASON,
        WHEN,
        WORDS
    }

    IncidentForm(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        this.reader = new WhenReader(messages);
        for (Text text : Text.values()) {
            texts.put(text, new SimpleStringProperty(""));
        }
        for (Place place : Place.values()) {
            problems.put(place, new ReadOnlyStringWrapper(""));
        }
        this.untouched = fields();
    }

    ObjectProperty<WhenInput> when() {
        return when;
    }

    StringProperty text(Text text) {
        return Objects.requireNonNull(texts.get(text));
    }

    ObservableSet<IncidentType> types() {
        return types;
    }

    ObjectProperty<Certainty> certainty() {
        return certainty;
    }

    BooleanProperty inPortfolio() {
        return inPortfolio;
    }

    ReadOnlyStringProperty problem(Place place) {
        return wrapper(place).getReadOnlyProperty();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    WhenReader reader() {
        return reader;
    }

    /** Runs {@code listener} at every change of any field. */
    void onChange(Runnable listener) {
        when.subscribe((_, _) -> listener.run());
        certainty.subscribe((_, _) -> listener.run());
        inPortfolio.subscribe((_, _) -> listener.run());
        texts.values().forEach(text -> text.subscribe((_, _) -> listener.run()));
        types.addListener((SetChangeListener<IncidentType>) _ -> listener.run());
    }

    /** Whether nothing was changed since the form was empty, or filled from the record to be amended. */
    boolean isUntouched() {
        return fields().equals(untouched);
    }

    /** Shows {@code incident} as the starting point of an amendment. */
    void begin(Incident incident) {
        when.set(WhenInput.of(incident.when(), new Formats(messages)));
        types.clear();
        types.addAll(incident.what().types());
        certainty.set(incident.who().certainty());
        inPortfolio.set(incident.handling().inPortfolio());
        text(Text.HAPPENED).set(incident.what().happened());
        text(Text.EXACT_WORDS).set(incident.what().exactWords());
        text(Text.WHERE).set(incident.where().place());
        text(Text.PERSON).set(incident.who().person());
        text(Text.WHO_REASON).set(incident.who().reason());
        text(Text.FEELINGS).set(incident.effect().feelings());
        text(Text.DAY_TO_DAY).set(incident.effect().dayToDay());
        text(Text.PRIVATE_NOTE).set(incident.handling().privateNote());
        text(Text.LEAVE_OUT_REASON).set(incident.handling().leaveOutReason());
        text(Text.AMEND_REASON).set("");
        untouched = fields();
    }

    /** The raw text of every field, for a draft. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>(when.get().toFields());
        texts.forEach((text, value) -> fields.put(text.code, value.get()));
        fields.put(TYPES, types.stream().sorted().map(IncidentType::code).collect(Collectors.joining(" ")));
        fields.put(CERTAINTY, certainty.get().code());
        fields.put(IN_PORTFOLIO, inPortfolio.get() ? "yes" : NO);
        return fields;
    }

    /** Fills the form with what {@link #fields()} gave, letter for letter. */
    void resume(Map<String, String> fields) {
        when.set(WhenInput.ofFields(fields));
        texts.forEach((text, value) -> value.set(fields.getOrDefault(text.code, "")));
        types.clear();
        List.of(fields.getOrDefault(TYPES, "").split(" "))
                .forEach(code -> IncidentType.ofCode(code).ifPresent(types::add));
        certainty.set(Arrays.stream(Certainty.values())
                .filter(value -> value.code().equals(fields.get(CERTAINTY)))
                .findFirst()
                .orElse(Certainty.NOT_SAID));
        inPortfolio.set(!NO.equals(fields.get(IN_PORTFOLIO)));
    }

    /**
     * The incident the fields describe; empty if something has to be mended, which is then said in
     * {@link #problem(Place)}.
     *
     * @param id the incident's id
     * @param before the record that is amended; null for a new one
     */
    Optional<Incident> read(ThingId id, @Nullable Incident before) {
        problems.values().forEach(problem -> problem.set(""));
        WhenReader.Reading reading = reader.read(
                when.get(),
                today(),
                before == null ? clock.getZone() : before.when().zone());
        if (!reading.troubles().isEmpty()) {
            say(Place.WHEN, reading.troubles().stream().map(this::words).collect(Collectors.joining(" ")));
        }
        if (before != null && trimmed(Text.AMEND_REASON).isEmpty()) {
            say(Place.AMEND_REASON, messages.get("incident.reason-missing"));
        }
        Incident incident = incident(id, before, time(reading, before));
        incident.problems(today()).forEach(this::say);
        return firstProblem().isPresent() ? Optional.empty() : Optional.of(incident);
    }

    /** The first place that has to be mended, in the order of the form. */
    Optional<Place> firstProblem() {
        return Arrays.stream(Place.values())
                .filter(place -> !wrapper(place).get().isEmpty())
                .findFirst();
    }

    // A time that was not touched stays exactly as it was, also where the field shows less of it, such as no seconds.
    private When time(WhenReader.Reading reading, @Nullable Incident before) {
        if (before != null && when.get().equals(WhenInput.of(before.when(), new Formats(messages)))) {
            return before.when();
        }
        return Objects.requireNonNullElse(reading.when(), When.unknown(clock.getZone()));
    }

    private Incident incident(ThingId id, @Nullable Incident before, When time) {
        Incident start = before == null ? Incident.of(id, 0, time, What.of(List.of(), "", "")) : before.with(time);
        return start.with(What.of(List.copyOf(types), trimmed(Text.HAPPENED), trimmed(Text.EXACT_WORDS)))
                .with(Where.of(trimmed(Text.WHERE)))
                .with(Who.of(trimmed(Text.PERSON), certainty.get(), trimmed(Text.WHO_REASON)))
                .with(Effect.of(trimmed(Text.FEELINGS), trimmed(Text.DAY_TO_DAY)))
                .with(new Handling(inPortfolio.get(), trimmed(Text.LEAVE_OUT_REASON), trimmed(Text.PRIVATE_NOTE)));
    }

    private String trimmed(Text text) {
        return text(text).get().strip();
    }

    private String words(WhenReader.Trouble trouble) {
        return messages.get(
                switch (trouble) {
                    case NO_DATE -> "when.no-date";
                    case DATE_UNREADABLE -> "when.date-unreadable";
                    case TIME_UNREADABLE -> "when.time-unreadable";
                    case NO_END_DATE -> "when.no-end-date";
                    case END_DATE_UNREADABLE -> "when.end-date-unreadable";
                    case END_TIME_UNREADABLE -> "when.end-time-unreadable";
                });
    }

    private void say(Incident.Problem problem) {
        switch (problem) {
            case NO_WORDS -> say(Place.WORDS, messages.get("incident.words-missing"));
            case BEFORE_EARLIEST_YEAR ->
                say(Place.WHEN, messages.get("incident.too-early", String.valueOf(Incident.EARLIEST_YEAR)));
            case IN_THE_FUTURE -> say(Place.WHEN, messages.get("incident.in-the-future"));
            case ENDS_BEFORE_IT_BEGINS -> say(Place.WHEN, messages.get("incident.ends-before"));
            case ASKED_TO_STOP_ON_IMPOSSIBLE_DAY, REPORTED_ON_IMPOSSIBLE_DAY, FIRST_WRITTEN_ON_IMPOSSIBLE_DAY -> {}
        }
    }

    private void say(Place place, String words) {
        ReadOnlyStringWrapper problem = wrapper(place);
        problem.set(problem.get().isEmpty() ? words : problem.get() + " " + words);
    }

    private ReadOnlyStringWrapper wrapper(Place place) {
        return Objects.requireNonNull(problems.get(place));
    }
}
