package org.daybook.record;

/** The answer to a question that nobody has to answer; the code is what is stored. */
public enum Answer {
    NOT_SAID("not-said"),
    YES("yes"),
    NO("no");

    private final String code;

    Answer(String code) {
        this.code = code;
    }

    /** The stable code by which this value is stored. */
    public String code() {
        return code;
    }
}
