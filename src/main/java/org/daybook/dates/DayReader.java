package org.daybook.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.daybook.dates.TimePhrase.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a phrase that name a day or a span of days. A day without a year is the latest one that is not
 * in the future; where a future day is expected, the next.
 */
final class DayReader {
    private static final int DAYS_OF_WEEK = 7;
    private static final int SATURDAY = 6;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;
    private static final int CENTURY = 2000;
    private static final int LAST_HOUR = 24;
    private static final int HOURS_OF_DAY = 24;

    private final LocalDate today;
    private final boolean ahead;
    private final DigitDays digits;

    /** A day, or the first and the last of several. */
    record Days(LocalDate first, LocalDate last) {
        static Days of(LocalDate day) {
            return new Days(day, day);
        }

        boolean isOne() {
            return first.equals(last);
        }
    }

    /**
     * The outcome of a search.
     *
     * @param length how many words it takes; 0 if nothing was found
     * @param readings what it can mean; several if that is not certain, none if it is not a day
     * @param loose whether her words say more than the days do
     * @param doubt why it is not a day; null if it is one
     */
    record Found(
            int length,
            List<Days> readings,
            boolean loose,
            @Nullable PhraseProblem doubt) {
        static final Found NOTHING = new Found(0, List.of(), false, null);

        static Found day(int length, LocalDate day) {
            return new Found(length, List.of(Days.of(day)), false, null);
        }

        static Found span(int length, LocalDate first, LocalDate last) {
            return new Found(length, List.of(new Days(first, last)), true, null);
        }

        static Found refused(int length, PhraseProblem doubt) {
            return new Found(length, List.of(), false, doubt);
        }
    }

    DayReader(LocalDate today) {
        this(today, false);
    }

    /** @param ahead whether a future day is expected */
    DayReader(LocalDate today, boolean ahead) {
        this.today = today;
        this.ahead = ahead;
        this.digits = new DigitDays(today, ahead);
    }

    /** The day or span at {@code at}; for a day of the week see {@link #weekday}. */
    Found find(TimePhrase phrase, int at) {
        Token token = phrase.at(at);
        return switch (token.word()) {
            case TODAY -> Found.day(1, today);
            case YESTERDAY -> Found.day(1, today.minusDays(1));
            case BEFORE_YESTERDAY -> Found.day(1, today.minusDays(2));
            case TOMORROW -> Found.day(1, today.plusDays(1));
            case LAST, THIS -> recent(phrase, at);
            case WEEKEND -> weekend(1, false);
            case A, COUPLE -> ago(phrase, at);
            case EARLY, MIDDLE, LATE -> thirdOfMonth(phrase, at);
            case MONTH_NAME -> monthFirst(phrase, at);
            case NUMBER, NUMBER_NAME, ORDINAL_NAME -> numbered(phrase, at);
            case DATE, DAY_MONTH -> digits.read(token);
            default -> Found.NOTHING;
        };
    }

