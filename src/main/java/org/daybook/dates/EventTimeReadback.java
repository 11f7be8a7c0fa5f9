package org.daybook.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Objects;
import org.daybook.record.EventTime;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A typed time written back in full, with the day of the week, so that a slip is seen at once. The result can itself
 * be typed.
 */
public record EventTimeReadback(Messages messages) {
    /** A time in words, as it is shown after typing. */
    public String shown(EventTime when) {
        return switch (when.precision()) {
            case UNKNOWN -> messages.get("when.shown-unknown");
            case EXACT -> point(when.date(), when.time());
            case ABOUT -> messages.get("when.shown-about", point(when.date(), when.time()));
            case BETWEEN ->
                messages.get(
                        "when.shown-between", point(when.date(), when.time()), point(when.endDate(), when.endTime()));
        };
    }

    private String point(@Nullable LocalDate day, @Nullable LocalTime time) {
        LocalDate date = Objects.requireNonNull(day);
        String name = date.getDayOfWeek().getDisplayName(TextStyle.FULL, messages.locale());
        String dated = messages.get("when.shown-day", name, messages.formats().date(date));
        return time == null
                ? dated
                : messages.get("format.date-time", dated, messages.formats().time(time));
    }
}
