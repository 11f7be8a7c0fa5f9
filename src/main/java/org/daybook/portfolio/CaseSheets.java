package org.daybook.portfolio;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.facts.ThingId;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;

/**
 * All of a case that is printed.
 *
 * @param incidents by date, those without a date last
 * @param exhibits in order of their numbers
 * @param particulars by kind, and within a kind in order of their numbers
 */
public record CaseSheets(
        List<IncidentSheet> incidents, List<ExhibitSheet> exhibits, List<ParticularSheet> particulars) {
    public CaseSheets {
        incidents = List.copyOf(incidents);
        exhibits = List.copyOf(exhibits);
        particulars = List.copyOf(particulars);
    }

    /** Incidents alone. */
    public static CaseSheets of(List<IncidentSheet> incidents) {
        return new CaseSheets(incidents, List.of(), List.of());
    }

    /** The same with other exhibits. */
    public CaseSheets withExhibits(List<ExhibitSheet> others) {
        return new CaseSheets(incidents, others, particulars);
    }

    /** The same with other particulars. */
    public CaseSheets withParticulars(List<ParticularSheet> others) {
        return new CaseSheets(incidents, exhibits, others);
    }

    /** The exhibits of an incident, in order of their numbers. */
    public List<ExhibitSheet> exhibitsOf(ThingId incident) {
        return exhibits.stream()
                .filter(exhibit -> exhibit.incidents().contains(incident))
                .toList();
    }

    /** Those of one kind, withdrawn ones among them. */
    public List<ParticularSheet> of(ParticularKind kind) {
        return particulars.stream().filter(sheet -> sheet.kind() == kind).toList();
    }

    /** Those of one kind that stand. */
    public Stream<Particular> standing(ParticularKind kind) {
        return particulars.stream()
                .filter(sheet -> sheet.kind() == kind && !sheet.isWithdrawn())
                .map(ParticularSheet::current);
    }

    /** The incidents, printed or not, that a conversation with somebody was about; it counts as reporting them. */
    public Set<ThingId> reported() {
        return standing(ParticularKind.CONTACT)
                .flatMap(contact -> contact.incidents().stream())
                .collect(Collectors.toSet());
    }
}
