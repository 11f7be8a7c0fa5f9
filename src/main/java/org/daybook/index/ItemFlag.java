package org.daybook.index;

/** A property of an item that a search can ask for. */
public enum ItemFlag {
    /** Without a date. */
    UNDATED,
    /** Recorded late: {@link org.daybook.casefile.IncidentHistory#LATE_AFTER_DAYS}. */
    WRITTEN_LATE,
    /** Said to have been reported to somebody. */
    REPORTED,
    /** Said not to have been reported; where nothing is said of it, neither is so. */
    NOT_REPORTED,
    /** With at least one exhibit. */
    HAS_EXHIBIT,
    AMENDED,
    WITHDRAWN
}
