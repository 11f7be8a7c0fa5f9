package org.daybook.portfolio.pdf;

/** Names of the places that references lead to. */
final class Places {
    static final String ABOUT = "about";
    static final String SUMMARY = "summary";
    static final String CHRONOLOGY = "chronology";
    static final String SHEETS = "sheets";
    static final String EXHIBITS = "exhibits";
    static final String PLATES = "plates";
    static final String METHOD = "method";

    private Places() {}

    static String exhibit(int number) {
        return "exhibit-" + number;
    }

    static String plate(int number) {
        return "plate-" + number;
    }

    static String incident(int number) {
        return "incident-" + number;
    }
}
