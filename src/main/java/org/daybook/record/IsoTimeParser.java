package org.daybook.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A fast parser for the ISO 8601 forms that this program writes; every unlock parses them for every entry. Any other
 * form is left to the standard library, which is several times slower and decides what is valid.
 */
public final class IsoTimeParser {
    private static final String DAY = "0000-00-00";
    private static final String MINUTE = "00:00";
    private static final String TIMESTAMP = "0000-00-00T00:00:00.000+00:00";
    private static final int NANOS_OF_MILLI = 1_000_000;

    private IsoTimeParser() {}

    /**
     * Reads a day.
     *
     * @throws java.time.DateTimeException if it is not one
     */
    public static LocalDate day(String text) {
        return isLike(text, DAY)
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : LocalDate.parse(text);
    }

    /**
     * Reads a time of day.
     *
     * @throws java.time.DateTimeException if it is not one
     */
    public static LocalTime time(String text) {
        return isLike(text, MINUTE) ? LocalTime.of(number(text, 0, 2), number(text, 3, 5)) : LocalTime.parse(text);
    }

    /**
     * Reads a time with an offset.
     *
     * @throws java.time.DateTimeException if it is not one
     */
    public static OffsetDateTime timestamp(String text) {
        if (!isLike(text, TIMESTAMP)) {
            return OffsetDateTime.parse(text);
        }
        int sign = text.charAt(23) == '-' ? -1 : 1;
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                number(text, 20, 23) * NANOS_OF_MILLI,
                ZoneOffset.ofHoursMinutes(sign * number(text, 24, 26), sign * number(text, 27, 29)));
    }

    /**
     * Whether {@code text} has a digit wherever {@code form} has one, and otherwise equals it, except for the sign of
     * an offset.
     */
    private static boolean isLike(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char found = text.charAt(i);
            boolean fits = switch (form.charAt(i)) {
                case '0' -> found >= '0' && found <= '9';
                case '+' -> found == '+' || found == '-';
                default -> found == form.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
