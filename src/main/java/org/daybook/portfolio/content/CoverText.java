package org.daybook.portfolio.content;

/**
 * What she wants to have printed on the cover; each may be empty.
 *
 * @param name the name of the person the portfolio is about
 * @param reference a crime or case reference
 * @param preparedFor for whom it is made
 */
public record CoverText(String name, String reference, String preparedFor) {
    /** Nothing. */
    public static final CoverText EMPTY = new CoverText("", "", "");
}
