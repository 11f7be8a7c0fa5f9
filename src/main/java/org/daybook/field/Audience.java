package org.daybook.field;

/** Who may be shown what a field says. */
public enum Audience {
    /** Whoever is given a portfolio. */
    READER,
    /**
     * Whoever is given the confidential sheet beside it; kept apart in the diary, so that the rest can be shared alone.
     */
    CONFIDENTIAL,
    /** Nobody but herself. */
    HERSELF
}
