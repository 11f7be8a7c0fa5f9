package org.daybook.ui.control;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.facts.When;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and times as people type them: 03/11/2026, 3/11/26, 3.11.2026, 2026-11-03, 3 Nov 2026, today; 21:05,
 * 21.05, 9pm. The day comes before the month, always.
 *
 * <p>What could mean two things is not guessed but said to be unreadable, since a wrong date is worse than none.
 */
public final class WhenReader {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.\\- ])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.]?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:.h](\\d{2})");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(\\d{2})(\\d{2})");
    private static final Pattern HALF_DAY = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))? ?([ap])\\.? ?m\\.?");
    private static final int CENTURY = 100;
    private static final int HOURS_OF_HALF_DAY = 12;

    private final Messages messages;

    /** What is wrong with a part of the field. */
    public enum Trouble {
        NO_DATE,
        DATE_UNREADABLE,
        TIME_UNREADABLE,
        NO_END_DATE,
        END_DATE_UNREADABLE,
        END_TIME_UNREADABLE
    }

    /**
     * What a field says.
     *
     * @param when the time; null exactly if there is trouble
     * @param troubles what has to be mended, in the order of the field
     */
    public record Reading(@Nullable When when, List<Trouble> troubles) {
        public Reading {
            troubles = List.copyOf(troubles);
        }
    }

    /** @param messages the language of 'today', 'yesterday' and of the names of months */
    public WhenReader(Messages messages) {
        this.messages = messages;
    }

    /**
     * Reads the whole field.
     *
     * @param today the day that 'today' means
     * @param zone the zone in which date and time are read
     */
    public Reading read(WhenInput input, LocalDate today, ZoneId zone) {
        if (input.precision() == When.Precision.UNKNOWN) {
            return new Reading(When.unknown(zone).inWords(input.words()), List.of());
        }
        boolean span = input.precision() == When.Precision.BETWEEN;
        List<Trouble> troubles = new ArrayList<>();
        LocalDate date = date(input.date(), today).orElse(null);
        if (date == null) {
            troubles.add(input.date().isBlank() ? Trouble.NO_DATE : Trouble.DATE_UNREADABLE);
        }
        LocalTime time = time(input.time()).orElse(null);
        if (time == null && !input.time().isBlank()) {
            troubles.add(Trouble.TIME_UNREADABLE);
        }
        LocalTime endTime = span ? time(input.endTime()).orElse(null) : null;
        LocalDate endDate = span ? endDate(input, date, endTime, today) : null;
        if (span && endDate == null) {
            troubles.add(input.endDate().isBlank() ? Trouble.NO_END_DATE : Trouble.END_DATE_UNREADABLE);
        }
        if (span && endTime == null && !input.endTime().isBlank()) {
            troubles.add(Trouble.END_TIME_UNREADABLE);
        }
        if (!troubles.isEmpty()) {
            return new Reading(null, troubles);
        }
        return new Reading(new When(input.precision(), date, time, endDate, endTime, zone, input.words()), List.of());
    }

    /** The day that {@code text} names; empty if none, or if it could be two. */
    public Optional<LocalDate> date(String text, LocalDate today) {
        String typed = tidied(text);
        if (isWord(typed, "when.today")) {
            return Optional.of(today);
        }
        if (isWord(typed, "when.yesterday")) {
            return Optional.of(today.minusDays(1));
        }
        Matcher dayFirst = DAY_FIRST.matcher(typed);
        if (dayFirst.matches()) {
            return day(year(dayFirst.group(4), today), dayFirst.group(3), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(typed);
        if (yearFirst.matches()) {
            return day(Integer.parseInt(yearFirst.group(1)), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayAndMonth = DAY_AND_MONTH.matcher(typed);
        if (dayAndMonth.matches()) {
            return latest(dayAndMonth.group(2), dayAndMonth.group(1), today);
        }
        return monthInWords(typed);
    }

    /** The time of day that {@code text} names; empty if none, or if it could be two, as '9' could. */
    public Optional<LocalTime> time(String text) {
        String typed = tidied(text).toLowerCase(Locale.ROOT);
        Matcher halfDay = HALF_DAY.matcher(typed);
        if (halfDay.matches()) {
            int hour = Integer.parseInt(halfDay.group(1));
            if (hour < 1 || hour > HOURS_OF_HALF_DAY) {
                return Optional.empty();
            }
            int afternoon = halfDay.group(3).equals("p") ? HOURS_OF_HALF_DAY : 0;
            return clock(hour % HOURS_OF_HALF_DAY + afternoon, halfDay.group(2));
        }
        Matcher clock = CLOCK.matcher(typed);
        if (clock.matches()) {
            return clock(Integer.parseInt(clock.group(1)), clock.group(2));
        }
        Matcher digits = FOUR_DIGITS.matcher(typed);
        return digits.matches() ? clock(Integer.parseInt(digits.group(1)), digits.group(2)) : Optional.empty();
    }

    // 'Between 21:00 and 23:00' of one day needs the day only once.
    private @Nullable LocalDate endDate(
            WhenInput input, @Nullable LocalDate date, @Nullable LocalTime endTime, LocalDate today) {
        if (input.endDate().isBlank()) {
            return endTime == null ? null : date;
        }
        return date(input.endDate(), today).orElse(null);
    }

    private boolean isWord(String typed, String key) {
        return typed.equalsIgnoreCase(messages.get(key).strip());
    }

    private Optional<LocalDate> monthInWords(String typed) {
        String plain = typed.replace(",", "");
        for (String pattern : List.of("d MMMM uuuu", "d MMM uuuu")) {
            DateTimeFormatter formatter = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(messages.locale())
                    .withResolverStyle(ResolverStyle.STRICT);
            try {
                return Optional.of(LocalDate.parse(plain, formatter));
            } catch (DateTimeParseException unreadable) {
                // The next pattern, or none.
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> latest(String month, String day, LocalDate today) {
        return day(today.getYear(), month, day)
                .filter(date -> !date.isAfter(today))
                .or(() -> day(today.getYear() - 1, month, day));
    }

    // Next year is taken as meant, so that a slip is shown as lying in the future and not read as a century ago.
    private static int year(String text, LocalDate today) {
        int year = Integer.parseInt(text);
        if (text.length() > 2) {
            return year;
        }
        int thisCentury = today.getYear() / CENTURY * CENTURY + year;
        return thisCentury > today.getYear() + 1 ? thisCentury - CENTURY : thisCentury;
    }

    private static Optional<LocalDate> day(int year, String monthText, String dayText) {
        int month = Integer.parseInt(monthText);
        int day = Integer.parseInt(dayText);
        boolean possible = year >= 1
                && ChronoField.MONTH_OF_YEAR.range().isValidValue(month)
                && day >= 1
                && day <= LocalDate.of(year, month, 1).lengthOfMonth();
        return possible ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static Optional<LocalTime> clock(int hour, @Nullable String minuteText) {
        int minute = minuteText == null ? 0 : Integer.parseInt(minuteText);
        boolean possible = ChronoField.HOUR_OF_DAY.range().isValidValue(hour)
                && ChronoField.MINUTE_OF_HOUR.range().isValidValue(minute);
        return possible ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    // Digits of any script, one space for many, none around the separators.
    private static String tidied(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString()
                .replaceAll(" *([/.:\\-]) *", "$1")
                .replaceAll(" +", " ")
                .strip();
    }
}
