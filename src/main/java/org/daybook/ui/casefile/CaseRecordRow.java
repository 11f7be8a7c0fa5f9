package org.daybook.ui.casefile;

import java.util.List;
import java.util.Optional;
import org.daybook.caserecord.CaseRecord;
import org.daybook.record.Id;
import org.daybook.ui.record.RowDay;

/**
 * A record in the list of its kind, ready to be read.
 *
 * @param when its day or time; empty if its kind has none
 * @param facts what it says
 * @param marks that it was withdrawn, amended, or is in no portfolio
 * @param remarks the reminders of today
 * @param overdue whether a promise is overdue and can be marked as kept
 */
record CaseRecordRow(
        Id<CaseRecord> id,
        String title,
        Optional<RowDay> when,
        Facts facts,
        List<String> marks,
        List<String> remarks,
        boolean overdue) {
    /**
     * What it says, in a few lines.
     *
     * @param lines its first short facts, each a line of its own
     * @param words the beginning of the account; empty if it has none
     */
    record Facts(List<String> lines, Optional<String> words) {}
}
