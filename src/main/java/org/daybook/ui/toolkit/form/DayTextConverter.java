package org.daybook.ui.toolkit.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import org.daybook.dates.EventTimeReader;
import org.daybook.dates.ExpectedDay;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes days and times of day in a form, where they are kept as typed. JavaFX thread.
 *
 * @param <P> where a problem can be shown
 */
public final class DayTextConverter<P> {
    private final Messages messages;
    private final Clock clock;
    private final EventTimeReader reader;
    private final FormProblems<P> problems;

    /** @param problems takes the problems with what cannot be read */
    public DayTextConverter(Messages messages, Clock clock, FormProblems<P> problems) {
        this.messages = messages;
        this.clock = clock;
        this.reader = new EventTimeReader(messages);
        this.problems = problems;
    }

    /** The reader of typed days and times. */
    public EventTimeReader reader() {
        return reader;
    }

    /** The current time in the computer's zone. */
    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    /** The day that 'today' means. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day in a field; null if the field is empty or, with a problem reported, if it cannot be read. */
    public @Nullable LocalDate day(StringProperty text, P place) {
        return day(text, place, false);
    }

    /** The day in a field, as above; {@code ahead} if it is expected to be in the future. */
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

    /** The time of day in a field; null if the field is empty or, with a problem reported, if it cannot be read. */
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

    /**
     * Writes out in full a day typed on {@code typedOn} as 'yesterday' or the like, if today it would mean another
     * day.
     */
    public void settle(StringProperty text, LocalDate typedOn) {
        settle(text, typedOn, false);
    }

    /** As above; {@code ahead} for a day that is expected to be in the future, such as 'in two days'. */
    public void settle(StringProperty text, LocalDate typedOn, boolean ahead) {
        LocalDate meant = read(text, typedOn, ahead).orElse(null);
        if (meant != null && !meant.equals(read(text, today(), ahead).orElse(null))) {
            show(text, meant);
        }
    }

    private Optional<LocalDate> read(StringProperty text, LocalDate day, boolean ahead) {
        return reader.date(text.get(), day, ExpectedDay.of(ahead));
    }

    /** Puts a day into the field as one would type it; null empties the field. */
    public void show(StringProperty text, @Nullable LocalDate day) {
        text.set(day == null ? "" : messages.formats().date(day));
    }

    /** Reports another problem that must be corrected. */
    public void say(P place, String key) {
        problems.say(place, messages.get(key));
    }
}
