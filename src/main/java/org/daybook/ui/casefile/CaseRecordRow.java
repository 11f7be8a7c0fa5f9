package org.daybook.ui.casefile;

import java.util.List;
import java.util.Optional;
import org.daybook.caserecord.CaseRecord;
import org.daybook.record.Id;
import org.daybook.ui.record.RowDayFormatter;

/**
 * A record in the list of its kind, ready to be read.
 *
 * @param when its day or time; empty if its kind has none
 * @param facts its first short facts, and that it was withdrawn, amended, or is in no portfolio, in one line
 * @param words the beginning of the account; empty if it has none
 * @param remarks the reminders of today
 */
record CaseRecordRow(
        Id<CaseRecord> id,
        String title,
        Optional<RowDayFormatter> when,
        String facts,
        Optional<String> words,
        List<String> remarks) {}
