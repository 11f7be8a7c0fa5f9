package org.daybook.job.importing;

import org.daybook.record.Coded;

/** What makes an incident of imported messages. */
public enum MessageGrouping implements Coded {
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

    @Override
    public String code() {
        return code;
    }
}
