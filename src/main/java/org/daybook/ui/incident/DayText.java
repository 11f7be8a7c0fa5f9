package org.daybook.ui.incident;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import javafx.beans.property.StringProperty;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.control.WhenReader;
import org.daybook.ui.incident.FormProblems.Place;
import org.jspecify.annotations.Nullable;

/** Days and times of day that stand in a form as they were typed. */
final class DayText {
    private final Messages messages;
    private final Formats formats;
    private final Clock clock;
    private final WhenReader reader;
    private final FormProblems problems;

    DayText(Messages messages, Formats formats, Clock clock, FormProblems problems) {
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
        this.reader = new WhenReader(messages);
        this.problems = problems;
    }

    WhenReader reader() {
        return reader;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day in a field; null if none, and a problem said if there is one that cannot be read. */
    @Nullable
    LocalDate day(StringProperty text, Place place) {
        if (text.get().isBlank()) {
            return null;
        }
        LocalDate day = reader.date(text.get(), today()).orElse(null);
        if (day == null) {
            problems.say(place, messages.get("when.date-unreadable"));
        }
        return day;
    }

    /** The time of day in a field; null if none, and a problem said if there is one that cannot be read. */
    @Nullable
    LocalTime time(StringProperty text, Place place) {
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
    void settle(StringProperty text, LocalDate typedOn) {
        LocalDate meant = reader.date(text.get(), typedOn).orElse(null);
        if (meant != null && !meant.equals(reader.date(text.get(), today()).orElse(null))) {
            show(text, meant);
        }
    }

    void show(StringProperty text, @Nullable LocalDate day) {
        text.set(day == null ? "" : formats.date(day));
    }

    void show(StringProperty text, @Nullable LocalTime time) {
        text.set(time == null ? "" : formats.time(time));
    }

    void say(Place place, String key) {
        problems.say(place, messages.get(key));
    }
}
