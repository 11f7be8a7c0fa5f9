package org.daybook.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.record.EventTime;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and times as people type them: 03/11/2026, 3/11/26, 3.11.2026, 2026-11-03, 3 Nov 2026, last Tuesday;
 * 21:05, 21.05, 9pm, half past nine at night. The day comes before the month, always.
 *
 * <p>Text with two possible meanings is not guessed but reported as unreadable, since a wrong date is worse than
 * none.
 */
public final class EventTimeReader {
    private final Messages messages;
    private final PhraseReader phrases;
    private final TimeOfDayParser clocks = new TimeOfDayParser();

    /** A fault in a part of the field. */
    public enum Trouble {
        NO_DATE("when.no-date"),
        DATE_UNREADABLE("when.date-unreadable"),
        TIME_UNREADABLE("when.time-unreadable"),
        NO_END_DATE("when.no-end-date"),
        END_DATE_UNREADABLE("when.end-date-unreadable"),
        END_TIME_UNREADABLE("when.end-time-unreadable"),
        /** Her words contradict the day and time. */
        WORDS_DISAGREE("when.words-disagree"),
        /** It has not come yet, and she has not confirmed it. */
        TO_COME("when.to-come");

        private final String key;

        Trouble(String key) {
            this.key = key;
        }
    }

    /**
     * The outcome of reading a field.
     *
     * @param when the time; null exactly if there is trouble
     * @param troubles what must be corrected, in the order of the field
     */
    public record EventTimeReading(@Nullable EventTime when, List<Trouble> troubles) {
        public EventTimeReading {
            troubles = List.copyOf(troubles);
        }

        /** Where the focus goes, so that it can be corrected; empty if there is no trouble. */
        public Optional<Trouble> first() {
            return troubles.stream().findFirst();
        }
    }

    private record EventTimePoint(
            @Nullable LocalDate date, @Nullable LocalTime time) {}

    /** @param messages the word lists by which times are read */
    public EventTimeReader(Messages messages) {
        this.messages = messages;
        this.phrases = new PhraseReader(messages);
    }

    /**
     * Reads the whole field. Her own words are left out if the time says as much as they do, such as 'yesterday'.
     *
     * @param now when it is read: gives the day 'today' means, and the zone unless the field names another
     */
    public EventTimeReading read(EventTimeInput input, ZonedDateTime now) {
        EventTimeReading given = given(input, now);
        EventTime when = given.when();
        if (when == null) {
            return given;
        }
        TimeInterpretation understood = understood(input, now);
        if (input.typedOn() != null && !understood.agreesWith(when)) {
            return new EventTimeReading(null, List.of(Trouble.WORDS_DISAGREE));
        }
        if (!input.kept() && when.isToCome(now.toInstant())) {
            return new EventTimeReading(null, List.of(Trouble.TO_COME));
        }
        boolean enough = understood.isOnlyTime() && understood.readings().equals(List.of(when));
        return new EventTimeReading(enough ? when : when.inWords(input.words()), List.of());
    }

    /** Reads the day and time alone, whatever her words say. */
    public EventTimeReading given(EventTimeInput input, ZonedDateTime now) {
        ZoneId own = zone(input, now.getZone());
        if (input.precision() == EventTime.EventTimePrecision.UNKNOWN) {
            return new EventTimeReading(EventTime.unknown(own), List.of());
        }
        LocalDate today = now.toLocalDate();
        List<Trouble> troubles = new ArrayList<>();
        EventTimePoint first = first(input, today, troubles);
        EventTimePoint last = input.precision() == EventTime.EventTimePrecision.BETWEEN
                ? last(input, first.date, today, troubles)
                : new EventTimePoint(null, null);
        return troubles.isEmpty()
                ? new EventTimeReading(
                        new EventTime(input.precision(), first.date, first.time, last.date, last.time, own, ""),
                        List.of())
                : new EventTimeReading(null, troubles);
    }

