package org.daybook.index;

import java.util.List;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.IncidentHistory;
import org.daybook.incident.IncidentType;
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
    public List<IncidentType> kinds() {
        return CountableIncident.kinds(history.current());
    }

    @Override
    public List<String> places() {
        return history.versions().stream()
                .map(version -> version.record().where().place())
                .toList();
    }

    @Override
    public boolean is(ItemFlag flag) {
        return switch (flag) {
            case UNDATED -> when().date() == null;
            case WRITTEN_LATE -> history.isWrittenLate();
            case REPORTED -> countable().isReported();
            case NOT_REPORTED -> countable().isNotReported();
            case HAS_EXHIBIT -> false;
            case AMENDED -> history.isAmended();
            case WITHDRAWN -> history.isWithdrawn();
        };
    }
}
