package org.daybook.ui.toolkit.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.daybook.dates.EventTimeInput;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.OrderTerm;
import org.daybook.record.Id;

/** Fields exactly as typed, and their form in a draft. JavaFX thread. */
public final class FieldInputs {
    private static final String HEX = "[0-9a-f]{32}";

    private final FormFields fields;
    private final Map<Field, FieldInput> typed = new LinkedHashMap<>();

    /**
     * @param all in their order
     * @param fields where the fields are registered by their names
     * @param newId gives ids to new terms
     */
    public FieldInputs(List<Field> all, FormFields fields, Supplier<Id<OrderTerm>> newId) {
        this.fields = fields;
        all.forEach(field -> typed.put(field, make(field, newId)));
    }

    public FieldInput of(Field field) {
        return Objects.requireNonNull(typed.get(field));
    }

    void each(BiConsumer<Field, FieldInput> one) {
        typed.forEach(one);
    }

    /** The raw text of the inputs that have several names in a draft; all others are among the form's fields. */
    public Map<String, String> raw() {
        Map<String, String> raw = new HashMap<>();
        typed.forEach((field, what) -> raw.putAll(severalNames(field, what)));
        return raw;
    }

    /**
     * Fills in what {@link #raw} gave; words for a time are read as of {@code typedOn} if it is not known when they
     * were typed.
     */
    public void resume(Map<String, String> raw, LocalDate typedOn) {
        typed.forEach((field, what) -> {
            switch (what) {
                case FieldInput.MomentInput moment ->
                    moment.input().set(EventTimeInput.ofFields(under(field, raw), typedOn));
                case FieldInput.TermsInput listed -> listed.terms().resume(raw);
                case FieldInput.RowsInput rows -> rows.rows().resume(raw);
                default -> {
                    // Among the form's fields.
                }
            }
        });
    }

    /** Writes out in full the days typed on {@code typedOn} as 'yesterday' or the like. */
    public void settle(DayTextConverter<?> days, LocalDate typedOn) {
        typed.forEach((field, what) -> {
            if (what instanceof FieldInput.RowsInput rows) {
                rows.rows().all().forEach(row -> row.settle(days, typedOn));
            } else if (field.form() == FieldKind.DAY && what instanceof FieldInput.TextInput words) {
                days.settle(words.text(), typedOn, field.ahead());
            }
        });
    }

    /** Reads words for a time as of {@code day}. */
    public void readOn(LocalDate day) {
        typed.values().forEach(what -> {
            if (what instanceof FieldInput.MomentInput moment) {
                moment.input().set(moment.input().get().readOn(day));
            }
        });
    }

    /** The raw text of one field, to see whether it was touched. */
    public Object raw(Field field) {
        return switch (of(field)) {
            case FieldInput.TextInput words -> words.text().get();
            case FieldInput.MomentInput moment -> moment.input().get();
            case FieldInput.ChoiceInput chosen -> chosen.code().get();
            case FieldInput.TickedInput ticked -> List.copyOf(ticked.codes());
            case FieldInput.LinksInput<?> links -> List.copyOf(links.ids());
            case FieldInput.TermsInput listed -> listed.terms().raw();
            case FieldInput.RowsInput rows -> rows.rows().raw();
        };
    }

    public boolean isFilled(Field field) {
        return switch (of(field)) {
            case FieldInput.TextInput words -> !words.text().get().isBlank();
            case FieldInput.MomentInput moment -> !moment.input().get().equals(EventTimeInput.EMPTY);
            case FieldInput.ChoiceInput chosen -> !chosen.code().get().isEmpty();
            case FieldInput.TickedInput ticked -> !ticked.codes().isEmpty();
            case FieldInput.LinksInput<?> links -> !links.ids().isEmpty();
            case FieldInput.TermsInput listed -> listed.terms().isFilled();
            case FieldInput.RowsInput rows -> rows.rows().isFilled();
        };
    }

    /** The records that a draft with these fields names. */
    public static List<Id<?>> links(List<Field> all, Map<String, String> raw) {
        return all.stream()
                .filter(field -> isLinks(field.form()))
                .<Id<?>>flatMap(field -> ids(raw.getOrDefault(field.name(), "")).stream())
                .toList();
    }

