package org.daybook.ui.toolkit.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.daybook.dates.EventTimeInput;
import org.daybook.dates.EventTimeReader;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.record.EventTime;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/** Converts the content of a field into a value and back, and reports what cannot be read. JavaFX thread. */
public final class ValueReader {
    private final Messages messages;
    private final DayTextConverter<String> days;
    private final FormProblems<String> problems;
    private final UnaryOperator<String> line;

    /**
     * @param problems takes the problems, by the name of the field
     * @param line gives what is kept of a typed line
     */
    public ValueReader(
            Messages messages,
            DayTextConverter<String> days,
            FormProblems<String> problems,
            UnaryOperator<String> line) {
        this.line = line;
        this.messages = messages;
        this.days = days;
        this.problems = problems;
    }

    /** The value of the field; null if it is empty or, with a problem reported, if it cannot be read. */
    public @Nullable FieldValue read(Field field, FieldInput typed) {
        return read(field, typed, field.name());
    }

    private @Nullable FieldValue read(Field field, FieldInput typed, String place) {
        return switch (typed) {
            case FieldInput.TextInput words -> read(field, words, place);
            case FieldInput.MomentInput moment -> time(field, moment.input().get());
            case FieldInput.ChoiceInput chosen ->
                new FieldValue.Code(chosen.code().get());
            case FieldInput.TickedInput ticked ->
                new FieldValue.Codes(field.options().stream()
                        .filter(ticked.codes()::contains)
                        .toList());
            case FieldInput.LinksInput<?> links -> new FieldValue.Links(List.copyOf(links.ids()));
            case FieldInput.TermsInput listed ->
                new FieldValue.Terms(listed.terms().all().stream()
                        .map(term -> new OrderTerm(term.id(), term.words().get().strip()))
                        .toList());
            case FieldInput.RowsInput rows ->
                new FieldValue.Rows(rows.rows().all().stream()
                        .filter(rows.rows()::isFilled)
                        .map(row -> row(field, row))
                        .toList());
        };
    }

    private Map<Field, FieldValue> row(Field field, FieldInputs typed) {
        Map<Field, FieldValue> row = new LinkedHashMap<>();
        String day = "";
        for (Field column : field.columns()) {
            FieldValue value = read(column, typed.of(column), field.name());
            if (column.form() == FieldKind.DAY && typed.of(column) instanceof FieldInput.TextInput words) {
                day = words.text().get();
            }
            if (value instanceof FieldValue.TimeOfDay
                    && row.values().stream().noneMatch(FieldValue.Day.class::isInstance)) {
                if (day.isBlank()) {
                    days.say(field.name(), "incident.report-time-needs-day");
                }
            } else if (value != null && !value.isBlank()) {
                row.put(column, value);
            }
        }
        return row;
    }

    /** Shows a value; null empties the field. */
    public void show(@Nullable FieldValue value, FieldInput typed) {
        switch (typed) {
            case FieldInput.TextInput words -> words.text().set(value == null ? "" : text(value));
            case FieldInput.MomentInput moment ->
                moment.input()
                        .set(
                                value instanceof FieldValue.Time time
                                        ? EventTimeInput.of(time.when(), messages.formats())
                                        : EventTimeInput.EMPTY);
            case FieldInput.ChoiceInput chosen ->
                chosen.code().set(value instanceof FieldValue.Code code ? code.code() : "");
            case FieldInput.TickedInput ticked -> {
                ticked.codes().clear();
                if (value instanceof FieldValue.Codes codes) {
                    ticked.codes().addAll(codes.codes());
                }
            }
            case FieldInput.LinksInput<?> links -> show(value, links);
            case FieldInput.TermsInput listed -> show(value, listed);
            case FieldInput.RowsInput rows -> show(value, rows.rows());
        }
    }

    private void show(@Nullable FieldValue value, RepeatedFields<FieldInputs> shown) {
        shown.clear();
        if (value instanceof FieldValue.Rows rows) {
            for (Map<Field, FieldValue> row : rows.rows()) {
                FieldInputs typed = shown.add();
                typed.each((column, input) -> show(row.get(column), input));
            }
        }
    }

    private static void show(@Nullable FieldValue value, FieldInput.TermsInput listed) {
        listed.terms().clear();
        if (value instanceof FieldValue.Terms terms) {
            for (OrderTerm term : terms.terms()) {
                OrderTermInput text = listed.terms().add();
                text.identify(term.id());
                text.words().set(term.words());
            }
        }
    }

    private @Nullable FieldValue read(Field field, FieldInput.TextInput words, String place) {
        String text = words.text().get();
        if (text.isBlank()) {
            return null;
        }
        return switch (field.form()) {
            case LINES -> new FieldValue.Texts(text.lines().map(String::strip).toList());
            case DAY -> {
                LocalDate day = days.day(words.text(), place, field.ahead());
                yield day == null ? null : new FieldValue.Day(day);
            }
            case AMOUNT -> {
                Optional<FieldValue.Amount> amount = AmountReader.read(text);
                if (amount.isEmpty()) {
                    problems.say(field.name(), messages.get("case.amount-unreadable"));
                }
                yield amount.orElse(null);
            }
            case TIME_OF_DAY -> {
                LocalTime time = days.time(words.text(), place);
                yield time == null ? null : new FieldValue.TimeOfDay(time);
            }
            case COUNT -> count(text.strip(), place);
            case LINE -> new FieldValue.Text(line.apply(text));
            default -> new FieldValue.Text(text);
        };
    }

    private @Nullable FieldValue count(String text, String place) {
        try {
            int count = Integer.parseInt(text);
            if (count >= 1 && count <= FieldValue.Count.MOST) {
                return new FieldValue.Count(count);
            }
        } catch (NumberFormatException e) {
            // Reported by the check below.
        }
        days.say(place, "incident.times-unreadable");
        return null;
    }

    private @Nullable FieldValue time(Field field, EventTimeInput input) {
        if (input.words().isBlank() && !input.hasParts()) {
            return null;
        }
        EventTimeReader.EventTimeReading reading = days.reader().read(input, days.now());
        EventTime when = reading.when();
        if (when == null) {
            problems.say(field.name(), days.reader().words(reading));
            return null;
        }
        return new FieldValue.Time(when);
    }

    private String text(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> text.text();
            case FieldValue.Texts several -> String.join("\n", several.texts());
            case FieldValue.Day day -> messages.formats().date(day.day());
            case FieldValue.Amount amount -> amount.pounds().toPlainString();
            case FieldValue.Count count -> String.valueOf(count.number());
            case FieldValue.TimeOfDay time -> messages.formats().time(time.time());
            case FieldValue.Time _,
                    FieldValue.Code _,
                    FieldValue.Codes _,
                    FieldValue.Links _,
                    FieldValue.Terms _,
                    FieldValue.Rows _ -> throw new IllegalArgumentException("not typed as words");
        };
    }

    private static <T> void show(@Nullable FieldValue value, FieldInput.LinksInput<T> links) {
        links.ids().clear();
        links.ids().addAll(FieldValue.<T>links(value));
    }
}
