package org.daybook.ui.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import org.daybook.casefile.entry.Authorship;
import org.daybook.dates.DayReadback;
import org.daybook.dates.EventTimeInput;
import org.daybook.dates.EventTimeReader;
import org.daybook.dates.ExpectedDay;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.field.IncidentField;
import org.daybook.incident.field.IncidentValues;
import org.daybook.record.Coded;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.record.UnknownFields;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.form.DayTextConverter;
import org.daybook.ui.toolkit.form.FieldInput;
import org.daybook.ui.toolkit.form.FieldInputs;
import org.daybook.ui.toolkit.form.FormFields;
import org.daybook.ui.toolkit.form.FormProblems;
import org.daybook.ui.toolkit.form.ValueReader;
import org.jspecify.annotations.Nullable;

/** The input in the incident form, and its conversion to an incident or a draft and back. */
final class IncidentFormFields {
    private static final List<Field> FIELDS =
            Arrays.stream(IncidentField.values()).map(IncidentField::field).toList();

    private final Messages messages;
    private final Clock clock;
    final FormProblems<String> problems = new FormProblems<>(IncidentFormLocation.all());
    private final DayTextConverter<String> days;
    final ObjectProperty<EventTimeInput> when = new SimpleObjectProperty<>(EventTimeInput.EMPTY);
    private final FormFields fields = new FormFields();
    private final FieldInputs typed = new FieldInputs(FIELDS, fields, () -> {
        throw new IllegalStateException("an incident has no terms of its own");
    });
    private final ValueReader values;
    final AuthorshipFields record = new AuthorshipFields(fields);
    private EventTimeInput whenBefore = EventTimeInput.EMPTY;
    private Map<String, String> untouched;

    IncidentFormFields(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        this.days = new DayTextConverter<>(messages, clock, problems);
        this.values = new ValueReader(messages, days, problems, UnaryOperator.identity());
        this.untouched = fields();
    }

    FieldInput typed(IncidentField field) {
        return typed.of(field.field());
    }

    /** The text typed in a text field. */
    StringProperty text(IncidentField field) {
        return ((FieldInput.TextInput) typed(field)).text();
    }

    /** The code of the chosen option of a field; empty if none. */
    ObjectProperty<String> code(IncidentField field) {
        return ((FieldInput.ChoiceInput) typed(field)).code();
    }

    ObservableSet<Id<OrderTerm>> brokenTerms() {
        return ((FieldInput.BrokenTermsInput) typed(IncidentField.BROKEN_TERMS)).ids();
    }

    boolean isFilled(IncidentField field) {
        return typed.isFilled(field.field());
    }

    /** Whether a kind is ticked that leaves open who was there, or it is answered. */
    boolean isPresenceAsked() {
        return isFilled(IncidentField.WAS_THERE)
                || ((FieldInput.TickedInput) typed(IncidentField.TYPES))
                        .codes().stream()
                                .flatMap(code -> Coded.find(IncidentType.class, code).stream())
                                .anyMatch(IncidentType::leavesPresenceOpen);
    }

    LocalDate today() {
        return days.today();
    }

    ZonedDateTime now() {
        return days.now();
    }

    /** The hint about a day while it is typed; no day in this form may be in the future. */
    DayReadback dayWords() {
        return new DayReadback(messages, days.reader(), days::today, ExpectedDay.PAST);
    }

    EventTimeReader reader() {
        return days.reader();
    }

    void onChange(Runnable listener) {
        when.subscribe((_, _) -> listener.run());
        fields.onChange(listener);
    }

    /** Whether nothing was changed since the form was empty, or filled by {@link #begin}. */
    boolean isUntouched() {
        return fields().equals(untouched);
    }

    /** Shows an empty form, written by {@code by}. */
    void begin(Authorship by) {
        record.author.set(by.author());
        record.onBehalfOf.set(by.onBehalfOf());
        untouched = fields();
    }

    /** The records that a draft names. */
    static List<Id<?>> links(Map<String, String> raw) {
        return FieldInputs.links(FIELDS, raw);
    }

    /**
     * Shows {@code incident} as the starting point of an amendment by {@code by}.
     *
     * @param saidOn the day on which its time was recorded, to which its words refer
     */
    void begin(Incident incident, LocalDate saidOn, Authorship by) {
        whenBefore = EventTimeInput.of(incident.when(), messages.formats()).readOn(saidOn);
        when.set(whenBefore);
        for (IncidentField field : IncidentField.values()) {
            values.show(field.of(incident), typed(field));
        }
        record.show(incident.background().origin(), incident.handling(), days);
        begin(by);
    }

