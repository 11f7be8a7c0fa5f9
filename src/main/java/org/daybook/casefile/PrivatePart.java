package org.daybook.casefile;

/** What is stored apart from what may be printed, and goes with a hand-over only if it is chosen. */
public enum PrivatePart {
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

    /** The code by which a hand-over says that it was left out. */
    public String code() {
        return code;
    }
}