    /** What must be corrected, as shown to her; empty if nothing. */
    public String words(EventTimeReading reading) {
        return reading.troubles().stream()
                .map(trouble -> messages.get(trouble.key))
                .collect(Collectors.joining(" "));
    }

    /** The day that {@code text} names; empty if none, or if it could be two. */
    public Optional<LocalDate> date(String text, LocalDate today) {
        return new SingleDayReader(today, false).read(phrases.lexer().read(text));
    }

    /** The same for a day that a field expects, which can also be the end of a span such as 'May' or 'last week'. */
    public Optional<LocalDate> date(String text, LocalDate today, ExpectedDay expected) {
        return switch (expected) {
            case PAST -> date(text, today);
            case FUTURE -> new SingleDayReader(today, true).read(phrases.lexer().read(text));
            case SPAN_START -> date(text, today).or(() -> span(text, today).map(EventTime::date));
            case SPAN_END -> date(text, today).or(() -> span(text, today).map(EventTime::lastDate));
        };
    }

    private Optional<EventTime> span(String text, LocalDate today) {
        return Optional.ofNullable(phrase(text, today, ZoneOffset.UTC).when())
                .filter(when -> when.time() == null && when.endTime() == null);
    }

    /** The time of day that {@code text} names; empty if none, or if it could be two, as '9' could. */
    public Optional<LocalTime> time(String text) {
        return clocks.only(phrases.lexer().read(text));
    }

    /**
     * How her own words are understood, as of the day on which they were typed; if they name no day, it is the one in
     * the day field.
     */
    public TimeInterpretation understood(EventTimeInput input, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate day = Objects.requireNonNullElse(input.typedOn(), today);
        LocalDate known = date(input.date(), today).orElse(null);
        return phrases.read(input.words(), day, zone(input, now.getZone()), known);
    }

    /** About when something was that is said to be 'just now' or 'an hour ago'; empty for other words. */
    Optional<EventTime> ago(EventTimeInput input, ZonedDateTime now) {
        return TimeAgoReader.of(
                phrases.lexer().read(input.words()), now.withZoneSameInstant(zone(input, now.getZone())));
    }

    /** How words for a time are understood by themselves. */
    TimeInterpretation phrase(String text, LocalDate today, ZoneId zone) {
        return phrases.read(text, today, zone);
    }

    /** The zone that {@code input} names, or else {@code zone}. */
    public static ZoneId zone(EventTimeInput input, ZoneId zone) {
        try {
            return input.zone().isBlank() ? zone : ZoneId.of(input.zone());
        } catch (DateTimeException unknown) {
            return zone;
        }
    }

    private EventTimePoint first(EventTimeInput input, LocalDate today, List<Trouble> troubles) {
        LocalDate date = date(input.date(), today).orElse(null);
        if (date == null) {
            troubles.add(input.date().isBlank() ? Trouble.NO_DATE : Trouble.DATE_UNREADABLE);
        }
        LocalTime time = time(input.time()).orElse(null);
        if (time == null && !input.time().isBlank()) {
            troubles.add(Trouble.TIME_UNREADABLE);
        }
        return new EventTimePoint(date, time);
    }

    private EventTimePoint last(
            EventTimeInput input, @Nullable LocalDate first, LocalDate today, List<Trouble> troubles) {
        LocalTime time = time(input.endTime()).orElse(null);
        // 'Between 21:00 and 23:00' of one day needs the day only once.
        LocalDate sameDay = time == null ? null : first;
        LocalDate date = input.endDate().isBlank()
                ? sameDay
                : date(input.endDate(), today).orElse(null);
        if (date == null) {
            troubles.add(input.endDate().isBlank() ? Trouble.NO_END_DATE : Trouble.END_DATE_UNREADABLE);
        }
        if (time == null && !input.endTime().isBlank()) {
            troubles.add(Trouble.END_TIME_UNREADABLE);
        }
        return new EventTimePoint(date, time);
    }
}