    /** The raw text of every field that is not empty, for a draft. */
    Map<String, String> fields() {
        Map<String, String> raw = new HashMap<>(when.get().toFields());
        raw.putAll(fields.raw());
        raw.putAll(typed.raw());
        return raw;
    }

    /**
     * Fills the form with exactly what {@link #fields()} gave, except days relative to {@code typedOn}, which are
     * written out in full.
     */
    void resume(Map<String, String> raw, LocalDate typedOn) {
        resume(raw);
        boolean untouchedWords = when.get().words().equals(whenBefore.words());
        when.set(EventTimeInput.ofFields(raw, untouchedWords ? whenBefore.typedOn() : typedOn));
        typed.settle(days, typedOn);
        days.settle(record.firstWritten, typedOn);
    }

    /** Fills the form with exactly what {@link #fields()} gave. */
    void resume(Map<String, String> raw) {
        when.set(EventTimeInput.ofFields(raw));
        fields.resume(raw);
        typed.resume(raw, today());
    }

    /**
     * The incident the fields describe; empty if something must be corrected, which {@link #problems()} then says.
     *
     * @param id the incident's id
     * @param before the record that is amended; null for a new one
     */
    Optional<Incident> read(Id<Incident> id, @Nullable Incident before) {
        problems.clear();
        Incident incident = incident(id, before);
        incident.problems(today()).forEach(this::say);
        if (before != null) {
            checkAmendment(before, incident);
        }
        return problems.first().isPresent() ? Optional.empty() : Optional.of(incident);
    }

    private void checkAmendment(Incident before, Incident after) {
        if (before.equals(after)) {
            days.say(IncidentFormLocation.AMEND_REASON, "incident.nothing-changed");
        } else if (record.amendReason.get().isBlank()) {
            days.say(IncidentFormLocation.AMEND_REASON, "incident.reason-missing");
        }
    }

    private Incident incident(Id<Incident> id, @Nullable Incident before) {
        EventTime time = time(before);
        Map<IncidentField, FieldValue> said = new EnumMap<>(IncidentField.class);
        for (IncidentField field : IncidentField.values()) {
            FieldValue value = values.read(field.field(), typed(field));
            if (value != null) {
                said.put(field, value);
            }
        }
        RecordOrigin origin =
                before == null ? RecordOrigin.HERE : before.background().origin();
        return new IncidentValues(said)
                .incident(
                        id,
                        before == null ? 0 : before.number(),
                        time,
                        record.readOrigin(origin, days),
                        record.readHandling(),
                        before == null ? UnknownFields.NONE : before.unknown());
    }

    // The field may show less than was recorded, such as no seconds: if it was not touched, the recorded time stays.
    private EventTime time(@Nullable Incident before) {
        if (before != null && when.get().equals(whenBefore)) {
            return before.when();
        }
        EventTimeReader.EventTimeReading reading = reader().read(when.get(), now());
        if (!reading.troubles().isEmpty()) {
            problems.say(IncidentFormLocation.WHEN, reader().words(reading));
        }
        return Objects.requireNonNullElse(reading.when(), EventTime.unknown(clock.getZone()));
    }

    private void say(Incident.Problem problem) {
        switch (problem) {
            case NO_WORDS -> days.say(IncidentFormLocation.WORDS, "incident.words-missing");
            case BEFORE_EARLIEST_YEAR ->
                problems.say(
                        IncidentFormLocation.WHEN,
                        messages.get("incident.too-early", String.valueOf(EventTime.EARLIEST_YEAR)));
            case ENDS_BEFORE_IT_BEGINS -> days.say(IncidentFormLocation.WHEN, "incident.ends-before");
            case ASKED_TO_STOP_ON_IMPOSSIBLE_DAY ->
                days.say(IncidentField.ASKED_ON.field().name(), "incident.day-impossible");
            case REPORTED_ON_IMPOSSIBLE_DAY ->
                days.say(IncidentField.REPORTS.field().name(), "incident.day-impossible");
            case FIRST_WRITTEN_ON_IMPOSSIBLE_DAY ->
                days.say(IncidentFormLocation.FIRST_WRITTEN, "incident.day-impossible");
        }
    }
}
