package org.daybook.facts;

/**
 * The numbers a report was given.
 *
 * @param log the log or incident number, may be empty
 * @param crime the crime reference, may be empty
 */
public record References(String log, String crime) {
    /** None given. */
    public static final References NOT_SAID = new References("", "");
}
