package org.daybook.ui.grid;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.daybook.incident.IncidentType;
import org.daybook.record.Coded;

/** One incident being written up: the content of its fields. */
final class IncidentGridRow {
    private static final String TYPES = "types";
    private static final String KEPT = "kept";
    private static final String YES = "yes";
    private static final String TYPED_ON = "typed-on";
    private static final String WRITTEN_TYPED_ON = "first-written-typed-on";

    private final Map<TextCell, StringProperty> texts = new EnumMap<>(TextCell.class);
    final ObservableSet<IncidentType> types = FXCollections.observableSet();
    private Optional<LocalDate> typedOn = Optional.empty();
    private Optional<LocalDate> writtenTypedOn = Optional.empty();
    private boolean kept;
    /** The problem with this row, in words; empty if there is none. */
    final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** The fields that hold one text, in the order in which they are typed; the code names it in a draft. */
    enum TextCell implements Coded {
        WHEN,
        HAPPENED,
        WHERE,
        WHO,
        FIRST_WRITTEN
    }

    IncidentGridRow() {
        for (TextCell cell : TextCell.values()) {
            texts.put(cell, new SimpleStringProperty(""));
        }
    }

    StringProperty text(TextCell cell) {
        return Objects.requireNonNull(texts.get(cell));
    }

    String trimmed(TextCell cell) {
        return text(cell).get().strip();
    }

    /** The day on which its time was typed, from which 'yesterday' is counted; empty until one was typed. */
    Optional<LocalDate> typedOn() {
        return typedOn;
    }

    void typedOn(LocalDate day) {
        typedOn = Optional.of(day);
        kept = false;
    }

    /** Whether she confirmed a time in the future. */
    boolean isKept() {
        return kept;
    }

    void keep() {
        kept = true;
    }

    /** The same for when it was first written. */
    Optional<LocalDate> writtenTypedOn() {
        return writtenTypedOn;
    }

    void writtenTypedOn(LocalDate day) {
        writtenTypedOn = Optional.of(day);
    }

    void say(String words) {
        problem.set(words);
    }

    /** Whether it is empty; the day on which it was first written does not count. */
    boolean isEmpty() {
        return types.isEmpty()
                && Stream.of(TextCell.WHEN, TextCell.HAPPENED, TextCell.WHERE, TextCell.WHO)
                        .allMatch(cell -> trimmed(cell).isEmpty());
    }

    void onChange(Runnable listener) {
        texts.values().forEach(text -> text.subscribe((_, _) -> listener.run()));
        types.addListener((SetChangeListener<IncidentType>) _ -> listener.run());
    }

    /** Adds the raw text of every field under names that begin with {@code prefix}. */
    void putFields(String prefix, Map<String, String> fields) {
        texts.forEach((cell, text) -> fields.put(prefix + cell.code(), text.get()));
        if (kept) {
            fields.put(prefix + KEPT, YES);
        }
        typedOn.ifPresent(day -> fields.put(prefix + TYPED_ON, day.toString()));
        writtenTypedOn.ifPresent(day -> fields.put(prefix + WRITTEN_TYPED_ON, day.toString()));
        fields.put(
                prefix + TYPES, types.stream().sorted().map(IncidentType::code).collect(Collectors.joining(" ")));
    }

    /** Fills the row with what {@link #putFields} added. */
    void resume(String prefix, Map<String, String> fields) {
        texts.forEach((cell, text) -> text.set(fields.getOrDefault(prefix + cell.code(), "")));
        kept = YES.equals(fields.get(prefix + KEPT));
        typedOn = Optional.ofNullable(fields.get(prefix + TYPED_ON)).map(LocalDate::parse);
        writtenTypedOn =
                Optional.ofNullable(fields.get(prefix + WRITTEN_TYPED_ON)).map(LocalDate::parse);
        List.of(fields.getOrDefault(prefix + TYPES, "").split(" ")).stream()
                .map(code -> Coded.find(IncidentType.class, code))
                .flatMap(Optional::stream)
                .forEach(types::add);
    }
}
