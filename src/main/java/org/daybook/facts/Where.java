package org.daybook.facts;

/**
 * Where something happened.
 *
 * @param place the place in her words, may be empty
 */
public record Where(String place) {
    /** No place given. */
    public static final Where NOT_SAID = new Where("");
}
