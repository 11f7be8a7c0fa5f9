package org.daybook.ui.casefile;

import java.util.List;
import org.daybook.caserecord.CaseRecord;
import org.daybook.record.Id;

/**
 * A record in the list of its kind, ready to be read.
 *
 * @param id which
 * @param title what it is called
 * @param when the day or time it is of; empty if none is said
 * @param excerpt a line or two of what it says
 * @param marks that it was withdrawn, amended, or is in no portfolio
 * @param remarks what is to be known of it today
 * @param overdue whether what was promised can be said to be done
 */
record CaseRecordRow(
        Id<CaseRecord> id,
        String title,
        String when,
        List<String> excerpt,
        List<String> marks,
        List<String> remarks,
        boolean overdue) {}