    /**
     * The days that the name of a weekday can mean: the latest, and today if it is that weekday; ahead, today or the
     * next.
     */
    List<Days> weekday(int weekday, boolean last) {
        if (ahead && !last) {
            return List.of(Days.of(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)))));
        }
        LocalDate before = today.with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
        boolean isToday = today.getDayOfWeek().getValue() == weekday;
        return isToday && !last ? List.of(Days.of(today), Days.of(before)) : List.of(Days.of(before));
    }

    private Found recent(TimePhrase phrase, int at) {
        boolean last = phrase.is(at, PhraseWord.LAST);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (phrase.at(at + 1).word()) {
            case WEEK ->
                last ? Found.span(2, monday.minusDays(DAYS_OF_WEEK), monday.minusDays(1)) : upToToday(2, monday);
            case MONTH ->
                last
                        ? month(2, YearMonth.from(today).minusMonths(1))
                        : upToToday(2, YearMonth.from(today).atDay(1));
            case YEAR -> last ? year(2, today.getYear() - 1) : upToToday(2, LocalDate.of(today.getYear(), 1, 1));
            case WEEKEND -> weekend(2, last);
            case MONTH_NAME -> last ? lastMonth(phrase.at(at + 1).number()) : Found.NOTHING;
            default -> Found.NOTHING;
        };
    }

    private Found weekend(int length, boolean last) {
        LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean isOn = today.getDayOfWeek().getValue() >= SATURDAY;
        LocalDate first = isOn && last ? saturday.minusDays(DAYS_OF_WEEK) : saturday;
        return upTo(length, first, first.plusDays(1));
    }

    private Found ago(TimePhrase phrase, int at) {
        Token counted = phrase.at(at);
        PhraseWord unit = phrase.at(at + 1).word();
        boolean ago = phrase.is(at + 2, PhraseWord.AGO);
        if (!ago && !ahead) {
            return Found.NOTHING;
        }
        int number = counted.count();
        // 'Within 48 hours' names a day; other hours would need the time at which it was said.
        boolean wholeDays = ahead && !ago && number % HOURS_OF_DAY == 0;
        Period period =
                unit == PhraseWord.HOUR && wholeDays ? Period.ofDays(number / HOURS_OF_DAY) : period(unit, number);
        if (period.isZero()) {
            return Found.NOTHING;
        }
        boolean loose = unit != PhraseWord.DAY || counted.is(PhraseWord.COUPLE);
        return ago
                ? new Found(3, List.of(Days.of(today.minus(period))), loose, null)
                : new Found(2, List.of(Days.of(today.plus(period))), loose, null);
    }

    /** So many days, weeks, fortnights or months; zero for any other unit. */
    static Period period(PhraseWord unit, int number) {
        return switch (unit) {
            case DAY -> Period.ofDays(number);
            case WEEK -> Period.ofWeeks(number);
            case FORTNIGHT -> Period.ofWeeks(2 * number);
            case MONTH -> Period.ofMonths(number);
            default -> Period.ZERO;
        };
    }

    private Found numbered(TimePhrase phrase, int at) {
        if (phrase.at(at).isNumber()) {
            Found ago = ago(phrase, at);
            if (ago.length > 0) {
                return ago;
            }
        }
        int next = phrase.at(at).is(PhraseWord.NUMBER) && phrase.is(at + 1, PhraseWord.ORDINAL) ? at + 2 : at + 1;
        boolean counted = next == at + 2 || phrase.is(at, PhraseWord.ORDINAL_NAME);
        int month = phrase.pastFillers(next);
        if (phrase.is(month, PhraseWord.MONTH_NAME)) {
            return dated(
                    phrase,
                    at,
                    month + 1,
                    phrase.at(month).number(),
                    phrase.at(at).number());
        }
        if (isThreeNumbers(phrase, at)) {
            String text = phrase.text(at, at + 3);
            return digits.day(
                    3,
                    text,
                    phrase.at(at + 2).number(),
                    phrase.at(at + 1).number(),
                    phrase.at(at).number());
        }
        if (counted) {
            return ofThisMonth(next - at, phrase.text(at, next), phrase.at(at).number());
        }
        return isYear(phrase.at(at)) ? year(1, phrase.at(at).number()) : Found.NOTHING;
    }

    private static boolean isThreeNumbers(TimePhrase phrase, int at) {
        return phrase.is(at, PhraseWord.NUMBER)
                && phrase.is(at + 1, PhraseWord.NUMBER)
                && phrase.is(at + 2, PhraseWord.NUMBER)
                && phrase.at(at + 2).text().length() == 4;
    }

    private Found monthFirst(TimePhrase phrase, int at) {
        int month = phrase.at(at).number();
        int day = phrase.pastFillers(at + 1);
        Token number = phrase.at(day);
        boolean isDay =
                (number.is(PhraseWord.NUMBER) && number.text().length() <= 2) || number.is(PhraseWord.ORDINAL_NAME);
        if (isDay) {
            int next = phrase.is(day + 1, PhraseWord.ORDINAL) ? day + 2 : day + 1;
            // 'Nov 3 pm' cannot be told from 'Nov, 3 pm'.
            boolean isClock = phrase.is(day + 1, PhraseWord.AM) || phrase.is(day + 1, PhraseWord.PM);
            return isClock ? spanOfMonth(phrase, at) : dated(phrase, at, next, month, number.number());
        }
        return spanOfMonth(phrase, at);
    }

    private Found dated(TimePhrase phrase, int from, int next, int month, int day) {
        int year = phrase.pastFillers(next);
        if (isFourDigits(phrase.at(year))) {
            return digits.day(
                    year + 1 - from,
                    phrase.text(from, year + 1),
                    phrase.at(year).number(),
                    month,
                    day);
        }
        if (isShortYear(phrase.at(year))) {
            int whole = CENTURY + phrase.at(year).number();
            return digits.day(year + 1 - from, phrase.text(from, year + 1), whole, month, day);
        }
        return digits.latest(next - from, phrase.text(from, next), month, day);
    }

    private Found thirdOfMonth(TimePhrase phrase, int at) {
        int month = phrase.pastFillers(at + 1);
        Found whole = phrase.is(month, PhraseWord.MONTH_NAME)
                ? spanOfMonth(phrase, month)
                : phrase.is(month, PhraseWord.LAST) || phrase.is(month, PhraseWord.THIS)
                        ? recent(phrase, month)
                        : Found.NOTHING;
        if (whole.length == 0 || whole.readings.stream().anyMatch(days -> !isWithinMonth(days))) {
            return Found.NOTHING;
        }
        PhraseWord third = phrase.at(at).word();
        List<Days> readings =
                whole.readings.stream().map(days -> third(third, days.first)).toList();
        return new Found(month - at + whole.length, readings, true, null);
    }

    private static boolean isWithinMonth(Days days) {
        return days.first.getDayOfMonth() == 1 && YearMonth.from(days.first).equals(YearMonth.from(days.last));
    }

    private static Days third(PhraseWord third, LocalDate first) {
        return switch (third) {
            case EARLY -> new Days(first, first.withDayOfMonth(10));
            case MIDDLE -> new Days(first.withDayOfMonth(11), first.withDayOfMonth(20));
            default -> new Days(first.withDayOfMonth(21), first.with(TemporalAdjusters.lastDayOfMonth()));
        };
    }

    private Found spanOfMonth(TimePhrase phrase, int at) {
        int month = phrase.at(at).number();
        int year = phrase.pastFillers(at + 1);
        if (isFourDigits(phrase.at(year))) {
            int number = phrase.at(year).number();
            return number < 1 ? Found.NOTHING : month(year + 1 - at, YearMonth.of(number, month));
        }
        int latest = month > today.getMonthValue() ? today.getYear() - 1 : today.getYear();
        return month(1, YearMonth.of(latest, month));
    }

    // In November, 'last October' is a month ago to some and a year and a month to others.
    private Found lastMonth(int month) {
        int latest = month >= today.getMonthValue() ? today.getYear() - 1 : today.getYear();
        Found near = month(2, YearMonth.of(latest, month));
        if (latest < today.getYear()) {
            return near;
        }
        Found far = month(2, YearMonth.of(latest - 1, month));
        return new Found(2, List.of(near.readings.getFirst(), far.readings.getFirst()), true, null);
    }

    private Found ofThisMonth(int length, String text, int day) {
        YearMonth month = YearMonth.from(today);
        YearMonth before = day > today.getDayOfMonth() ? month.minusMonths(1) : month;
        YearMonth latest = ahead ? (day < today.getDayOfMonth() ? month.plusMonths(1) : month) : before;
        return digits.day(length, text, latest.getYear(), latest.getMonthValue(), day);
    }

    private Found month(int length, YearMonth month) {
        return upTo(length, month.atDay(1), month.atEndOfMonth());
    }

    private Found year(int length, int year) {
        return upTo(length, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private Found upToToday(int length, LocalDate first) {
        return Found.span(length, first, today);
    }

    // Something in a span already begun cannot have happened after today.
    private Found upTo(int length, LocalDate first, LocalDate last) {
        boolean running = !first.isAfter(today) && last.isAfter(today);
        return Found.span(length, first, running ? today : last);
    }

    // '9 Nov 26': up to 24 it could be an hour as well.
    private boolean isShortYear(Token token) {
        return token.is(PhraseWord.NUMBER)
                && token.text().length() == 2
                && token.number() > LAST_HOUR
                && CENTURY + token.number() <= today.getYear();
    }

    private static boolean isFourDigits(Token token) {
        return token.is(PhraseWord.NUMBER) && token.text().length() == 4;
    }

    static boolean isYear(Token token) {
        return isFourDigits(token) && token.number() >= EARLIEST_YEAR && token.number() <= LATEST_YEAR;
    }
}
