package org.daybook.portfolio.content;

/**
 * What she wants to have printed on the first page; each may be empty.
 *
 * @param name the name of the person the portfolio is about
 * @param reference a crime or case reference
 * @param preparedFor for whom it is made
 * @param asked what she asks of whoever reads it, where a preset prints that
 */
public record CoverText(String name, String reference, String preparedFor, String asked) {
    /** Nothing. */
    public static final CoverText EMPTY = new CoverText("", "", "");

    /** Without anything that is asked for. */
    public CoverText(String name, String reference, String preparedFor) {
        this(name, reference, preparedFor, "");
    }
}
