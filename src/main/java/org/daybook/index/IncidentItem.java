package org.daybook.index;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.IncidentHistory;
import org.daybook.incident.Incident;
import org.daybook.incident.field.IncidentValues;
import org.daybook.record.EventTime;

/**
 * An incident; it is on the timeline under the day on which it began.
 *
 * @param history with all its versions
 * @param inContact whether a conversation with an agency was about it, so that it counts as reported whatever its
 * record says
 */
public record IncidentItem(IncidentHistory history, boolean inContact) implements IndexItem {
    public CountableIncident countable() {
        return CountableIncident.of(history, inContact);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.INCIDENT;
    }

    @Override
    public int number() {
        return history.current().number();
    }

    @Override
    public EventTime when() {
        return history.current().when();
    }

    @Override
    public boolean onTimeline() {
        return true;
    }

    @Override
    public List<String> texts() {
        return IncidentValues.texts(history.current());
    }

    @Override
    public List<String> earlierTexts() {
        return history.earlierTexts(IncidentValues::texts);
    }

    @Override
    public ItemTraits traits() {
        List<String> places = history.versions().stream()
                .map(version -> version.record().where().place())
                .toList();
        return new ItemTraits(CountableIncident.kinds(history.current()), places, history.authors(), marks());
    }

    private Set<ItemFlag> marks() {
        Set<ItemFlag> marks = EnumSet.noneOf(ItemFlag.class);
        Incident now = history.current();
        CountableIncident countable = countable();
        set(marks, ItemFlag.UNDATED, now.when().date() == null);
        set(marks, ItemFlag.WRITTEN_LATE, history.isWrittenLate());
        set(marks, ItemFlag.REPORTED, countable.isReported());
        set(marks, ItemFlag.NOT_REPORTED, countable.isNotReported());
        set(marks, ItemFlag.AMENDED, history.isAmended());
        set(marks, ItemFlag.WITHDRAWN, history.isWithdrawn());
        return marks;
    }

    private static void set(Set<ItemFlag> marks, ItemFlag mark, boolean is) {
        if (is) {
            marks.add(mark);
        }
    }
}
