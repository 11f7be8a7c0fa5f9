package org.daybook.index;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.EventTime;
import org.daybook.record.Id;

/**
 * An exhibit. It can be found, under the day on which she says it was made, or else the day it was added, but is not
 * on the timeline.
 */
public record ExhibitItem(ExhibitHistory history) implements IndexItem {
    @Override
    public ItemKind kind() {
        return ItemKind.EXHIBIT;
    }

    @Override
    public int number() {
        return history.current().number();
    }

    @Override
    public EventTime when() {
        return history.current().dating().when();
    }

    @Override
    public LocalDate day() {
        LocalDate made = when().date();
        return made != null ? made : history.original().recordedAt().toLocalDate();
    }

    @Override
    public boolean onTimeline() {
        return false;
    }

    @Override
    public List<Id<Incident>> belongsTo() {
        return history.current().links().incidents();
    }

    @Override
    public List<String> texts() {
        return Stream.concat(history.current().texts().stream(), history.otherNames().stream())
                .toList();
    }

    @Override
    public List<String> earlierTexts() {
        return history.earlierTexts(Exhibit::texts);
    }

    @Override
    public boolean is(ItemFlag flag) {
        return switch (flag) {
            case UNDATED -> when().date() == null;
            case AMENDED -> history.isAmended();
            case WRITTEN_LATE, REPORTED, NOT_REPORTED, HAS_EXHIBIT, WITHDRAWN -> false;
        };
    }
}
