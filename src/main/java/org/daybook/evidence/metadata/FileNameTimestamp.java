package org.daybook.evidence.metadata;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.evidence.metadata.TimestampParser.WrittenTimestamp;
import org.daybook.exhibit.FileTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * The time that phones, cameras and programs write into a file's name: year, month, day in this order, with or without
 * signs between, then the time if there is one; or milliseconds since 1970. Day-month-year is not read, since it could
 * be month-day-year as well.
 */
public final class FileNameTimestamp {
    private static final int LONGEST = 255;
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-_.]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])");
    private static final Pattern TIME_WITH_SIGNS = Pattern.compile(
            "(?:[-_T.,\\s\\u202f]|at\\s)*(\\d{1,2})[-_.:h](\\d\\d)(?:[-_.:m](\\d\\d))?(?:[-_.](\\d{3})(?!\\d))?"
                    + "[s\\s\\u202f]*(?i)(AM|PM|Z)?(?-i)(?!\\d).*");
    private static final Pattern TIME_OF_DIGITS =
            Pattern.compile("(?:[-_T.,\\s]|at\\s)*(\\d\\d)(\\d\\d)(\\d\\d)(?:[-_.]?(\\d{3}))?(Z)?(?!\\d).*");
    private static final Pattern MINUTE_OF_DIGITS = Pattern.compile("(\\d\\d)(\\d\\d)()()()(?!\\d).*");
    private static final Pattern MILLISECONDS = Pattern.compile("(?<!\\d)(1\\d{12})(?!\\d)");
    private static final long EARLIEST = 1_000_000_000_000L;

    private FileNameTimestamp() {}

    /** The first time in a file's name, at 00:00 if there is only a date; empty if there is none. */
    public static Optional<FileTimestamp> of(String name) {
        return Optional.ofNullable(in(name))
                .map(found -> new FileTimestamp(FileTimestamp.TimestampSource.FILE_NAME, found.at(), found.offset()));
    }

    /** The first time in a name, at 00:00 if there is only a date; null if there is none. */
    static @Nullable WrittenTimestamp in(String name) {
        String text = name.substring(0, Math.min(LONGEST, name.length()));
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            WrittenTimestamp found = at(date, text.substring(date.end()));
            if (found != null) {
                return found;
            }
        }
        Matcher milliseconds = MILLISECONDS.matcher(text);
        if (milliseconds.find()) {
            long value = Long.parseLong(milliseconds.group(1));
            return value < EARLIEST
                    ? null
                    : new WrittenTimestamp(
                            LocalDateTime.ofEpochSecond(value / 1000, (int) (value % 1000) * 1_000_000, ZoneOffset.UTC),
                            ZoneOffset.UTC);
        }
        return null;
    }

    private static @Nullable WrittenTimestamp at(Matcher date, String rest) {
        try {
            LocalDateTime day = LocalDateTime.of(
                    Integer.parseInt(date.group(1)),
                    Integer.parseInt(date.group(3)),
                    Integer.parseInt(date.group(4)),
                    0,
                    0);
            for (Pattern pattern : new Pattern[] {TIME_OF_DIGITS, TIME_WITH_SIGNS, MINUTE_OF_DIGITS}) {
                Matcher time = pattern.matcher(rest);
                WrittenTimestamp found = time.matches() ? at(day, time) : null;
                if (found != null) {
                    return found;
                }
            }
            return rest.isEmpty() || !Character.isDigit(rest.charAt(0)) ? new WrittenTimestamp(day, null) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable WrittenTimestamp at(LocalDateTime day, Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        int second = time.group(3) == null || time.group(3).isEmpty() ? 0 : Integer.parseInt(time.group(3));
        String mark = time.group(5) == null ? "" : time.group(5).toUpperCase(Locale.ROOT);
        if (mark.equals("AM") || mark.equals("PM")) {
            hour = hour % 12 + (mark.equals("PM") ? 12 : 0);
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        LocalDateTime at =
                day.withHour(hour).withMinute(minute).withSecond(second).withNano(TimestampParser.nanos(time.group(4)));
        return new WrittenTimestamp(at, mark.equals("Z") ? ZoneOffset.UTC : null);
    }
}
