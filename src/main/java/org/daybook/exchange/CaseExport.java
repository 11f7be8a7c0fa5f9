package org.daybook.exchange;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.ledger.HeadCode;
import org.daybook.record.CaseHeading;

/**
 * A snapshot of a case, to be written to a file.
 *
 * @param madeAt the computer's clock then
 * @param program name and version
 * @param vaultId the diary's random id, 32 hexadecimal digits
 * @param head the ledger's head then
 * @param headCode its code; empty if something is not as it was written
 * @param incidents all incidents with all their versions, in the order of their numbers
 * @param caseRecords all case records with all their versions, by kind, then by number
 */
public record CaseExport(
        OffsetDateTime madeAt,
        String program,
        String vaultId,
        LedgerHead head,
        Optional<HeadCode> headCode,
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

    /** The same without case records of some kinds. */
    public CaseExport without(Predicate<CaseRecordKind> kinds) {
        return new CaseExport(
                madeAt,
                program,
                vaultId,
                head,
                headCode,
                heading,
                incidents,
                caseRecords.stream()
                        .filter(history -> !kinds.test(history.kind()))
                        .toList());
    }
}
