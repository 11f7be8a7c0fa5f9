package org.daybook.casefile;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.incident.Incident;
import org.daybook.incident.Witness;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom incidents name, counted from the records and recorded nowhere. Texts that differ only in capitals and
 * spaces count as one person; nothing else is guessed.
 *
 * @param name as it was written in the newest record
 * @param roles the number of incidents for each role
 * @param incidents all incidents that name them
 * @param first the day of the earliest of them; null if no day of any is known
 * @param last the day of the latest of them; null if no day of any is known
 */
public record NamedPerson(
        String name,
        Map<IncidentRole, Integer> roles,
        Set<Id<Incident>> incidents,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /** The role of somebody in an incident. */
    public enum IncidentRole {
        DONE_BY,
        COMPANION,
        WITNESS
    }

    public NamedPerson {
        roles = Map.copyOf(roles);
        incidents = Set.copyOf(incidents);
    }

    /**
     * Everybody named in the current versions of incidents that were not withdrawn; the last seen first. Only
     * countable incidents count: somebody named only in unclassified ones is listed with none.
     */
    public static List<NamedPerson> of(Collection<IncidentHistory> histories) {
        Map<String, RoleTally> tallies = new HashMap<>();
        for (IncidentHistory history : histories) {
            if (!history.isWithdrawn()) {
                count(history, tallies);
            }
        }
        Comparator<NamedPerson> newest =
                Comparator.comparing(NamedPerson::last, Comparator.nullsLast(Comparator.reverseOrder()));
        return tallies.values().stream()
                .map(RoleTally::person)
                .sorted(newest.thenComparing(NamedPerson::name))
                .toList();
    }

    /** The key by which two spellings of a name are compared. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static void count(IncidentHistory history, Map<String, RoleTally> tallies) {
        Incident incident = history.current();
        boolean counted = CountableIncident.of(history, false).isCounted();
        Map<IncidentRole, List<String>> named = new EnumMap<>(IncidentRole.class);
        named.put(IncidentRole.DONE_BY, List.of(incident.who().person()));
        named.put(IncidentRole.COMPANION, List.of(incident.who().sighting().companions()));
        named.put(
                IncidentRole.WITNESS,
                incident.presence().witnesses().stream().map(Witness::name).toList());
        Set<String> seen = new HashSet<>();
        named.forEach((role, names) -> names.forEach(
                name -> note(name, role, counted ? Optional.of(incident) : Optional.empty(), tallies, seen)));
    }

    private static void note(
            String name,
            IncidentRole role,
            Optional<Incident> counted,
            Map<String, RoleTally> tallies,
            Set<String> seen) {
        String key = key(name);
        if (key.isEmpty()) {
            return;
        }
        RoleTally tally = tallies.computeIfAbsent(key, _ -> new RoleTally());
        tally.name = name.strip().replaceAll("\\s+", " ");
        if (seen.add(role + key)) {
            tally.roles.merge(role, counted.isPresent() ? 1 : 0, Integer::sum);
        }
        if (seen.add(key)) {
            counted.ifPresent(incident -> {
                tally.incidents.add(incident.id());
                tally.times.add(incident.when());
            });
        }
    }

    private static final class RoleTally {
        private final Map<IncidentRole, Integer> roles = new EnumMap<>(IncidentRole.class);
        private final List<EventTime> times = new ArrayList<>();
        private String name = "";
        private final Set<Id<Incident>> incidents = new HashSet<>();

        NamedPerson person() {
            LocalDate first = null;
            LocalDate last = null;
            for (EventTime when : times) {
                LocalDate from = when.date();
                LocalDate to = when.lastDate();
                first = first == null || (from != null && from.isBefore(first)) ? from : first;
                last = last == null || (to != null && to.isAfter(last)) ? to : last;
            }
            return new NamedPerson(name, roles, incidents, first, last);
        }
    }
}
