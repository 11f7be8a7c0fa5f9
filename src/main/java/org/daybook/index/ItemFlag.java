package org.daybook.index;

import org.daybook.record.Coded;

/** A property of an item that a search can ask for. */
public enum ItemFlag implements Coded {
    /** Without a date. */
    UNDATED,
    /** Recorded late: {@link org.daybook.record.RecordingDelay#isLate}. */
    WRITTEN_LATE,
    /** Reported to somebody. */
    REPORTED,
    /** Not reported, by her own answer; if nothing is known about it, neither flag is set. */
    NOT_REPORTED,
    /** With at least one exhibit. */
    HAS_EXHIBIT,
    AMENDED,
    WITHDRAWN
}
