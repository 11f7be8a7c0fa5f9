package org.daybook.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.record.EventTime;
import org.daybook.record.RecordingDelay;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times and sizes as people read them: the 24-hour clock, and days in the date style of the messages, which is
 * dd/mm/yyyy unless another was chosen for the screen.
 */
public final class Formats {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ROOT);
    private static final long KILO = 1000;

    private final Messages messages;

    Formats(Messages messages) {
        this.messages = messages;
    }

    /** Such as 03/11/2026. */
    public String date(LocalDate date) {
        return date(date, messages.dates());
    }

    /** The day in a given style, whichever is chosen. */
    public String date(LocalDate date, DateStyle style) {
        return style.formatter(messages.locale()).format(date);
    }

    /** How a day is to be typed, written as days are shown: dd/mm/yyyy. */
    public String dayHint() {
        return messages.get("format.day-hint-" + messages.dates().code());
    }

    /** Such as 21:05. */
    public String time(LocalTime time) {
        return TIME.format(time);
    }

    /** The date and time in their own offset, such as 03/11/2026, 21:05. */
    public String dateTime(OffsetDateTime at) {
        return messages.get("format.date-time", date(at.toLocalDate()), TIME.format(at));
    }

    /** The same, with the mark of {@link #claimed} if only another diary says it. */
    public String dateTime(OffsetDateTime at, boolean isClaimed) {
        return claimed(dateTime(at), isClaimed);
    }

    /** The date, time and offset, where they must be exact: 03/11/2026, 21:05 (UTC+00:00). */
    public String exactDateTime(OffsetDateTime at) {
        return messages.get("format.date-time-offset", date(at.toLocalDate()), TIME.format(at), offset(at));
    }

    /** The offset, such as UTC+01:00. */
    public String offset(OffsetDateTime at) {
        return OFFSET.format(at);
    }

    /** The month in words, such as November 2026. */
    public String month(LocalDate date) {
        String name = date.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, messages.locale());
        return messages.get("format.month", name, String.valueOf(date.getYear()));
    }

    /** Several months in words, such as December 2025, March 2026. */
    public String months(List<YearMonth> months) {
        return months.stream().map(month -> month(month.atDay(1))).collect(Collectors.joining(", "));
    }

    /** The month abbreviated and without its year, such as Nov. */
    public String monthName(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, messages.locale());
    }

    /** The first letter of the month, such as N. */
    public String monthLetter(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.NARROW_STANDALONE, messages.locale());
    }

    /** When something happened, as exactly as it is known: 'About 03/11/2026, 21:00'. Leaves out her own words. */
    public String when(EventTime when) {
        LocalDate date = when.date();
        return switch (when.precision()) {
            case UNKNOWN -> messages.get("format.when-unknown");
            case EXACT -> point(date(Objects.requireNonNull(date)), when.time());
            case ABOUT -> messages.get("format.when-about", point(date(Objects.requireNonNull(date)), when.time()));
            case BETWEEN -> span(when, this::date);
        };
    }

    /** As {@link #when}, but with the day of the week and the month in words, as the title of a page. */
    public String whenInWords(EventTime when) {
        LocalDate date = when.date();
        return switch (when.precision()) {
            case UNKNOWN -> messages.get("format.when-unknown");
            case EXACT -> point(dayInWords(Objects.requireNonNull(date)), when.time());
            case ABOUT ->
                messages.get("format.when-about", point(dayInWords(Objects.requireNonNull(date)), when.time()));
            case BETWEEN -> span(when, this::dayInWords);
        };
    }

    /** As {@link #whenInWords}, but in her own words for it where no day is known. */
    public String dayOrOwnWords(EventTime when) {
        return when.date() == null && !when.words().isBlank() ? when.words().strip() : whenInWords(when);
    }

    /** Such as Fri 23 Oct, where the year is said elsewhere. */
    public String shortDay(LocalDate date) {
        return messages.get(
                "format.day-short",
                date.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, messages.locale()),
                String.valueOf(date.getDayOfMonth()),
                monthName(YearMonth.from(date)));
    }

    /** Such as Fri 23 Oct 2026, for a line that names what happened by its first day; says if no day is known. */
    public String shortWhen(EventTime when) {
        LocalDate day = when.date();
        return day == null
                ? when(when)
                : messages.get("format.day-and-year", shortDay(day), String.valueOf(day.getYear()));
    }

    /** Such as Friday 23 October 2026. */
    public String dayInWords(LocalDate date) {
        return messages.get(
                "format.day-in-words",
                date.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, messages.locale()),
                String.valueOf(date.getDayOfMonth()),
                month(date));
    }

    /** As {@link #when}, but with a span on two lines, for narrow columns. */
    public String whenInLines(EventTime when) {
        LocalDate end = when.endDate();
        if (end == null || end.equals(when.date())) {
            return when(when);
        }
        return messages.get(
                "format.when-between-lines",
                point(date(Objects.requireNonNull(when.date())), when.time()),
                point(date(end), when.endTime()));
    }

    /** The words with a mark that only another diary, from which it was imported, says so; without it if not. */
    public String claimed(String words, boolean isClaimed) {
        return isClaimed ? messages.get("format.claimed", words) : words;
    }

    /**
     * How long after the event it was recorded: 'Recorded the same day', 'Recorded 12 days later', 'Recorded at least
     * 12 days later' where it may have happened on any of several days. Says so if the time is unknown.
     */
    public String delay(EventTime when, OffsetDateTime recordedAt) {
        return delay(when, recordedAt, false);
    }

    /** The same; of what refers to imported messages only that an app dated them, whenever they were imported. */
    public String delay(EventTime when, OffsetDateTime recordedAt, boolean isDatedByApp) {
        if (isDatedByApp) {
            return messages.get("format.delay-app");
        }
        RecordingDelay delay = RecordingDelay.of(when, recordedAt);
        String span = Objects.equals(when.date(), when.lastDate()) ? "" : "-at-least";
        return switch (delay.kind()) {
            case UNKNOWN -> messages.get("format.delay-unknown");
            case BEFORE -> messages.get("format.delay-before");
            case SAME_DAY -> messages.get("format.delay-same-day");
            case WITHIN -> messages.get("format.delay-within");
            case LATER ->
                delay.days() == 1
                        ? messages.get("format.delay-next-day" + span)
                        : messages.get("format.delay-days" + span, delay.days());
        };
    }

    /** A size in bytes, kB, MB or GB, in powers of 1000. */
    public String size(long bytes) {
        if (bytes < KILO) {
            return messages.get("format.bytes", bytes);
        }
        double value = bytes;
        int unit = 0;
        while (value >= KILO && unit < 3) {
            value /= KILO;
            unit++;
        }
        return messages.get("format.size-" + unit, value);
    }

    /** A span within one day names the day once. */
    private String span(EventTime when, Function<LocalDate, String> day) {
        LocalDate from = Objects.requireNonNull(when.date());
        LocalDate to = Objects.requireNonNull(when.endDate());
        LocalTime begin = when.time();
        LocalTime end = when.endTime();
        return from.equals(to) && begin != null && end != null
                ? messages.get("format.when-between-times", day.apply(from), time(begin), time(end))
                : messages.get("format.when-between", point(day.apply(from), begin), point(day.apply(to), end));
    }

    private String point(String day, @Nullable LocalTime time) {
        return time == null ? day : messages.get("format.date-time", day, time(time));
    }
}
