package org.daybook.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.record.EventTime;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Reads a complete date and time typed on one line, as people write it: '3/11/26 9pm', 'last Tuesday about 9 pm',
 * 'unknown'.
 *
 * <p>Ambiguous input is rejected, never guessed at.
 */
public final class EventTimeLineReader {
    private final Messages messages;
    private final EventTimeReader reader;
    private final EventTimeReadback words;

    /**
     * The outcome of reading a line.
     *
     * @param when the time, with her own words if they say more; null if it is not certain
     * @param problem what must be corrected, as shown to her; empty if nothing
     */
    public record LineReading(@Nullable EventTime when, String problem) {}

    public EventTimeLineReader(Messages messages) {
        this.messages = messages;
        this.reader = new EventTimeReader(messages);
        this.words = new EventTimeReadback(messages);
    }

    /**
     * Reads {@code text}.
     *
     * @param today the day that 'today' means
     * @param zone the zone in which date and time are read
     */
    public LineReading read(String text, LocalDate today, ZoneId zone) {
        if (text.isBlank()) {
            return new LineReading(null, messages.get("line.missing"));
        }
        TimeInterpretation understood = reader.phrase(text, today, zone);
        EventTime when = understood.when();
        if (when != null) {
            return new LineReading(understood.sayMore() ? when.inWords(text.strip()) : when, "");
        }
        String doubts =
                understood.doubts().stream().map(doubt -> doubt.words(messages)).collect(Collectors.joining(" "));
        return new LineReading(null, (doubts + " " + messages.get("line.unreadable")).strip());
    }

    /** What must be wrong with a time named in {@code text}, such as a day that does not exist; empty if nothing. */
    public String doubts(String text, LocalDate today, ZoneId zone) {
        return reader.phrase(text, today, zone).doubts().stream()
                .filter(PhraseProblem::isOfTime)
                .map(doubt -> doubt.words(messages))
                .collect(Collectors.joining(" "));
    }

    /** The times that may be meant by one that has not come yet at {@code now}, each as it can be typed instead. */
    public List<String> earlier(EventTime when, Instant now) {
        return EarlierTimeSuggestions.of(when, now).stream().map(words::shown).toList();
    }

    /** Reads a date without a time. */
    public Optional<LocalDate> day(String text, LocalDate today) {
        return reader.date(text, today);
    }
}
