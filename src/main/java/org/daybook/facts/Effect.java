package org.daybook.facts;

/**
 * What it did to her.
 *
 * @param feelings how she felt, in her words, may be empty
 * @param dayToDay what it changed in her day-to-day life, in her words, may be empty
 */
public record Effect(String feelings, String dayToDay) {
    /** Nothing said. */
    public static final Effect NOT_SAID = new Effect("", "");
}
