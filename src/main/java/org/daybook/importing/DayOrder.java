package org.daybook.importing;

/** The order of day and month in dates that are written in digits. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST
}
