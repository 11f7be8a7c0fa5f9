package org.daybook.ui.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.jspecify.annotations.Nullable;

/**
 * The incidents that are not recorded as reported to anybody.
 *
 * @param all all of them, by number
 * @param since those among them that may have happened on or after the day of the last conversation
 * @param last the day of the last conversation; null if none has a day
 */
record UnreportedIncidents(
        List<Id<Incident>> all,
        List<Id<Incident>> since,
        @Nullable LocalDate last) {
    static final UnreportedIncidents NONE = new UnreportedIncidents(List.of(), List.of(), null);

    static UnreportedIncidents of(OpenCase open) {
        List<IncidentHistory> all = open.caseRecords().notYetReported();
        Optional<LocalDate> last = open.caseRecords().notWithdrawn(CaseRecordKind.CONTACT).stream()
                .flatMap(contact -> contact.when().stream())
                .map(EventTime::lastDate)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        List<Id<Incident>> since = last.map(day -> all.stream()
                        .filter(history -> isSince(history.current().when(), day))
                        .map(IncidentHistory::id)
                        .toList())
                .orElse(List.of());
        return new UnreportedIncidents(all.stream().map(IncidentHistory::id).toList(), since, last.orElse(null));
    }

    private static boolean isSince(EventTime when, LocalDate day) {
        LocalDate end = when.lastDate();
        return end != null && !end.isBefore(day);
    }
}
