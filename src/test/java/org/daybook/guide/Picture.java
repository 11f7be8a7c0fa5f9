package org.daybook.guide;

import java.util.Locale;

/**
 * The pictures of the guide and of the first page, in the order of the guide. A new one is a line here and one in a
 * walk.
 */
enum Picture {
    UNLOCK,
    RECOVERY_CODE,
    HIDDEN,
    TODAY,
    TIMELINE,
    TIMELINE_DARK,
    NEW_INCIDENT,
    INCIDENT,
    HISTORY,
    CASE_FILE,
    EXHIBITS,
    EXHIBIT,
    MESSAGES,
    SEARCH,
    PATTERNS,
    HELP,
    PORTFOLIO,
    PREVIEW,
    PAGE_SUMMARY,
    PAGE_CHRONOLOGY,
    PAGE_PLATE,
    COPY,
    SETTINGS;

    /** The name of its file. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
    }
}
