package org.daybook.portfolio.request;

/**
 * The text for the first page; each part may be empty.
 *
 * @param name the name of the person the portfolio is about
 * @param reference a crime or case reference
 * @param preparedFor for whom it is made
 * @param asked what the user asks of the reader, where a preset prints that
 */
public record CoverText(String name, String reference, String preparedFor, String asked) {
    /** Nothing. */
    public static final CoverText EMPTY = new CoverText("", "", "");

    /** A cover without a request to the reader. */
    public CoverText(String name, String reference, String preparedFor) {
        this(name, reference, preparedFor, "");
    }
}
