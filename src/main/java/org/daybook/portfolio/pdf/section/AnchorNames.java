package org.daybook.portfolio.pdf.section;

import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.IncidentSheet;

/** Names of the anchors that references lead to. */
public final class AnchorNames {
    public static final String APPLICATION = "application";
    public static final String ABOUT = "about";
    public static final String SUMMARY = "summary";
    public static final String SIGNIFICANT = "significant";
    public static final String OPEN = "open";
    public static final String CHRONOLOGY = "chronology";
    public static final String CHARTS = "charts";
    public static final String BEFORE_AFTER = "before-after";
    public static final String SHEETS = "sheets";
    public static final String MESSAGES = "messages";
    public static final String CAMPAIGN = "campaign";
    public static final String COURSE = "course";
    public static final String EXHIBITS = "exhibits";
    public static final String EXHIBITS_IN_FULL = "exhibits-in-full";
    public static final String PLATES = "plates";
    public static final String RECORDINGS = "recordings";
    public static final String KEY_PICTURES = "key-pictures";
    public static final String ACCOUNT = "account";
    public static final String CONDUCT = "conduct";
    public static final String METHOD = "method";
    public static final String DISCLOSURE = "disclosure";
    public static final String TIMELINE = "timeline";
    public static final String EARLIER = "earlier";
    public static final String ENTRIES = "entries";

    private AnchorNames() {}

    public static String exhibit(int number) {
        return "exhibit-" + number;
    }

    /** The anchor of an exhibit's plate. */
    public static String plate(int number) {
        return "plate-" + number;
    }

    public static String incident(int number) {
        return "incident-" + number;
    }

    /** The anchor of a case record. */
    public static String record(CaseRecordSheet sheet) {
        return "record-" + sheet.kind().code() + "-" + sheet.number();
    }

    /** The anchor of the earlier versions of an incident. */
    public static String versions(IncidentSheet sheet) {
        return "versions-incident-" + sheet.number();
    }

    /** The anchor of the earlier versions of a case record. */
    public static String versions(CaseRecordSheet sheet) {
        return "versions-" + sheet.kind().code() + "-" + sheet.number();
    }

    /** The anchor of a part, which consists of several sections. */
    public static String part(String name) {
        return "part-" + name;
    }

    public static String chapter(String name) {
        return "chapter-" + name;
    }
}
