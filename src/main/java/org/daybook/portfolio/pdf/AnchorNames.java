package org.daybook.portfolio.pdf;

import org.daybook.portfolio.CaseRecordSheet;

/** Names of the places that references lead to. */
final class AnchorNames {
    static final String ABOUT = "about";
    static final String SUMMARY = "summary";
    static final String CHRONOLOGY = "chronology";
    static final String CHARTS = "charts";
    static final String BEFORE_AFTER = "before-after";
    static final String SHEETS = "sheets";
    static final String EXHIBITS = "exhibits";
    static final String PLATES = "plates";
    static final String ACCOUNT = "account";
    static final String CONDUCT = "conduct";
    static final String METHOD = "method";

    private AnchorNames() {}

    static String exhibit(int number) {
        return "exhibit-" + number;
    }

    static String plate(int number) {
        return "plate-" + number;
    }

    static String incident(int number) {
        return "incident-" + number;
    }

    /** Where a particular stands. */
    static String record(CaseRecordSheet sheet) {
        return "record-" + sheet.kind().code() + "-" + sheet.number();
    }

    /** Where all versions of one stand that has its place in a table. */
    static String versions(CaseRecordSheet sheet) {
        return "versions-" + sheet.kind().code() + "-" + sheet.number();
    }

    static String chapter(String name) {
        return "chapter-" + name;
    }
}
