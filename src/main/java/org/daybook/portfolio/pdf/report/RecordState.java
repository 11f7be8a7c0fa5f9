package org.daybook.portfolio.pdf.report;

/** What happened to a record since the previous portfolio. */
enum RecordState {
    RECORDED("new"),
    AMENDED("changed"),
    WITHDRAWN("withdrawn"),
    /** It is unchanged, and an exhibit was added. */
    ILLUSTRATED("illustrated");

    private final String code;

    RecordState(String code) {
        this.code = code;
    }

    /** Its name in the bundle. */
    String code() {
        return code;
    }

    /**
     * That of a record.
     *
     * @param since the number of the entry after which all is new
     * @param original that of the entry that recorded it
     * @param last that of the entry that amended it last
     * @param withdrawn that of the entry that withdrew it; 0 while it stands
     */
    static RecordState of(long since, long original, long last, long withdrawn) {
        if (withdrawn > since) {
            return WITHDRAWN;
        }
        if (original > since) {
            return RECORDED;
        }
        return last > since ? AMENDED : ILLUSTRATED;
    }
}
