package org.daybook.incident;

import java.util.List;
import org.daybook.record.YesNoAnswer;

/**
 * Who else was there.
 *
 * @param witnesses those who saw or heard it, in the order in which she named them
 * @param children whether children were present
 * @param childrenNote which, and what they saw, in her words, may be empty
 */
public record PeoplePresent(List<Witness> witnesses, YesNoAnswer children, String childrenNote) {
    public static final PeoplePresent NOT_SAID = new PeoplePresent(List.of(), YesNoAnswer.NOT_SAID, "");

    public PeoplePresent {
        witnesses = List.copyOf(witnesses);
    }
}
