package org.daybook.job;

/** What makes an incident of imported messages. */
public enum MessageGrouping {
    /** Messages without a longer pause between them. */
    BURST("burst"),
    /** The messages of a day. */
    DAY("day"),
    /** Each message. */
    SINGLE("incident"),
    /** Nothing: they are kept as an exhibit with its rows. */
    NONE("exhibit");

    private final String code;

    MessageGrouping(String code) {
        this.code = code;
    }

    /** The code by which a command names it. */
    public String code() {
        return code;
    }
}
