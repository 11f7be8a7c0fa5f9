package org.daybook.portfolio.content;

import java.util.List;
import java.util.Map;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * What a portfolio of what is new names without printing it, since the same choices printed it before.
 *
 * @param incidents the number of each incident
 * @param caseRecords the people responsible, orders and crime references, by kind and number
 * @param repeated incidents that may tell of the same messages, whether they are printed or only named
 */
public record PreviouslyPrintedRecords(
        Map<Id<Incident>, Integer> incidents, List<CaseRecordSheet> caseRecords, List<RepeatedMessages.Pair> repeated) {
    /** Of a portfolio that continues no other. */
    public static final PreviouslyPrintedRecords NONE = new PreviouslyPrintedRecords(Map.of(), List.of(), List.of());

    public PreviouslyPrintedRecords {
        incidents = Map.copyOf(incidents);
        caseRecords = List.copyOf(caseRecords);
        repeated = List.copyOf(repeated);
    }
}
