package org.daybook.importing.chat;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date and time with which WhatsApp begins a message, in any language and on any phone:
 *
 * <pre>
 * 29.01.18, 12:24 - Author: text
 * 1/29/18, 12:24 PM - Author: text
 * [12.3.2022 klo 14.08.18] Author: text
 * [2018/6/5 下午1:55:08] Author: text
 * </pre>
 *
 * It scans the line once, without regular expressions, since every line of a long file is tried.
 */
final class HeaderParser {
    /** What may be between date and time besides the half of the day. */
    private static final Set<String> BETWEEN =
            Set.of("klo", "kl", "à", "um", "at", "as", "às", "alle", "alleore", "alas", "om", "o", "la", "ore", "в");

    private static final int LONGEST_WORD = 14;
    private static final int YEAR_DIGITS = 4;
    private static final int LAST_HOUR = 23;
    private static final int LAST_MINUTE = 59;
    private static final int NONE = -1;

    private final String line;
    private int at;
    private int digits;
    private boolean unknownHalf;
    private @Nullable AmPmMarker half;
    private boolean korean;

    private HeaderParser(String line) {
        this.line = line;
    }

    /** The header of {@code line}; empty if it continues the message before it. */
    static Optional<MessageHeader> parse(String line) {
        return Optional.ofNullable(new HeaderParser(line).header());
    }

    private @Nullable MessageHeader header() {
        skipMarks();
        boolean bracket = take('[');
        skipMarks();
        int start = at;
        DateDigits written = dateDigits();
        if (written == null || !between(bracket)) {
            return null;
        }
        int hour = number(2);
        char colon = at < line.length() ? line.charAt(at) : ' ';
        int minute = hour < 0 || (colon != ':' && colon != '.') ? NONE : next(colon, 2);
        if (minute < 0 || digits != 2) {
            return null;
        }
        int seconds = secondsAfter(colon);
        int end = rest(bracket);
        if (end < 0 || hour > LAST_HOUR || minute > LAST_MINUTE || seconds > LAST_MINUTE) {
            return null;
        }
        boolean yearFirst = written.longFirst() || (korean && !written.longThird());
        if (!yearFirst && written.thirdDigits() < 2) {
            return null;
        }
        AmbiguousDate date = written.date(yearFirst);
        AmPmMarker known = half;
        return date.isPossible()
                ? new MessageHeader(
                        InvisibleMarks.strip(line.substring(start, at)),
                        date,
                        unknownHalf ? NONE : known == null ? hour : known.hour(hour),
                        minute,
                        seconds,
                        written.shape(bracket, seconds >= 0, yearFirst, known != null),
                        end)
                : null;
    }

    /** The three numbers of a date as they are written, in whatever order. */
    private record DateDigits(int first, int second, int third, char separator, int firstDigits, int thirdDigits) {
        boolean longFirst() {
            return firstDigits > 2;
        }

        boolean longThird() {
            return thirdDigits > 2;
        }

        AmbiguousDate date(boolean yearFirst) {
            return new AmbiguousDate(
                    first, second, third, yearFirst, firstDigits == 2 && thirdDigits == 2 && separator != '.');
        }

        HeaderFormat shape(boolean bracket, boolean withSeconds, boolean yearFirst, boolean withHalf) {
            return new HeaderFormat(bracket, separator, withSeconds, yearFirst, longFirst() || longThird(), withHalf);
        }
    }

    private @Nullable DateDigits dateDigits() {
        int first = number(YEAR_DIGITS);
        if (first < 0) {
            return null;
        }
        int firstDigits = digits;
        skipMarks();
        char separator = at < line.length() ? line.charAt(at) : ' ';
        int second = separator == '/' || separator == '.' || separator == '-' ? next(separator, 2) : NONE;
        int third = second < 0 ? NONE : next(separator, YEAR_DIGITS);
        DateDigits written = new DateDigits(first, second, third, separator, firstDigits, digits);
        return third < 0 || (written.longFirst() && written.longThird()) ? null : written;
    }

