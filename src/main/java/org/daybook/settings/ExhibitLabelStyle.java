package org.daybook.settings;

/** How exhibits are labelled: the initials of whoever produces them and a number, with or without a slash. */
public enum ExhibitLabelStyle {
    /** SB1. */
    JOINED("joined", ""),
    /** SB/1, as many police forces write it. */
    WITH_STROKE("with-stroke", "/");

    private final String code;
    private final String between;

    ExhibitLabelStyle(String code, String between) {
        this.code = code;
        this.between = between;
    }

    /** Its code in the settings file. */
    public String code() {
        return code;
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
