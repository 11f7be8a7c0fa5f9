package org.daybook.portfolio.pdf.report;

import org.daybook.record.Coded;

/** What happened to a record since the previous portfolio. */
enum RecordChange implements Coded {
    RECORDED("new"),
    AMENDED("changed"),
    WITHDRAWN("withdrawn"),
    /** It is unchanged, but an exhibit was added. */
    ILLUSTRATED("illustrated");

    private final String code;

    RecordChange(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * The state of a record.
     *
     * @param since the number of the entry after which everything is new
     * @param original the number of the entry that recorded it
     * @param last the number of the entry that amended it last
     * @param withdrawn the number of the entry that withdrew it; 0 if it was not withdrawn
     */
    static RecordChange of(long since, long original, long last, long withdrawn) {
        if (withdrawn > since) {
            return WITHDRAWN;
        }
        if (original > since) {
            return RECORDED;
        }
        return last > since ? AMENDED : ILLUSTRATED;
    }
}
