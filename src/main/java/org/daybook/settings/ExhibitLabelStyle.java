package org.daybook.settings;

import org.daybook.record.Coded;

/** How exhibits are labelled: the initials of whoever produces them and a number, with or without a slash. */
public enum ExhibitLabelStyle implements Coded {
    /** SB1. */
    JOINED(""),
    /** SB/1, as many police forces write it. */
    WITH_STROKE("/");

    private final String between;

    ExhibitLabelStyle(String between) {
        this.between = between;
    }

    /**
     * The label of one exhibit.
     *
     * @param initials the initials of whoever produces it
     * @param number counted from 1
     */
    public String label(String initials, int number) {
        return initials + between + number;
    }
}
