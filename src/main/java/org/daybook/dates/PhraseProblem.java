package org.daybook.dates;

import org.daybook.text.Messages;

/**
 * Why a phrase was not read as a time, so that she can be told instead of being misread.
 *
 * @param text the words in question, may be empty
 * @param other the words they conflict with, may be empty
 */
record PhraseProblem(ProblemKind kind, String text, String other) {
    enum ProblemKind {
        NOT_UNDERSTOOD("when.doubt-words"),
        NO_DAY("when.doubt-no-day"),
        NOT_A_DAY("when.doubt-not-a-day"),
        MONTH_FIRST("when.doubt-month-first"),
        OTHER_WEEKDAY("when.doubt-weekday"),
        WHICH_HALF("when.doubt-half"),
        DAY_OR_TIME("when.doubt-day-or-time"),
        SEVERAL("when.doubt-several"),
        DOES_NOT_FIT("when.doubt-fit");

        private final String key;

        ProblemKind(String key) {
            this.key = key;
        }
    }

    static PhraseProblem of(ProblemKind kind, String text) {
        return new PhraseProblem(kind, text, "");
    }

    /** Whether it is about a time that was named, rather than about other words or a missing day. */
    boolean isOfTime() {
        return kind != ProblemKind.NOT_UNDERSTOOD && kind != ProblemKind.NO_DAY;
    }

    String words(Messages messages) {
        return messages.get(kind.key, text, other);
    }
}
