package org.daybook.portfolio.pdf.section;

import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.IncidentSheet;

/** Names of the anchors that references lead to. */
public final class AnchorNames {
    public static final String APPLICATION = "application";
    public static final String ABOUT = "about";
    public static final String SUMMARY = "summary";
    public static final String OPEN = "open";
    public static final String CHRONOLOGY = "chronology";
    public static final String CHARTS = "charts";
    public static final String BEFORE_AFTER = "before-after";
    public static final String SHEETS = "sheets";
    public static final String EXHIBITS = "exhibits";
    public static final String EXHIBITS_IN_FULL = "exhibits-in-full";
    public static final String PLATES = "plates";
    public static final String KEY_PICTURES = "key-pictures";
    public static final String ACCOUNT = "account";
    public static final String CONDUCT = "conduct";
    public static final String METHOD = "method";
    public static final String TIMELINE = "timeline";
    public static final String EARLIER = "earlier";
    public static final String ENTRIES = "entries";

    private AnchorNames() {}

    /** Where an exhibit stands in the list. */
    public static String exhibit(int number) {
        return "exhibit-" + number;
    }

    /** Where the plate of an exhibit stands. */
    public static String plate(int number) {
        return "plate-" + number;
    }

    /** Where an incident stands. */
    public static String incident(int number) {
        return "incident-" + number;
    }

    /** Where a case record stands. */
    public static String record(CaseRecordSheet sheet) {
        return "record-" + sheet.kind().code() + "-" + sheet.number();
    }

    /** Where it stands what an incident said before it was amended. */
    public static String versions(IncidentSheet sheet) {
        return "versions-incident-" + sheet.number();
    }

    /** The same of a case record. */
    public static String versions(CaseRecordSheet sheet) {
        return "versions-" + sheet.kind().code() + "-" + sheet.number();
    }

    /** Where a part of several sections begins. */
    public static String part(String name) {
        return "part-" + name;
    }

    /** Where a chapter begins. */
    public static String chapter(String name) {
        return "chapter-" + name;
    }
}
