package org.daybook.exhibit;

/**
 * Where an exhibit comes from.
 *
 * @param madeBy who made it, may be empty
 * @param howReceived how it came to her, may be empty
 * @param original where the original is now, may be empty
 */
public record Provenance(String madeBy, String howReceived, String original) {
    public static final Provenance NOT_SAID = new Provenance("", "", "");
}
