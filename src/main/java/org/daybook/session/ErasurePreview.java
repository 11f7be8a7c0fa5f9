package org.daybook.session;

import java.util.List;
import java.util.Optional;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.vault.VaultFailure;

/**
 * What erasing an incident would remove with it, and what it would leave without a target.
 *
 * @param history the incident with all its versions
 * @param drafts the drafts about it
 * @param linkedFrom the numbers of the incidents that say they belong with it, in order
 * @param namedBy the case records that name it
 */
public record ErasurePreview(
        IncidentHistory history, List<Draft> drafts, List<Integer> linkedFrom, List<CaseRecordHistory> namedBy) {
    public ErasurePreview {
        drafts = List.copyOf(drafts);
        linkedFrom = List.copyOf(linkedFrom);
        namedBy = List.copyOf(namedBy);
    }

    /** Scans the whole diary; empty if there is no such incident. Vault thread. */
    public static Optional<ErasurePreview> of(OpenCase open, Id<Incident> incident) throws VaultFailure {
        Optional<IncidentHistory> history = open.incident(incident);
        if (history.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> linkedFrom = open.incidents().stream()
                .map(IncidentHistory::current)
                .filter(other -> other.background().linked().contains(incident))
                .map(other -> other.number())
                .sorted()
                .toList();
        return Optional.of(new ErasurePreview(
                history.get(),
                open.draftsAbout(incident),
                linkedFrom,
                open.caseRecords().about(incident)));
    }
}