    private FieldInput make(Field field, Supplier<Id<OrderTerm>> newId) {
        return switch (field.form()) {
            case LINE, WORDS, LINES, DAY, TIME_OF_DAY, AMOUNT, COUNT ->
                new FieldInput.TextInput(fields.text(field.name()));
            case TIME -> {
                SimpleObjectProperty<EventTimeInput> input = new SimpleObjectProperty<>(EventTimeInput.EMPTY);
                input.subscribe((_, _) -> fields.changed());
                yield new FieldInput.MomentInput(input);
            }
            case ANSWER, CHOICE -> chosen(field);
            case TICKS -> ticked(field);
            case INCIDENTS -> new FieldInput.IncidentsInput(picked(field));
            case EXHIBITS -> new FieldInput.ExhibitsInput(picked(field));
            case PERSONS -> new FieldInput.PersonsInput(tickedIds(field));
            case BROKEN_TERMS -> new FieldInput.BrokenTermsInput(tickedIds(field));
            case TERMS ->
                new FieldInput.TermsInput(new RepeatedFields<>(
                        field.name(), own -> new OrderTermInput(own, newId.get()), fields::changed));
            case ROWS ->
                new FieldInput.RowsInput(new RepeatedFields<>(
                        field.name(), own -> new FieldInputs(field.columns(), own, newId), fields::changed));
        };
    }

    private FieldInput chosen(Field field) {
        SimpleObjectProperty<String> code = new SimpleObjectProperty<>("");
        fields.add(field.name(), code::get, raw -> code.set(field.options().contains(raw) ? raw : ""));
        code.subscribe((_, _) -> fields.changed());
        return new FieldInput.ChoiceInput(code);
    }

    private FieldInput ticked(Field field) {
        ObservableSet<String> codes = FXCollections.observableSet(new LinkedHashSet<>());
        fields.add(field.name(), () -> String.join(" ", codes), raw -> {
            codes.clear();
            Arrays.stream(raw.split(" ")).filter(field.options()::contains).forEach(codes::add);
        });
        codes.addListener((SetChangeListener<String>) _ -> fields.changed());
        return new FieldInput.TickedInput(codes);
    }

    private <T> ObservableList<Id<T>> picked(Field field) {
        ObservableList<Id<T>> ids = FXCollections.observableArrayList();
        fields.add(field.name(), () -> hex(ids), raw -> ids.setAll(FieldInputs.<T>ids(raw)));
        ids.addListener((ListChangeListener<Id<T>>) _ -> fields.changed());
        return ids;
    }

    private <T> ObservableSet<Id<T>> tickedIds(Field field) {
        ObservableSet<Id<T>> ids = FXCollections.observableSet(new LinkedHashSet<>());
        fields.add(field.name(), () -> hex(ids), raw -> {
            ids.clear();
            ids.addAll(ids(raw));
        });
        ids.addListener((SetChangeListener<Id<T>>) _ -> fields.changed());
        return ids;
    }

    private static Map<String, String> severalNames(Field field, FieldInput what) {
        return switch (what) {
            case FieldInput.MomentInput moment
            when !moment.input().get().equals(EventTimeInput.EMPTY) -> {
                Map<String, String> raw = new HashMap<>();
                moment.input().get().toFields().forEach((name, text) -> raw.put(field.name() + "." + name, text));
                yield raw;
            }
            case FieldInput.TermsInput listed -> listed.terms().raw();
            case FieldInput.RowsInput rows -> rows.rows().raw();
            default -> Map.of();
        };
    }

    private static Map<String, String> under(Field field, Map<String, String> raw) {
        String prefix = field.name() + ".";
        Map<String, String> under = new HashMap<>();
        raw.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                under.put(name.substring(prefix.length()), text);
            }
        });
        return under;
    }

    private static boolean isLinks(FieldKind form) {
        return form == FieldKind.INCIDENTS
                || form == FieldKind.EXHIBITS
                || form == FieldKind.PERSONS
                || form == FieldKind.BROKEN_TERMS;
    }

    private static String hex(Collection<? extends Id<?>> ids) {
        return ids.stream().map(Id::hex).collect(Collectors.joining(" "));
    }

    private static <T> List<Id<T>> ids(String raw) {
        return Arrays.stream(raw.split(" "))
                .filter(hex -> hex.matches(HEX))
                .map(Id<T>::new)
                .distinct()
                .toList();
    }
}