    /** Skips what is between date and time, and notes a half of the day in it. */
    private boolean between(boolean bracket) {
        int from = at;
        skipMarks();
        if (at < line.length() && line.charAt(at) == '.') {
            at++;
        }
        skipMarks();
        if (at < line.length() && (line.charAt(at) == ',' || line.charAt(at) == '\u060c')) {
            at++;
        }
        int word = at;
        while (at < line.length() && !Character.isDigit(line.charAt(at)) && at - word <= LONGEST_WORD) {
            char c = line.charAt(at);
            if (c == '[' || c == ']' || c == ':' || c == '-') {
                return false;
            }
            at++;
        }
        if (at == from || at >= line.length() || !Character.isDigit(line.charAt(at))) {
            return false;
        }
        String written = line.substring(word, at);
        String plain =
                InvisibleMarks.plain(written).replace(" ", "").replace(",", "").replace(".", "");
        if (plain.isEmpty()) {
            return at > word || line.charAt(word - 1) == ',';
        }
        return BETWEEN.contains(plain) || isHalf(written, bracket);
    }

    private boolean isHalf(String written, boolean orUnknown) {
        half = AmPmMarker.of(written).orElse(half);
        korean |= AmPmMarker.isKorean(written);
        boolean known = AmPmMarker.of(written).isPresent();
        unknownHalf |= !known;
        return known || orUnknown;
    }

    private int secondsAfter(char colon) {
        int before = at;
        if (at < line.length() && line.charAt(at) == colon) {
            int seconds = next(colon, 2);
            if (seconds >= 0 && digits == 2) {
                return seconds;
            }
        }
        at = before;
        return NONE;
    }

    /** Leaves {@link #at} after the time with its half of the day, and returns where the rest begins; -1 if nowhere. */
    private int rest(boolean bracket) {
        int limit = Math.min(line.length(), at + LONGEST_WORD);
        int stop = at;
        while (stop < limit && !isStop(line.charAt(stop), bracket)) {
            stop++;
        }
        if (stop >= line.length() || !isStop(line.charAt(stop), bracket)) {
            return NONE;
        }
        String written = line.substring(at, stop);
        if (!InvisibleMarks.plain(written).isEmpty() && !isHalf(written, bracket)) {
            return NONE;
        }
        boolean spaced = stop > at && InvisibleMarks.isSpace(line.charAt(stop - 1));
        int after = stop + 1;
        boolean followed = after >= line.length() || InvisibleMarks.isSpace(line.charAt(after));
        if (!bracket && !(followed && (spaced || line.charAt(stop) == ':'))) {
            return NONE;
        }
        at = stop;
        return Math.min(line.length(), followed ? after + 1 : after);
    }

    private static boolean isStop(char c, boolean bracket) {
        return bracket ? c == ']' : c == '-' || c == '\u2013' || c == ':';
    }

    /** The number after {@code separator}; -1 if there is none. */
    private int next(char separator, int most) {
        skipMarks();
        if (!take(separator)) {
            return NONE;
        }
        while (at < line.length()
                && (InvisibleMarks.isMark(line.charAt(at)) || InvisibleMarks.isSpace(line.charAt(at)))) {
            at++;
        }
        return number(most);
    }

    private int number(int most) {
        int value = 0;
        digits = 0;
        while (at < line.length() && digits < most) {
            int digit = Character.digit(line.charAt(at), 10);
            if (digit < 0) {
                break;
            }
            value = value * 10 + digit;
            digits++;
            at++;
        }
        boolean more = at < line.length() && Character.digit(line.charAt(at), 10) >= 0;
        return digits == 0 || more ? NONE : value;
    }

    private boolean take(char c) {
        if (at < line.length() && line.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void skipMarks() {
        while (at < line.length() && InvisibleMarks.isMark(line.charAt(at))) {
            at++;
        }
    }
}
