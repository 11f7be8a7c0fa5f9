package org.daybook.casefile;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.incident.Incident;

/**
 * The persons and places that incidents name, so that a search can tell a name from other words.
 *
 * @param persons those named, the most recently recorded first
 * @param places likewise
 */
public record IncidentNames(List<Name> persons, List<Name> places) {

    /**
     * A name in her words.
     *
     * @param text as it was written, without spaces around it
     * @param count in how many incidents
     * @param last when the newest of their records was made
     */
    public record Name(String text, int count, OffsetDateTime last) {
        private Name and(Name other) {
            return new Name(text, count + other.count, last.isBefore(other.last) ? other.last : last);
        }
    }

    public IncidentNames {
        persons = List.copyOf(persons);
        places = List.copyOf(places);
    }

    /** The names in the incidents as they stand now; withdrawn ones are left out. */
    static IncidentNames of(Iterable<IncidentHistory> histories) {
        Map<String, Name> persons = new HashMap<>();
        Map<String, Name> places = new HashMap<>();
        for (IncidentHistory history : histories) {
            if (!history.isWithdrawn()) {
                Incident incident = history.current();
                OffsetDateTime at = history.versions().getLast().recordedAt();
                count(incident.who().person(), at, persons);
                count(incident.where().place(), at, places);
            }
        }
        return new IncidentNames(recentFirst(persons), recentFirst(places));
    }

    private static void count(String name, OffsetDateTime at, Map<String, Name> into) {
        String text = name.strip();
        if (!text.isEmpty()) {
            into.merge(text, new Name(text, 1, at), Name::and);
        }
    }

    private static List<Name> recentFirst(Map<String, Name> names) {
        return names.values().stream()
                .sorted(Comparator.comparing((Name name) -> name.last().toInstant())
                        .thenComparing(Name::count)
                        .reversed()
                        .thenComparing(Name::text))
                .toList();
    }
}
