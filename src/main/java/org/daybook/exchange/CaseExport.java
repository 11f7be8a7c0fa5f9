package org.daybook.exchange;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.LedgerHead;
import org.daybook.record.CaseHeading;

/**
 * A case as it stands at one moment, to be written to a file.
 *
 * @param madeAt the computer's clock then
 * @param program name and version
 * @param vaultId the diary's random id, 32 hexadecimal digits
 * @param head the ledger's head then
 * @param headCode its code; empty if something is not as it was written
 * @param heading what stands above the case
 * @param incidents all with all their versions, in the order of their numbers
 * @param caseRecords all with all their versions, by their kinds, then in the order of their numbers
 */
public record CaseExport(
        OffsetDateTime madeAt,
        String program,
        String vaultId,
        LedgerHead head,
        Optional<String> headCode,
        CaseHeading heading,
        List<IncidentHistory> incidents,
        List<CaseRecordHistory> caseRecords) {
    public CaseExport {
        incidents = incidents.stream()
                .sorted(Comparator.comparingInt(history -> history.current().number()))
                .toList();
        caseRecords = caseRecords.stream()
                .sorted(Comparator.comparing(CaseRecordHistory::kind)
                        .thenComparingInt(history -> history.current().number()))
                .toList();
    }
}
