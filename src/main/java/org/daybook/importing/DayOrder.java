package org.daybook.importing;

import org.daybook.record.Coded;

/** The order of day and month in dates that are written in digits; the code is what is stored. */
public enum DayOrder implements Coded {
    DAY_FIRST,
    MONTH_FIRST
}
