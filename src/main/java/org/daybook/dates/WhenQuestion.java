package org.daybook.dates;

import java.util.List;

/**
 * What she is asked about a time before it is recorded.
 *
 * @param words the question; empty for none
 * @param answers what she can choose from; may be empty, if only she can mend it
 */
public record WhenQuestion(String words, List<Answer> answers) {
    static final WhenQuestion NONE = new WhenQuestion("", List.of());

    /**
     * One answer.
     *
     * @param label what it says
     * @param input what then stands in the field
     */
    public record Answer(String label, WhenInput input) {}

    public WhenQuestion {
        answers = List.copyOf(answers);
    }
}
