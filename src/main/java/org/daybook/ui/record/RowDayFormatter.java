package org.daybook.ui.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.record.EventTime;
import org.daybook.text.Excerpt;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * When an item happened, for the narrow column of its row.
 *
 * @param day in short, such as 'Fri 23 Oct'
 * @param rest below it: the time, the end of a span, that it is not exact; may be empty
 * @param spoken the whole of it, for a screen reader
 */
public record RowDayFormatter(String day, String rest, String spoken) {
    /** A day that is said in words alone. */
    public static RowDayFormatter of(String words) {
        return new RowDayFormatter(words, "", words);
    }

    /** The day of an event, in her own words if they are all that is known. The heading above the row has its year. */
    public static RowDayFormatter of(EventTime when, Messages messages) {
        Formats formats = messages.formats();
        LocalDate day = when.date();
        if (day == null) {
            String own = Excerpt.oneLine(when.words());
            return own.isEmpty() ? of(formats.when(when)) : new RowDayFormatter("", own, own);
        }
        return new RowDayFormatter(formats.shortDay(day), rest(when, day, formats, messages), formats.when(when));
    }

    /** A copy with the year, for a row that is not below the heading of its month. */
    public RowDayFormatter in(int year) {
        return new RowDayFormatter(
                day,
                Stream.of(String.valueOf(year), rest)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                spoken);
    }

    private static String rest(EventTime when, LocalDate day, Formats formats, Messages messages) {
        String time = time(when.time(), formats).orElse("");
        return switch (when.precision()) {
            case UNKNOWN, EXACT -> time;
            case ABOUT ->
                time.isEmpty() ? messages.get("timeline.day-about") : messages.get("timeline.time-about", time);
            case BETWEEN ->
                time.isEmpty() || when.endTime() == null || !day.equals(when.endDate())
                        ? messages.get("timeline.day-to", end(when, day, formats))
                        : messages.get("timeline.time-to", time, end(when, day, formats));
        };
    }

    private static String end(EventTime when, LocalDate day, Formats formats) {
        LocalDate end = Objects.requireNonNull(when.endDate());
        if (end.getYear() != day.getYear()) {
            return formats.date(end);
        }
        return end.equals(day)
                ? time(when.endTime(), formats).orElseGet(() -> formats.shortDay(end))
                : formats.shortDay(end);
    }

    private static Optional<String> time(@Nullable LocalTime time, Formats formats) {
        return Optional.ofNullable(time).map(formats::time);
    }
}
