package org.daybook.evidence.metadata;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as files write them in words and digits. */
final class TimestampParser {
    private static final Pattern STAMP = Pattern.compile("\\s*(\\d{4})[-:/. ](\\d{1,2})[-:/. ](\\d{1,2})"
            + "(?:[T ]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d{1,9}))?)?)?"
            + "\\s*(Z|[+-]\\d{2}:?\\d{2})?.*");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})(?::\\d{2})?");
    private static final Pattern MAIL =
            Pattern.compile("(?:\\p{Alpha}+,?\\s+)?(\\d{1,2})[\\s-]+(\\p{Alpha}{3})\\p{Alpha}*"
                    + "[\\s-]+(\\d{2,4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s+([+-]\\d{4}|\\p{Alpha}+))?.*");
    /** With the space behind its name. */
    private static final int MONTH_LENGTH = 4;

    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
    /** The zones that mail may name (RFC 5322, section 4.3). */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("ut", 0),
            Map.entry("gmt", 0),
            Map.entry("utc", 0),
            Map.entry("z", 0),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7));

    private static final int LONGEST = 200;
    private static final int NANO_DIGITS = 9;

    private TimestampParser() {}

    /** A time with what it says of its zone. */
    record WrittenTimestamp(LocalDateTime at, @Nullable ZoneOffset offset) {}

    /** Such as {@code 2026:01:03 10:15:30} or {@code 2026-01-03T10:15:30+0100}; null if it is not one with a time. */
    static @Nullable WrittenTimestamp stamp(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        Matcher found = STAMP.matcher(text);
        if (!found.matches() || found.group(4) == null) {
            return null;
        }
        return written(
                () -> LocalDateTime.of(
                        number(found.group(1)),
                        number(found.group(2)),
                        number(found.group(3)),
                        number(found.group(4)),
                        number(found.group(5)),
                        number(found.group(6)),
                        nanos(found.group(7))),
                offset(found.group(8)));
    }

    /** Such as {@code +01:00}, {@code -0530} or {@code Z}; null if it is none. */
    static @Nullable ZoneOffset offset(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.equals("Z")) {
            return ZoneOffset.UTC;
        }
        Matcher found = OFFSET.matcher(stripped);
        if (!found.matches()) {
            return null;
        }
        int sign = found.group(1).equals("-") ? -1 : 1;
        try {
            return ZoneOffset.ofHoursMinutes(sign * number(found.group(2)), sign * number(found.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The {@code Date} of an e-mail (RFC 5322, with the obsolete forms); null if it is none. */
    static @Nullable WrittenTimestamp mail(String text) {
        Matcher found = MAIL.matcher(text.strip());
        if (text.length() > LONGEST || !found.matches()) {
            return null;
        }
        int place = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT));
        if (place < 0 || place % MONTH_LENGTH != 0) {
            return null;
        }
        int month = place / MONTH_LENGTH + 1;
        int year = number(found.group(3));
        int fullYear = year >= 1000 ? year : year < 50 ? 2000 + year : 1900 + year;
        String zone = found.group(7);
        Integer named = zone == null ? null : ZONES.get(zone.toLowerCase(Locale.ROOT));
        return written(
                () -> LocalDateTime.of(
                        fullYear,
                        month,
                        number(found.group(1)),
                        number(found.group(4)),
                        number(found.group(5)),
                        number(found.group(6))),
                named == null ? offset(zone) : ZoneOffset.ofHours(named));
    }

    /** A fraction of a second written as digits, in nanoseconds. */
    static int nanos(@Nullable String digits) {
        if (digits == null || !digits.strip().matches("\\d{1,20}")) {
            return 0;
        }
        return Integer.parseInt((digits.strip() + "000000000").substring(0, NANO_DIGITS));
    }

    /** Seconds of an epoch in UTC; null if they are beyond any calendar. */
    static @Nullable LocalDateTime seconds(long seconds) {
        try {
            return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static @Nullable WrittenTimestamp written(Supplier<LocalDateTime> at, @Nullable ZoneOffset offset) {
        try {
            return new WrittenTimestamp(at.get(), offset);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
