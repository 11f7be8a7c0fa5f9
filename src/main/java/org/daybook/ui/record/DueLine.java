package org.daybook.ui.record;

import org.daybook.caserecord.CaseRecord;
import org.daybook.record.Id;
import org.daybook.ui.toolkit.navigation.Destination;

/**
 * A task or promise that is due.
 *
 * @param of the record it comes from
 * @param plain its kind, its day and her own words
 * @param named with the names of people and orders
 * @param page where it is looked at
 * @param isPromise whether it can be answered
 */
public record DueLine(Id<CaseRecord> of, DueWords plain, DueWords named, Destination page, boolean isPromise) {
    /** What is due, and below it by whom and by when; the latter may be empty. */
    public record DueWords(String what, String detail) {}
}
