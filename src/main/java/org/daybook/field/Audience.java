package org.daybook.field;

/** Who may see the value of a field. */
public enum Audience {
    /** Anyone given a portfolio. */
    READER,
    /**
     * Anyone also given the confidential sheet; stored separately in the diary, so that the rest can be shared alone.
     */
    CONFIDENTIAL,
    HERSELF
}
