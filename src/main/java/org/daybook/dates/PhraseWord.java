package org.daybook.dates;

import org.daybook.record.Coded;

/** The meaning of a word, number or sign in a phrase for a time; the words themselves are in the bundle. */
enum PhraseWord implements Coded {
    ABOUT,
    FILLER,
    BETWEEN,
    AND,
    TO,
    UNKNOWN,
    NOW,
    TODAY,
    YESTERDAY,
    BEFORE_YESTERDAY,
    TOMORROW,
    TONIGHT,
    LAST_NIGHT,
    THIS,
    LAST,
    NEXT,
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT,
    AGO,
    HOUR,
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
    /** An ordinal number in words, such as 'third'. */
    ORDINAL_NAME,
    /** A number in digits. */
    NUMBER,
    /** A day with its year in digits. */
    DATE,
    /** A day and a month in digits, with a slash. */
    DAY_MONTH,
    /** Two numbers with a dot, which are a day and a month or a time of day. */
    DOTTED,
    /** A time of day in digits. */
    CLOCK,
    /** A dash. */
    DASH,
    /** Something else. */
    STRANGE,
    /** Before the beginning or after the end of the phrase. */
    NOTHING;

    /** The bundle key of its word list; only for constants up to {@link #ORDINAL}. */
    String key() {
        return "phrase." + code();
    }

    boolean isListed() {
        return compareTo(ORDINAL) <= 0;
    }
}
