package org.daybook.ui.incident;

/** Where in the form a problem can be shown, in the order of the form. */
enum FormLocation {
    AMEND_REASON,
    WHEN,
    WORDS,
    TIMES,
    ASKED_ON,
    REPORTS,
    FIRST_WRITTEN
}
