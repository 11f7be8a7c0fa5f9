package org.daybook.record;

/** Whose law may be relevant to the case; the code is what is stored. */
public enum Jurisdiction {
    NOT_SAID("not-said"),
    ENGLAND_AND_WALES("england-and-wales"),
    SCOTLAND("scotland"),
    NORTHERN_IRELAND("northern-ireland"),
    ELSEWHERE("elsewhere");

    private final String code;

    Jurisdiction(String code) {
        this.code = code;
    }

    /** The stable code by which this value is stored. */
    public String code() {
        return code;
    }
}
