package org.daybook.dates;

import java.util.List;

/**
 * A question about a time, put to her before it is recorded.
 *
 * @param words the question; empty for none
 * @param answers the answers she can choose from; empty if she must correct the time herself
 */
public record EventTimeQuestion(String words, List<EventTimeAnswer> answers) {
    static final EventTimeQuestion NONE = new EventTimeQuestion("", List.of());

    /**
     * One answer.
     *
     * @param label what it says
     * @param input what it puts in the field
     */
    public record EventTimeAnswer(String label, EventTimeInput input) {}

    public EventTimeQuestion {
        answers = List.copyOf(answers);
    }
}
