package org.daybook.ui.record;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;

/** Names case records in a sentence, by kind and number. */
public final class CaseRecordNames {
    private final CaseRecordLines lines;

    public CaseRecordNames(Messages messages) {
        // The names of linked records are not shown here.
        this.lines = new CaseRecordLines(messages);
    }

    /** Such as 'Cost 2, Contact with police or agency 5'. */
    public String of(List<CaseRecordHistory> caseRecords) {
        return caseRecords.stream()
                .map(history -> lines.numbered(history.current()))
                .collect(Collectors.joining(", "));
    }
}
