package org.daybook.record;

/** The answer to a question that nobody has to answer; the code is what is stored. */
public enum Answer implements Coded {
    NOT_SAID("not-said"),
    YES("yes"),
    NO("no");

    private final String code;

    Answer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
