package org.daybook.record;

/**
 * One detail about the person whose diary it is.
 *
 * @param text in her words, may be empty
 * @param mayPrint whether a portfolio may show it; a detail that may not be printed is in no portfolio at all
 */
public record PersonDetail(String text, boolean mayPrint) {
    /** Nothing said, and nothing to be printed. */
    public static final PersonDetail NOT_SAID = new PersonDetail("", false);
}
