package org.daybook.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.facts.Incident;
import org.daybook.facts.PhysicalItem;
import org.daybook.facts.Received;
import org.daybook.facts.ThingId;

/** What is not there yet of exhibits and of things received; what is not missing concerns nothing. */
final class ExhibitReminders {
    private final CaseSnapshot snapshot;
    private final List<Counted> all;
    private final Set<ThingId> kept = new HashSet<>();

    ExhibitReminders(CaseSnapshot snapshot, List<Counted> all) {
        this.snapshot = snapshot;
        this.all = all;
        for (ExhibitHistory exhibit : snapshot.exhibits()) {
            if (exhibit.current().isPhysical() && !isLost(exhibit)) {
                kept.addAll(exhibit.current().links().incidents());
            }
        }
    }

    List<Missing> find() {
        return List.of(
                new Missing(
                        Reminder.ORIGINAL,
                        Figure.NONE,
                        snapshot.exhibits().stream()
                                .filter(ExhibitReminders::lacksOriginal)
                                .toList(),
                        List.of()),
                new Missing(
                        Reminder.KEPT,
                        Piles.of(all, counted -> isLost(counted.incident())),
                        snapshot.exhibits().stream()
                                .filter(ExhibitReminders::isLost)
                                .toList(),
                        List.of()));
    }

    /** Of a thing that is kept, the thing is the original. */
    private static boolean lacksOriginal(ExhibitHistory exhibit) {
        return !exhibit.current().isPhysical()
                && exhibit.current().provenance().original().isBlank();
    }

    private static boolean isLost(ExhibitHistory exhibit) {
        PhysicalItem thing = exhibit.current().thing();
        return thing != null && thing.keptAt().isBlank();
    }

    /** Not if the thing is an exhibit of which it is said. */
    private boolean isLost(Incident incident) {
        Received received = incident.what().received();
        return !received.thing().isBlank() && received.keptAt().isBlank() && !kept.contains(incident.id());
    }
}
