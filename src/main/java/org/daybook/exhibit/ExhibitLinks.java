package org.daybook.exhibit;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * What an exhibit belongs to.
 *
 * @param incidents the incidents it can prove; one still being written is not recorded yet
 * @param exhibits other exhibits it shows or belongs to, such as the thing in the photo
 */
public record ExhibitLinks(List<Id<Incident>> incidents, List<Id<Exhibit>> exhibits) {
    /** No links: the exhibit is in the inbox. */
    public static final ExhibitLinks NONE = new ExhibitLinks(List.of(), List.of());

    public ExhibitLinks {
        incidents = each(incidents);
        exhibits = each(exhibits);
    }

    /** A copy with one more incident. */
    public ExhibitLinks withIncident(Id<Incident> incident) {
        return withIncidents(List.of(incident));
    }

    /** A copy with more incidents. */
    public ExhibitLinks withIncidents(List<Id<Incident>> more) {
        return new ExhibitLinks(Stream.concat(incidents.stream(), more.stream()).toList(), exhibits);
    }

    /** A copy with the links added between {@code before} and {@code after}, and without those removed. */
    public ExhibitLinks changedAs(ExhibitLinks before, ExhibitLinks after) {
        return new ExhibitLinks(
                changed(incidents, before.incidents, after.incidents),
                changed(exhibits, before.exhibits, after.exhibits));
    }

    private static <T> List<Id<T>> each(List<Id<T>> ids) {
        return ids.size() < 2 ? List.copyOf(ids) : ids.stream().distinct().toList();
    }

    private static <T> List<Id<T>> changed(List<Id<T>> now, List<Id<T>> before, List<Id<T>> after) {
        return Stream.concat(
                        now.stream().filter(id -> after.contains(id) || !before.contains(id)),
                        after.stream().filter(id -> !before.contains(id)))
                .distinct()
                .toList();
    }
}
