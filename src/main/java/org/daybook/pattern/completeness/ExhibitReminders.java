package org.daybook.pattern.completeness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.incident.ReceivedItem;
import org.daybook.pattern.Figure;
import org.daybook.pattern.PatternCounter;
import org.daybook.record.Id;

/** Reminders about exhibits and items received; a reminder that concerns nothing is not shown. */
final class ExhibitReminders {
    private final List<ExhibitHistory> exhibits;
    private final Set<Id<Incident>> kept = new HashSet<>();

    ExhibitReminders(List<ExhibitHistory> exhibits) {
        this.exhibits = exhibits;
        for (ExhibitHistory exhibit : exhibits) {
            if (exhibit.current().isPhysical() && !isLost(exhibit)) {
                kept.addAll(exhibit.current().links().incidents());
            }
        }
    }

    List<Supplier<MissingInformation>> in(PatternCounter pass) {
        Supplier<Figure> lost = pass.those(counted -> isLost(counted.incident()));
        return List.of(
                () -> missing(Reminder.ORIGINAL, Figure.NONE, ExhibitReminders::lacksOriginal),
                () -> missing(Reminder.KEPT, lost.get(), ExhibitReminders::isLost));
    }

    private MissingInformation missing(Reminder reminder, Figure incidents, Predicate<ExhibitHistory> lacks) {
        return new MissingInformation(
                reminder, incidents, exhibits.stream().filter(lacks).toList(), List.of());
    }

    /** The original of a physical item is the item itself. */
    private static boolean lacksOriginal(ExhibitHistory exhibit) {
        return !exhibit.current().isPhysical()
                && exhibit.current().provenance().original().isBlank();
    }

    private static boolean isLost(ExhibitHistory exhibit) {
        PhysicalItem physicalItem = exhibit.current().physicalItem();
        return physicalItem != null && physicalItem.keptAt().isBlank();
    }

    /** An item that is an exhibit needs no answer if the exhibit has one. */
    private boolean isLost(Incident incident) {
        ReceivedItem received = incident.what().received();
        return !received.description().isBlank() && received.keptAt().isBlank() && !kept.contains(incident.id());
    }
}
