package org.daybook.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/** A number of incidents, with the incidents themselves, so that every figure can be traced to them. Immutable. */
public final class Figure {
    public static final Figure NONE = new Figure(List.of());

    private final List<Incident> incidents;

    private Figure(List<Incident> incidents) {
        this.incidents = incidents;
    }

    /** The figure for these incidents, in their order. */
    public static Figure of(List<Incident> incidents) {
        return incidents.isEmpty() ? NONE : new Figure(List.copyOf(incidents));
    }

    /** The figure for part of an immutable list, which is not copied: there may be as many parts as incidents. */
    static Figure part(List<Incident> immutable) {
        return immutable.isEmpty() ? NONE : new Figure(immutable);
    }

    /** The sum of these figures, which share no incident. */
    public static Figure joined(List<Figure> figures) {
        List<Incident> all = new ArrayList<>();
        figures.forEach(figure -> all.addAll(figure.incidents));
        return of(all);
    }

    public int count() {
        return incidents.size();
    }

    public boolean isNone() {
        return incidents.isEmpty();
    }

    /** The incidents counted, without duplicates. */
    public List<Incident> incidents() {
        return incidents;
    }

    public Set<Id<Incident>> ids() {
        Set<Id<Incident>> ids = new LinkedHashSet<>();
        incidents.forEach(incident -> ids.add(incident.id()));
        return ids;
    }

    /** The numbers of the incidents counted, in order. */
    public List<Integer> numbers() {
        return incidents.stream().map(Incident::number).sorted().toList();
    }

    @Override
    public String toString() {
        return "Figure[" + count() + "]";
    }
}
