package org.daybook.ui.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import org.daybook.dates.WhenReader;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Days and times of day that stand in a form as they were typed. JavaFX thread.
 *
 * @param <P> where a problem can be shown
 */
public final class DayText<P> {
    private final Messages messages;
    private final Formats formats;
    private final Clock clock;
    private final WhenReader reader;
    private final FormProblems<P> problems;

    /** @param problems where it is said that something cannot be read */
    public DayText(Messages messages, Formats formats, Clock clock, FormProblems<P> problems) {
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
        this.reader = new WhenReader(messages);
        this.problems = problems;
    }

    /** Reads what is typed. */
    public WhenReader reader() {
        return reader;
    }

    /** The moment, on the clock of the computer's zone. */
    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    /** The day that 'today' means. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day in a field; null if none, and a problem said if there is one that cannot be read. */
    public @Nullable LocalDate day(StringProperty text, P place) {
        return day(text, place, false);
    }

    /** The same, {@code ahead} for a day that is still to come. */
    public @Nullable LocalDate day(StringProperty text, P place, boolean ahead) {
        if (text.get().isBlank()) {
            return null;
        }
        LocalDate day = read(text, today(), ahead).orElse(null);
        if (day == null) {
            problems.say(place, messages.get("when.day-unreadable"));
        }
        return day;
    }

    /** The time of day in a field; null if none, and a problem said if there is one that cannot be read. */
    public @Nullable LocalTime time(StringProperty text, P place) {
        if (text.get().isBlank()) {
            return null;
        }
        LocalTime time = reader.time(text.get()).orElse(null);
        if (time == null) {
            problems.say(place, messages.get("when.time-unreadable"));
        }
        return time;
    }

    /** Writes a day that was typed as 'yesterday' on {@code typedOn} out in full, if today it would be another. */
    public void settle(StringProperty text, LocalDate typedOn) {
        settle(text, typedOn, false);
    }

    /** The same, {@code ahead} for a day that is still to come, such as 'in two days'. */
    public void settle(StringProperty text, LocalDate typedOn, boolean ahead) {
        LocalDate meant = read(text, typedOn, ahead).orElse(null);
        if (meant != null && !meant.equals(read(text, today(), ahead).orElse(null))) {
            show(text, meant);
        }
    }

    private Optional<LocalDate> read(StringProperty text, LocalDate day, boolean ahead) {
        return ahead ? reader.dateAhead(text.get(), day) : reader.date(text.get(), day);
    }

    /** Writes a day as it is typed; null empties the field. */
    public void show(StringProperty text, @Nullable LocalDate day) {
        text.set(day == null ? "" : formats.date(day));
    }

    /** Writes a time of day as it is typed; null empties the field. */
    public void show(StringProperty text, @Nullable LocalTime time) {
        text.set(time == null ? "" : formats.time(time));
    }

    /** Says something else that must be corrected. */
    public void say(P place, String key) {
        problems.say(place, messages.get(key));
    }
}
