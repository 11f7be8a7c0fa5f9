package org.daybook.ui.particulars;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;
import org.daybook.particulars.Field;
import org.daybook.particulars.Term;
import org.daybook.particulars.Value;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.control.DayText;
import org.daybook.ui.control.FormProblems;
import org.daybook.ui.control.WhenInput;
import org.daybook.ui.control.WhenReader;
import org.jspecify.annotations.Nullable;

/** Turns what stands in a field into a value and back, and says what cannot be read. JavaFX thread. */
final class ValueReader {
    private final Messages messages;
    private final Formats formats;
    private final DayText<String> days;
    private final FormProblems<String> problems;

    /** @param problems where a field is named by its name */
    ValueReader(Messages messages, DayText<String> days, FormProblems<String> problems) {
        this.messages = messages;
        this.formats = new Formats(messages);
        this.days = days;
        this.problems = problems;
    }

    /** What the field says; null if nothing, or if it cannot be read, which is then said at the field. */
    @Nullable
    Value read(Field field, Typed typed) {
        return switch (typed) {
            case Typed.Words words -> read(field, words);
            case Typed.Moment moment -> time(field, moment.input().get());
            case Typed.Chosen chosen -> new Value.Code(chosen.code().get());
            case Typed.Ticked ticked ->
                new Value.Codes(field.options().stream()
                        .filter(ticked.codes()::contains)
                        .toList());
            case Typed.Picked picked -> new Value.Links(List.copyOf(picked.ids()));
            case Typed.Persons persons -> new Value.Links(List.copyOf(persons.ids()));
            case Typed.Listed listed ->
                new Value.Terms(listed.terms().all().stream()
                        .map(term -> new Term(term.id(), term.words.get().strip()))
                        .toList());
        };
    }

    /** Shows a value; null empties the field. */
    void show(@Nullable Value value, Typed typed) {
        switch (typed) {
            case Typed.Words words -> words.text().set(value == null ? "" : text(value));
            case Typed.Moment moment ->
                moment.input()
                        .set(value instanceof Value.Time time ? WhenInput.of(time.when(), formats) : WhenInput.EMPTY);
            case Typed.Chosen chosen -> chosen.code().set(value instanceof Value.Code code ? code.code() : "");
            case Typed.Ticked ticked -> {
                ticked.codes().clear();
                if (value instanceof Value.Codes codes) {
                    ticked.codes().addAll(codes.codes());
                }
            }
            case Typed.Picked picked -> picked.ids().setAll(links(value));
            case Typed.Persons persons -> {
                persons.ids().clear();
                persons.ids().addAll(links(value));
            }
            case Typed.Listed listed -> show(value, listed);
        }
    }

    private static void show(@Nullable Value value, Typed.Listed listed) {
        listed.terms().clear();
        if (value instanceof Value.Terms terms) {
            for (Term term : terms.terms()) {
                TermText text = listed.terms().add();
                text.identify(term.id());
                text.words.set(term.words());
            }
        }
    }

    private @Nullable Value read(Field field, Typed.Words words) {
        String text = words.text().get();
        if (text.isBlank()) {
            return null;
        }
        return switch (field.form()) {
            case LINES -> new Value.Texts(text.lines().map(String::strip).toList());
            case DAY -> {
                LocalDate day = days.day(words.text(), field.name(), field.ahead());
                yield day == null ? null : new Value.Day(day);
            }
            case AMOUNT -> {
                Optional<Value.Amount> amount = AmountReader.read(text);
                if (amount.isEmpty()) {
                    problems.say(field.name(), messages.get("case.amount-unreadable"));
                }
                yield amount.orElse(null);
            }
            case LINE -> new Value.Text(text.strip());
            default -> new Value.Text(text);
        };
    }

    private @Nullable Value time(Field field, WhenInput input) {
        if (input.words().isBlank() && !input.hasParts()) {
            return null;
        }
        WhenReader.Reading reading = days.reader().read(input, days.now());
        When when = reading.when();
        if (when == null) {
            problems.say(field.name(), days.reader().words(reading));
            return null;
        }
        return new Value.Time(when);
    }

    private String text(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Texts several -> String.join("\n", several.texts());
            case Value.Day day -> formats.date(day.day());
            case Value.Amount amount -> amount.pounds().toPlainString();
            case Value.Time _, Value.Code _, Value.Codes _, Value.Links _, Value.Terms _ ->
                throw new IllegalArgumentException("not typed as words");
        };
    }

    private static List<ThingId> links(@Nullable Value value) {
        return value instanceof Value.Links links ? links.ids() : List.of();
    }
}
