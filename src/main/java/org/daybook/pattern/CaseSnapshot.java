package org.daybook.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.ParticularHistory;
import org.daybook.facts.Heading;
import org.daybook.facts.ThingId;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;

/**
 * The case as it was at one moment, so that it is counted without holding up what is being recorded. Taken on the vault
 * thread, used on any.
 *
 * @param incidents all of them, withdrawn ones among them
 * @param exhibits all of them
 * @param particulars those that stand, as they stand
 * @param heading what stands above the case
 * @param hiddenReminders what she wants to be reminded of no more, by code
 * @param today the day on which it was taken
 */
public record CaseSnapshot(
        List<IncidentHistory> incidents,
        List<ExhibitHistory> exhibits,
        List<Particular> particulars,
        Heading heading,
        Set<String> hiddenReminders,
        LocalDate today) {
    public CaseSnapshot {
        incidents = List.copyOf(incidents);
        exhibits = List.copyOf(exhibits);
        particulars = List.copyOf(particulars);
        hiddenReminders = Set.copyOf(hiddenReminders);
    }

    /** Takes it; vault thread. */
    public static CaseSnapshot of(CaseFile caseFile, LocalDate today) {
        return new CaseSnapshot(
                List.copyOf(caseFile.incidents()),
                List.copyOf(caseFile.exhibits().all()),
                caseFile.particulars().all().stream()
                        .filter(history -> !history.isWithdrawn())
                        .map(ParticularHistory::current)
                        .toList(),
                caseFile.heading(),
                caseFile.hiddenReminders(),
                today);
    }

    /** What of it is counted: the incidents that stand, and what is recorded beside them. */
    public Basis basis() {
        Set<ThingId> spokenOf = new HashSet<>();
        particulars.stream()
                .filter(particular -> particular.kind() == ParticularKind.CONTACT)
                .forEach(contact -> spokenOf.addAll(contact.incidents()));
        List<Counted> counted = new ArrayList<>();
        for (IncidentHistory history : incidents) {
            if (!history.isWithdrawn()) {
                counted.add(new Counted(
                        history.current(),
                        history.original().recorded().envelope().recordedAt(),
                        spokenOf.contains(history.id())));
            }
        }
        return new Basis(counted, incidents.size() - counted.size(), particulars, heading, today);
    }
}
