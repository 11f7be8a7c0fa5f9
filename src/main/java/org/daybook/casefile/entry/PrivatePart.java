package org.daybook.casefile.entry;

import org.daybook.record.Coded;

/** What is stored apart from what may be printed, and goes with a hand-over only if it is chosen. */
public enum PrivatePart implements Coded {
    /** Private notes, and her reasons for leaving something out of portfolios. */
    NOTES("private-notes"),
    /** How to reach witnesses and others. */
    CONTACTS("contacts"),
    /** Details about herself that are not to be printed. */
    OWN_DETAILS("own-details");

    private final String code;

    PrivatePart(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
