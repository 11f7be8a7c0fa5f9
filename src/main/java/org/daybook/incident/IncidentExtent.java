package org.daybook.incident;

/**
 * How much of it there was: a series of calls or messages is one record with a count.
 *
 * @param times how often it happened within the record, such as 43 missed calls; 0 if not said
 * @param lasted how long it went on, in her words, may be empty
 */
public record IncidentExtent(int times, String lasted) {
    public static final IncidentExtent NOT_SAID = new IncidentExtent(0, "");

    /** @throws IllegalArgumentException if {@code times} is negative */
    public IncidentExtent {
        if (times < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
    }
}
