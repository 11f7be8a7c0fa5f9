package org.daybook.importing.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.daybook.importing.DayOrder;
import org.jspecify.annotations.Nullable;

/** Reads dates and times in the forms that companies use. Immutable. */
final class TableDateReader {
    private static final int LONGEST = 60;
    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2199;
    private static final int CENTURY = 2000;
    private static final int NOON = 12;
    private static final int LAST_MONTH = 12;
    private static final List<String> LANGUAGES =
            List.of("en", "cy", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "ro", "tr", "ru", "uk");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?:\\p{L}+\\.?,? )?(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern DAY_NAMED = Pattern.compile(
            "(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:st|nd|rd|th|\\.|º)?[- /]?(?:de )?(\\p{L}{2,})\\.?,?[- /]?(?:de )?"
                    + "(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern NAMED_DAY =
            Pattern.compile("(?:\\p{L}+\\.?, )?(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?"
            + " ?([AaPp])?(?:\\.?[Mm]\\.?)? ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?(?: ?(?:Uhr|hrs))?");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

    private static final Map<String, Integer> MONTHS = months();

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    String name = MultilingualWordList.plain(month.getDisplayName(style, locale));
                    months.putIfAbsent(name, month.getValue());
                }
            }
        }
        months.put("sept", Month.SEPTEMBER.getValue());
        return Map.copyOf(months);
    }

    /** A day of which the order of the first two numbers may not be known. */
    private record TableDay(int year, int month, int day, boolean isEither, int end) {}

    /** The date of a text, and what comes after it; null if it does not begin with one. */
    private @Nullable TableDay day(String text) {
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.lookingAt()) {
            return new TableDay(number(first, 1), number(first, 3), number(first, 4), false, first.end());
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (last.lookingAt()) {
            boolean isEither = !".".equals(last.group(2));
            return new TableDay(year(number(last, 4)), number(last, 3), number(last, 1), isEither, last.end());
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.lookingAt()) {
            return new TableDay(number(compact, 1), number(compact, 2), number(compact, 3), false, compact.end());
        }
        Matcher named = DAY_NAMED.matcher(text);
        if (named.lookingAt()) {
            return named(number(named, 1), named.group(2), year(number(named, 3)), named.end());
        }
        Matcher month = NAMED_DAY.matcher(text);
        return month.lookingAt() ? named(number(month, 2), month.group(1), number(month, 3), month.end()) : null;
    }

    private @Nullable TableDay named(int day, String name, int year, int end) {
        Integer month = MONTHS.get(MultilingualWordList.plain(name));
        return month == null ? null : new TableDay(year, month, day, false, end);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(int written) {
        return written < 100 ? CENTURY + written : written;
    }

    /** The only order that the date of a text allows; empty if it allows both, or has none. */
    Optional<DayOrder> orderOf(String text) {
        TableDay day = text.length() > LONGEST ? null : day(text.strip());
        if (day == null || !day.isEither() || day.month() > LAST_MONTH == day.day() > LAST_MONTH) {
            return Optional.empty();
        }
        return Optional.of(day.day() > LAST_MONTH ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST);
    }

    /** Whether the order of day and month has to be known to read the date of a text. */
    boolean isEither(String text) {
        TableDay day = text.length() > LONGEST ? null : day(text.strip());
        return day != null && day.isEither() && day.day() != day.month();
    }

    /** Reads a date that may have a time after it, or in another cell; one without a date is unreadable. */
    MessageTime read(String date, String time, DayOrder order, ZoneId zone) {
        String written = time.isEmpty() ? date : date.isEmpty() ? time : date + " " + time;
        if (date.length() > LONGEST || time.length() > LONGEST) {
            return MessageTime.unreadable(written);
        }
        try {
            return EPOCH.matcher(date).matches() && time.isEmpty()
                    ? epoch(date, zone)
                    : read(written, date.strip(), time.strip(), order, zone);
        } catch (DateTimeException e) {
            return MessageTime.unreadable(written);
        }
    }

    private static MessageTime epoch(String written, ZoneId zone) {
        long number = Long.parseLong(written);
        boolean isSeconds = written.length() == 10;
        Instant at = isSeconds ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return MessageTime.stated(
                written, at, isSeconds ? MessageTimePrecision.SECOND : MessageTimePrecision.MILLISECOND, zone);
    }

    private MessageTime read(String written, String date, String time, DayOrder order, ZoneId zone) {
        TableDay day = day(date);
        if (day == null || day.year() < FIRST_YEAR || day.year() > LAST_YEAR) {
            return MessageTime.unreadable(written);
        }
        boolean isMonthFirst = day.isEither() && order == DayOrder.MONTH_FIRST;
        LocalDate local = isMonthFirst
                ? LocalDate.of(day.year(), day.day(), day.month())
                : LocalDate.of(day.year(), day.month(), day.day());
        String rest = (date.substring(day.end()) + " " + time)
                .replace('\u202f', ' ')
                .replace('\u00a0', ' ')
                .strip()
                .replaceFirst("^(?:T|,|um |at |à |kl\\.? )\\s*", "");
        if (rest.isEmpty()) {
            return MessageTime.local(written, local.atStartOfDay(), MessageTimePrecision.DAY, zone);
        }
        Matcher clock = TIME.matcher(rest);
        return clock.matches() ? at(written, local, clock, zone) : MessageTime.unreadable(written);
    }

    private static MessageTime at(String written, LocalDate day, Matcher clock, ZoneId zone) {
        int hour = number(clock, 1);
        if (clock.group(5) != null) {
            if (hour < 1 || hour > NOON) {
                return MessageTime.unreadable(written);
            }
            hour = hour % NOON + ("p".equalsIgnoreCase(clock.group(5)) ? NOON : 0);
        }
        int second = clock.group(3) == null ? 0 : number(clock, 3);
        int nanos = clock.group(4) == null ? 0 : Integer.parseInt((clock.group(4) + "00000000").substring(0, 9));
        MessageTimePrecision precision = clock.group(3) == null
                ? MessageTimePrecision.MINUTE
                : clock.group(4) == null ? MessageTimePrecision.SECOND : MessageTimePrecision.MILLISECOND;
        LocalDateTime local = day.atTime(LocalTime.of(hour, number(clock, 2), second, nanos));
        String offset = clock.group(6);
        if (offset == null) {
            return MessageTime.local(written, local, precision, zone);
        }
        ZoneOffset stated = Character.isLetter(offset.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(offset);
        return MessageTime.stated(written, OffsetDateTime.of(local, stated), precision);
    }
}
