package org.daybook.importing;

import org.daybook.record.Coded;

/** The order of day, month and year in dates that are written in digits; the code is what is stored. */
public enum DayOrder implements Coded {
    DAY_FIRST,
    MONTH_FIRST,
    /** The last two digits of the year, the month and the day; where the file has no such dates, as the day first. */
    YEAR_FIRST
}
