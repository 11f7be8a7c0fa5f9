package org.daybook.incident;

import org.daybook.record.Coded;

/**
 * Whom she believes did it, and why.
 *
 * @param person the name or description in her words, may be empty
 * @param certainty how sure she is
 * @param reason why she believes it, in her words, may be empty
 * @param sighting what was seen of them
 */
public record SuspectedPerson(String person, Certainty certainty, String reason, Sighting sighting) {
    public static final SuspectedPerson NOT_SAID = SuspectedPerson.of("", Certainty.NOT_SAID, "");

    /** A person who is named, without a sighting. */
    public static SuspectedPerson of(String person, Certainty certainty, String reason) {
        return new SuspectedPerson(person, certainty, reason, Sighting.NOT_SAID);
    }

    /** How sure she is of who it was; the code is what is stored. */
    public enum Certainty implements Coded {
        NOT_SAID,
        KNOWN,
        BELIEVED,
        UNKNOWN
    }
}
