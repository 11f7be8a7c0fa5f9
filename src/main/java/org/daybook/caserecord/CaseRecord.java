package org.daybook.caserecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.exhibit.Exhibit;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.UnknownFields;
import org.jspecify.annotations.Nullable;

/**
 * A record of a case other than an incident or exhibit. No field is compulsory, but at least one must be filled in.
 *
 * @param id the same through all amendments
 * @param number for display: 1 for the first of its kind in the diary, never reused
 * @param values the values, by the fields of its kind in their order; blank fields are omitted
 * @param claim what the diary it was imported from says about it; null if it was recorded here
 * @param unknown fields of a newer version of the program, preserved
 */
public record CaseRecord(
        Id<CaseRecord> id,
        CaseRecordKind kind,
        int number,
        Map<Field, FieldValue> values,
        IncidentHandling handling,
        @Nullable ImportedClaim claim,
        UnknownFields unknown) {

    /** @throws IllegalArgumentException for a field of another kind, or a value of the wrong type for its field */
    public CaseRecord {
        Map<Field, FieldValue> said = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            FieldValue value = values.get(field);
            if (value != null && !value.isBlank()) {
                if (!FieldValue.of(field.form()).isInstance(value)) {
                    throw new IllegalArgumentException("a value of another form");
                }
                said.put(field, value);
            }
        }
        if (!kind.fields().containsAll(values.keySet())) {
            throw new IllegalArgumentException("a field of another kind");
        }
        values = Collections.unmodifiableMap(said);
    }

    /** An empty record of a kind. */
    public static CaseRecord of(Id<CaseRecord> id, CaseRecordKind kind) {
        IncidentHandling handling = new IncidentHandling(kind.isPrintedAtFirst(), "", "");
        return new CaseRecord(id, kind, 1, Map.of(), handling, null, UnknownFields.NONE);
    }

    /** A copy under another number. */
    public CaseRecord numbered(int newNumber) {
        return new CaseRecord(id, kind, newNumber, values, handling, claim, unknown);
    }

    /** A copy with another id, for a record that was imported. */
    public CaseRecord identified(Id<CaseRecord> newId) {
        return new CaseRecord(newId, kind, number, values, handling, claim, unknown);
    }

    /** A copy with another value in one field. */
    public CaseRecord with(Field field, FieldValue value) {
        Map<Field, FieldValue> other = new LinkedHashMap<>(values);
        other.put(field, value);
        return with(other);
    }

    /** A copy with other values. */
    public CaseRecord with(Map<Field, FieldValue> other) {
        return new CaseRecord(id, kind, number, other, handling, claim, unknown);
    }

    /** A copy that is handled in another way. */
    public CaseRecord with(IncidentHandling other) {
        return new CaseRecord(id, kind, number, values, other, claim, unknown);
    }

    /** A copy with what another diary says about it. */
    public CaseRecord with(@Nullable ImportedClaim other) {
        return new CaseRecord(id, kind, number, values, handling, other, unknown);
    }

    /** A copy with other fields of a newer version. */
    public CaseRecord with(UnknownFields other) {
        return new CaseRecord(id, kind, number, values, handling, claim, other);
    }

    /** The value of a field; null if it has none. */
    public @Nullable FieldValue value(Field field) {
        return values.get(field);
    }

    /** The text of a field, empty if it has none. */
    public String text(Field field) {
        return FieldValue.text(values.get(field));
    }

    /** The short texts of a field. */
    public List<String> texts(Field field) {
        return values.get(field) instanceof FieldValue.Texts texts ? texts.texts() : List.of();
    }

    public Optional<LocalDate> day(Field field) {
        return Optional.ofNullable(FieldValue.day(values.get(field)));
    }

    /** The code chosen in a field, empty if none. */
    public String code(Field field) {
        return FieldValue.code(values.get(field));
    }

    public List<String> codes(Field field) {
        return FieldValue.codes(values.get(field));
    }

    /** The ids in a field, of the type it is for. */
    public <T> List<Id<T>> links(Field field) {
        return FieldValue.links(values.get(field));
    }

    public List<OrderTerm> terms(Field field) {
        return values.get(field) instanceof FieldValue.Terms terms ? terms.terms() : List.of();
    }

    public Optional<EventTime> when() {
        return kind.times().stream()
                .map(values::get)
                .filter(Objects::nonNull)
                .map(CaseRecord::when)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The incidents it is about, without duplicates. */
    public List<Id<Incident>> incidents() {
        return links(FieldKind.INCIDENTS);
    }

    /** The exhibits that show it, without duplicates. */
    public List<Id<Exhibit>> exhibits() {
        return links(FieldKind.EXHIBITS);
    }

    /** Every text in it that somebody typed, including names, numbers and the private note; for the search. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        values.values().forEach(value -> texts.addAll(value.texts()));
        Stream.of(handling.leaveOutReason(), handling.privateNote())
                .filter(text -> !text.isBlank())
                .forEach(texts::add);
        return List.copyOf(texts);
    }

    private <T> List<Id<T>> links(FieldKind form) {
        return values.entrySet().stream()
                .filter(said -> said.getKey().form() == form)
                .flatMap(said -> this.<T>links(said.getKey()).stream())
                .distinct()
                .toList();
    }

    private static Optional<EventTime> when(FieldValue value) {
        return switch (value) {
            case FieldValue.Time time when time.when().date() != null -> Optional.of(time.when());
            // A day of an order is the same in any zone that matters here.
            case FieldValue.Day day -> Optional.of(EventTime.exactly(day.day(), null, EventTime.HOME));
            default -> Optional.empty();
        };
    }
}
