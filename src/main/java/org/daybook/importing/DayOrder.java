package org.daybook.importing;

/** The order of day and month in dates that are written in digits; the code is what is stored. */
public enum DayOrder {
    DAY_FIRST("day-first"),
    MONTH_FIRST("month-first");

    private final String code;

    DayOrder(String code) {
        this.code = code;
    }

    /** The stable code by which this value is stored. */
    public String code() {
        return code;
    }
}
