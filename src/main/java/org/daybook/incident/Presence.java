package org.daybook.incident;

import java.util.List;
import org.daybook.record.Answer;

/**
 * Who else was there.
 *
 * @param witnesses those who saw or heard it, in the order in which she named them
 * @param children whether children were present
 * @param childrenNote which, and what they saw, in her words, may be empty
 */
public record Presence(List<Witness> witnesses, Answer children, String childrenNote) {
    public static final Presence NOT_SAID = new Presence(List.of(), Answer.NOT_SAID, "");

    public Presence {
        witnesses = List.copyOf(witnesses);
    }
}
