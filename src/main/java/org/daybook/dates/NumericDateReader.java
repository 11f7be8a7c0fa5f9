package org.daybook.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.dates.DayReader.FoundDays;
import org.daybook.dates.PhraseProblem.ProblemKind;
import org.daybook.dates.TimePhrase.Token;

/**
 * Reads days in digits: the day first, or the year first. A month first is refused, never swapped.
 *
 * @param ahead whether a day without a year is the next one and not the latest
 */
record NumericDateReader(LocalDate today, boolean ahead) {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})(?:[-/.](\\d{4}|\\d{2}))?[/.]?");
    private static final int CENTURY = 100;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    FoundDays read(Token token) {
        Matcher yearFirst = YEAR_FIRST.matcher(token.text());
        if (yearFirst.matches()) {
            return day(1, token.text(), number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(token.text());
        if (!dayFirst.matches()) {
            return FoundDays.NOTHING;
        }
        int month = number(dayFirst, 2);
        int day = number(dayFirst, 1);
        return dayFirst.group(3) == null
                ? latest(1, token.text(), month, day)
                : day(1, token.text(), year(dayFirst.group(3)), month, day);
    }

    /** A day of a year, or why that day does not exist. */
    FoundDays day(int length, String text, int year, int month, int day) {
        if (month > MONTHS && month <= DAYS && day >= 1 && day <= MONTHS) {
            return FoundDays.refused(length, new PhraseProblem(ProblemKind.MONTH_FIRST, text, String.valueOf(month)));
        }
        boolean possible = year >= 1 && month >= 1 && month <= MONTHS && day >= 1;
        return possible && YearMonth.of(year, month).isValidDay(day)
                ? FoundDays.day(length, LocalDate.of(year, month, day))
                : FoundDays.refused(length, PhraseProblem.of(ProblemKind.NOT_A_DAY, text));
    }

    /** The latest such day that is not in the future; ahead, the next that is not past. */
    FoundDays latest(int length, String text, int month, int day) {
        FoundDays found = day(length, text, today.getYear(), month, day);
        if (ahead) {
            boolean isOver = !found.readings().isEmpty()
                    && found.readings().getFirst().first().isBefore(today);
            return isOver ? day(length, text, today.getYear() + 1, month, day) : found;
        }
        boolean isPast = !found.readings().isEmpty()
                && !found.readings().getFirst().first().isAfter(today);
        return isPast ? found : day(length, text, today.getYear() - 1, month, day);
    }

    // Next year is accepted, so that a slip is shown as a future day and not read as a century ago.
    private int year(String text) {
        int year = Integer.parseInt(text);
        if (text.length() > 2) {
            return year;
        }
        int thisCentury = today.getYear() / CENTURY * CENTURY + year;
        return thisCentury > today.getYear() + 1 ? thisCentury - CENTURY : thisCentury;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
