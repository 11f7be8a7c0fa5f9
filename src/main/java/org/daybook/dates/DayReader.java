package org.daybook.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import org.daybook.dates.PhraseRule.RuleMatch;
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

    private static final String FILLERS = "(?:FILLER )*";
    private static final String MONTH = "(?<month>MONTH_NAME )";
    private static final String DAY_OF_MONTH =
            "(?<day>NUMBER. (?:ORDINAL )?|(?:NUMBER_NAME|ORDINAL_NAME) )" + FILLERS + MONTH;
    private static final String SHORT_DAY = FILLERS + "(?<day>(?:NUMBER[12]|ORDINAL_NAME) )";
    private static final String MONTH_AND_DAY = MONTH + SHORT_DAY + "(?:ORDINAL )?";
    private static final String YEAR = FILLERS + "(?<year>NUMBER4 )";
    private static final String SHORT_YEAR = FILLERS + "(?<year>NUMBER2 )";
    private static final String SOME = "(?<count>(?:NUMBER.|NUMBER_NAME|A|COUPLE) )(?<unit>[A-Z]+ )";

    /** Spans within a month, of which the beginning, the middle and the end can be named, and others like them. */
    private static final List<PhraseRule<DayReader, FoundDays>> SPANS = List.of(
            rule(
                    "LAST WEEK ",
                    (days, it) -> days.span(
                            it,
                            days.monday().minusDays(DAYS_OF_WEEK),
                            days.monday().minusDays(1))),
            rule("THIS WEEK ", (days, it) -> days.upToToday(it, days.monday())),
            rule("LAST WEEKEND ", (days, it) -> days.weekend(it, true)),
            rule("THIS WEEKEND ", (days, it) -> days.weekend(it, false)),
            rule(
                    "LAST MONTH ",
                    (days, it) -> days.month(it, YearMonth.from(days.today).minusMonths(1))),
            rule("THIS MONTH ", (days, it) -> days.upToToday(it, days.today.withDayOfMonth(1))),
            rule("LAST YEAR ", (days, it) -> days.year(it, days.today.getYear() - 1)),
            rule("THIS YEAR ", (days, it) -> days.upToToday(it, days.today.withDayOfYear(1))),
            rule("LAST " + MONTH, DayReader::lastMonth),
            rule(MONTH + YEAR, DayReader::monthOfYear),
            rule(MONTH, DayReader::latestMonth));

    private static final List<PhraseRule<DayReader, FoundDays>> DAYS = List.of(
            rule("TODAY ", (days, _) -> FoundDays.day(1, days.today)),
            rule("YESTERDAY ", (days, _) -> FoundDays.day(1, days.today.minusDays(1))),
            rule("BEFORE_YESTERDAY ", (days, _) -> FoundDays.day(1, days.today.minusDays(2))),
            rule("TOMORROW ", (days, _) -> FoundDays.day(1, days.today.plusDays(1))),
            rule("WEEKEND ", (days, it) -> days.weekend(it, false)),
            rule("(?<third>EARLY |MIDDLE |LATE )" + FILLERS, DayReader::thirdOfMonth),
            rule("(?<digits>DATE |DAY_MONTH )", (days, it) -> days.digits.read(it.token("digits"))),
            rule(SOME + "AGO ", DayReader::ago),
            rule(SOME + "(?!AGO )", DayReader::fromNow),
            rule(DAY_OF_MONTH + YEAR, (days, it) -> days.dayOf(it, it.number("year"))),
            rule(DAY_OF_MONTH + SHORT_YEAR, DayReader::dayOfShortYear),
            rule(DAY_OF_MONTH, DayReader::latestDay),
            // 'Nov 3 pm' cannot be told from 'Nov, 3 pm'.
            rule(MONTH + "(?=" + SHORT_DAY + "(?:AM|PM) )", DayReader::latestMonth),
            rule(MONTH_AND_DAY + YEAR, (days, it) -> days.dayOf(it, it.number("year"))),
            rule(MONTH_AND_DAY + SHORT_YEAR, DayReader::dayOfShortYear),
            rule(MONTH_AND_DAY, DayReader::latestDay),
            rule(
                    "(?<day>NUMBER. )(?<month>NUMBER. )(?<year>NUMBER4 )",
                    (days, it) -> days.dayOf(it, it.number("year"))),
            rule("(?<day>NUMBER. )ORDINAL |(?<named>ORDINAL_NAME )", DayReader::ofThisMonth),
            rule(
                    "(?<year>NUMBER4 )",
                    (days, it) -> isYear(it.token("year")) ? days.year(it, it.number("year")) : null));

    private final LocalDate today;
    private final boolean ahead;
    private final NumericDateReader digits;

    /** A day, or the first and the last of several. */
    record DaySpan(LocalDate first, LocalDate last) {
        static DaySpan of(LocalDate day) {
            return new DaySpan(day, day);
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
    record FoundDays(
            int length,
            List<DaySpan> readings,
            boolean loose,
            @Nullable PhraseProblem doubt) {
        static final FoundDays NOTHING = new FoundDays(0, List.of(), false, null);

        static FoundDays day(int length, LocalDate day) {
            return new FoundDays(length, List.of(DaySpan.of(day)), false, null);
        }

        static FoundDays refused(int length, PhraseProblem doubt) {
            return new FoundDays(length, List.of(), false, doubt);
        }
    }

    DayReader(LocalDate today) {
        this(today, false);
    }

    /** @param ahead whether a future day is expected */
    DayReader(LocalDate today, boolean ahead) {
        this.today = today;
        this.ahead = ahead;
        this.digits = new NumericDateReader(today, ahead);
    }

    /** The day or span at {@code at}; for a day of the week see {@link #weekday}. */
    FoundDays find(TimePhrase phrase, int at) {
        FoundDays day = PhraseRule.first(DAYS, this, phrase, at);
        return day != null
                ? day
                : Objects.requireNonNullElse(PhraseRule.first(SPANS, this, phrase, at), FoundDays.NOTHING);
    }

    private static PhraseRule<DayReader, FoundDays> rule(
            String words, PhraseRule.Meaning<DayReader, FoundDays> meaning) {
        return PhraseRule.of(words, meaning);
    }

    /**
     * The days that the name of a weekday can mean: the latest, and today if it is that weekday; ahead, today or the
     * next.
     */
    List<DaySpan> weekday(int weekday, boolean last) {
        if (ahead && !last) {
            return List.of(DaySpan.of(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)))));
        }
        LocalDate before = today.with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
        boolean isToday = today.getDayOfWeek().getValue() == weekday;
        return isToday && !last ? List.of(DaySpan.of(today), DaySpan.of(before)) : List.of(DaySpan.of(before));
    }

    private LocalDate monday() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private FoundDays weekend(RuleMatch words, boolean last) {
        LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean isOn = today.getDayOfWeek().getValue() >= SATURDAY;
        LocalDate first = isOn && last ? saturday.minusDays(DAYS_OF_WEEK) : saturday;
        return span(words, first, first.plusDays(1));
    }

    private @Nullable FoundDays ago(RuleMatch words) {
        Period period = period(words.word("unit"), words.token("count").count());
        return period.isZero() ? null : about(words, today.minus(period));
    }

    // 'Within 48 hours' names a day; other hours would need the time at which it was said.
    private @Nullable FoundDays fromNow(RuleMatch words) {
        int number = words.token("count").count();
        boolean wholeDays = words.word("unit") == PhraseWord.HOUR && number % HOURS_OF_DAY == 0;
        Period period = wholeDays ? Period.ofDays(number / HOURS_OF_DAY) : period(words.word("unit"), number);
        return !ahead || period.isZero() ? null : about(words, today.plus(period));
    }

    private static FoundDays about(RuleMatch words, LocalDate day) {
        boolean loose = words.word("unit") != PhraseWord.DAY || words.word("count") == PhraseWord.COUPLE;
        return new FoundDays(words.length(), List.of(DaySpan.of(day)), loose, null);
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

    private FoundDays dayOf(RuleMatch words, int year) {
        return digits.day(words.length(), words.text(), year, words.number("month"), words.number("day"));
    }

    // '9 Nov 26': up to 24 it could be an hour as well.
    private @Nullable FoundDays dayOfShortYear(RuleMatch words) {
        int year = CENTURY + words.number("year");
        return words.number("year") > LAST_HOUR && year <= today.getYear() ? dayOf(words, year) : null;
    }

    private FoundDays latestDay(RuleMatch words) {
        return digits.latest(words.length(), words.text(), words.number("month"), words.number("day"));
    }

    private FoundDays ofThisMonth(RuleMatch words) {
        int day = words.number(words.has("day") ? "day" : "named");
        YearMonth month = YearMonth.from(today);
        YearMonth before = day > today.getDayOfMonth() ? month.minusMonths(1) : month;
        YearMonth latest = ahead ? (day < today.getDayOfMonth() ? month.plusMonths(1) : month) : before;
        return digits.day(words.length(), words.text(), latest.getYear(), latest.getMonthValue(), day);
    }

    private @Nullable FoundDays thirdOfMonth(RuleMatch words) {
        FoundDays whole = PhraseRule.first(SPANS, this, words.phrase(), words.at() + words.length());
        if (whole == null || whole.readings.stream().anyMatch(days -> !isWithinMonth(days))) {
            return null;
        }
        List<DaySpan> readings = whole.readings.stream()
                .map(days -> third(words.word("third"), days.first))
                .toList();
        return new FoundDays(words.length() + whole.length, readings, true, null);
    }

    private static boolean isWithinMonth(DaySpan days) {
        return days.first.getDayOfMonth() == 1 && YearMonth.from(days.first).equals(YearMonth.from(days.last));
    }

    private static DaySpan third(PhraseWord third, LocalDate first) {
        return switch (third) {
            case EARLY -> new DaySpan(first, first.withDayOfMonth(10));
            case MIDDLE -> new DaySpan(first.withDayOfMonth(11), first.withDayOfMonth(20));
            default -> new DaySpan(first.withDayOfMonth(21), first.with(TemporalAdjusters.lastDayOfMonth()));
        };
    }

    private FoundDays monthOfYear(RuleMatch words) {
        int year = words.number("year");
        return year < 1 ? FoundDays.NOTHING : month(words, YearMonth.of(year, words.number("month")));
    }

    private FoundDays latestMonth(RuleMatch words) {
        int month = words.number("month");
        return month(words, YearMonth.of(today.getYear() - (month > today.getMonthValue() ? 1 : 0), month));
    }

    // In November, 'last October' is a month ago to some and a year and a month to others.
    private FoundDays lastMonth(RuleMatch words) {
        int month = words.number("month");
        boolean isOfLastYear = month >= today.getMonthValue();
        FoundDays far = month(words, YearMonth.of(today.getYear() - 1, month));
        if (isOfLastYear) {
            return far;
        }
        FoundDays near = month(words, YearMonth.of(today.getYear(), month));
        return new FoundDays(words.length(), List.of(near.readings.getFirst(), far.readings.getFirst()), true, null);
    }

    private FoundDays month(RuleMatch words, YearMonth month) {
        return span(words, month.atDay(1), month.atEndOfMonth());
    }

    private FoundDays year(RuleMatch words, int year) {
        return span(words, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private FoundDays upToToday(RuleMatch words, LocalDate first) {
        return span(words, first, today);
    }

    // Something in a span already begun cannot have happened after today.
    private FoundDays span(RuleMatch words, LocalDate first, LocalDate last) {
        boolean running = !first.isAfter(today) && last.isAfter(today);
        return new FoundDays(words.length(), List.of(new DaySpan(first, running ? today : last)), true, null);
    }

    static boolean isYear(Token token) {
        return token.is(PhraseWord.NUMBER)
                && token.text().length() == 4
                && token.number() >= EARLIEST_YEAR
                && token.number() <= LATEST_YEAR;
    }
}
