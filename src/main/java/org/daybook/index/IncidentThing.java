package org.daybook.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.IncidentHistory;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;
import org.jspecify.annotations.Nullable;

/**
 * An incident; it stands on the timeline under the day on which it began.
 *
 * @param history with all its versions
 * @param inContact whether a conversation with an agency was about it, so that it was reported whatever it says itself
 */
public record IncidentThing(IncidentHistory history, boolean inContact) implements Thing {
    /** One that no conversation was about. */
    public IncidentThing(IncidentHistory history) {
        this(history, false);
    }

    /** As it is counted. */
    public CountableIncident countable() {
        return CountableIncident.of(history, inContact);
    }

    @Override
    public ThingKind kind() {
        return ThingKind.INCIDENT;
    }

    @Override
    public ThingId id() {
        return history.id();
    }

    @Override
    public int number() {
        return history.current().number();
    }

    @Override
    public When when() {
        return history.current().when();
    }

    @Override
    public @Nullable LocalDate day() {
        return when().date();
    }

    @Override
    public boolean onTimeline() {
        return true;
    }

    @Override
    public List<ThingId> belongsTo() {
        return List.of();
    }

    @Override
    public List<String> texts() {
        return history.current().texts();
    }

    @Override
    public List<String> earlierTexts() {
        List<String> earlier = new ArrayList<>();
        for (IncidentHistory.Version version : history.versions()) {
            if (version.incident() != history.current()) {
                earlier.addAll(version.incident().texts());
            }
            earlier.add(version.reason());
        }
        if (history.withdrawal() != null) {
            earlier.add(history.withdrawal().reason());
        }
        return earlier;
    }

    @Override
    public Traits traits() {
        List<String> persons = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<String> authors = new ArrayList<>();
        for (IncidentHistory.Version version : history.versions()) {
            persons.add(version.incident().who().person());
            places.add(version.incident().where().place());
            authors.add(version.recorded().envelope().author());
        }
        return new Traits(CountableIncident.kinds(history.current()), persons, places, authors, marks());
    }

    private Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        Incident now = history.current();
        CountableIncident countable = countable();
        set(marks, Mark.UNDATED, now.when().date() == null);
        set(marks, Mark.WRITTEN_LATE, history.isWrittenLate());
        set(marks, Mark.REPORTED, countable.isReported());
        set(marks, Mark.NOT_REPORTED, countable.isNotReported());
        set(marks, Mark.AMENDED, history.isAmended());
        set(marks, Mark.WITHDRAWN, history.isWithdrawn());
        return marks;
    }

    private static void set(Set<Mark> marks, Mark mark, boolean is) {
        if (is) {
            marks.add(mark);
        }
    }
}
