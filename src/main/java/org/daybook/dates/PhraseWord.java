package org.daybook.dates;

import java.util.Locale;

/** What a word, number or sign of a phrase for a time stands for; the words themselves are in the bundle. */
enum PhraseWord {
    ABOUT,
    FILLER,
    BETWEEN,
    AND,
    TO,
    UNKNOWN,
    TODAY,
    YESTERDAY,
    BEFORE_YESTERDAY,
    TOMORROW,
    TONIGHT,
    LAST_NIGHT,
    THIS,
    LAST,
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT,
    AGO,
    DAY,
    WEEK,
    FORTNIGHT,
    MONTH,
    YEAR,
    WEEKEND,
    EARLY,
    MIDDLE,
    LATE,
    A,
    COUPLE,
    HALF,
    QUARTER,
    PAST,
    OCLOCK,
    MINUTES,
    AM,
    PM,
    NOON,
    MIDNIGHT,
    BY,
    ORDINAL,
    /** A day of the week; the number is 1 for Monday to 7. */
    WEEKDAY_NAME,
    /** A month; the number is 1 to 12. */
    MONTH_NAME,
    /** A number in words. */
    NUMBER_NAME,
    /** A number in words that counts, such as 'third'. */
    ORDINAL_NAME,
    /** A number in digits. */
    NUMBER,
    /** A day with its year in digits. */
    DATE,
    /** A day and a month in digits, with a stroke. */
    DAY_MONTH,
    /** Two numbers with a dot, which are a day and a month or a time of day. */
    DOTTED,
    /** A time of day in digits. */
    CLOCK,
    /** A dash. */
    DASH,
    /** Something else. */
    STRANGE,
    /** What stands before the beginning and after the end. */
    NOTHING;

    /** The key of its list of words; only for those up to {@link #ORDINAL}. */
    String key() {
        return "phrase." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isListed() {
        return compareTo(ORDINAL) <= 0;
    }
}
