package org.daybook.portfolio.statement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.daybook.record.EventTime;
import org.daybook.text.DateStyle;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/** Days and times as they are written in prose: 3 April 2026 at about 11 pm. */
record StatementDateFormatter(Messages messages) {
    /** '3 April 2026'. */
    String day(LocalDate day) {
        return messages.formats().date(day, DateStyle.IN_WORDS);
    }

    /** '3 April 2026 at about 11 pm', within a sentence. */
    String when(EventTime when) {
        LocalDate date = when.date();
        return switch (when.precision()) {
            case UNKNOWN -> word("unknown-day");
            case EXACT -> point(Objects.requireNonNull(date), when.time(), "at");
            case ABOUT -> point(Objects.requireNonNull(date), when.time(), "at-about");
            case BETWEEN -> span(when, Objects.requireNonNull(date), Objects.requireNonNull(when.endDate()));
        };
    }

    /** 'On 3 April 2026 at about 11 pm', which begins a sentence; what is known of no day says so. */
    String on(EventTime when) {
        LocalTime end = when.endTime();
        return switch (when.precision()) {
            case UNKNOWN -> {
                String words = when.words().strip();
                yield words.isEmpty() ? word("on-unknown-day") : word("on-unknown-day-words", words);
            }
            case EXACT -> word("on", when(when));
            case ABOUT -> word(when.time() == null ? "on-or-about" : "on", when(when));
            case BETWEEN ->
                Objects.equals(when.date(), when.endDate()) && when.time() != null && end != null
                        ? word("on", when(when))
                        : word("between", when(when));
        };
    }

    private String span(EventTime when, LocalDate first, LocalDate last) {
        LocalTime from = when.time();
        LocalTime to = when.endTime();
        return first.equals(last) && from != null && to != null
                ? word("day-between-times", day(first), time(from), time(to))
                : word("days", point(first, from, "at"), point(last, to, "at"));
    }

    /** A day with its time, if one is known, joined by the words of a key. */
    String point(LocalDate day, @Nullable LocalTime time, String key) {
        return time == null ? day(day) : word(key, day(day), time(time));
    }

    /** '11 pm' or '9.05 pm'; noon and midnight by name. */
    private String time(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return word(time.getHour() == 0 ? "midnight" : "noon");
        }
        String hour = DateTimeFormatter.ofPattern(time.getMinute() == 0 ? "h" : "h.mm", messages.locale())
                .format(time);
        return word(time.getHour() < 12 ? "am" : "pm", hour);
    }

    private String word(String key, Object... arguments) {
        return messages.get("statement.dates." + key, arguments);
    }
}
