package org.daybook.index;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.record.EventTime;

/**
 * A case record. Kinds that have a time are on the timeline, an order under the day it was made; the others can only
 * be found.
 */
public record CaseRecordItem(CaseRecordHistory history) implements IndexItem {
    @Override
    public ItemKind kind() {
        return ItemKind.of(history.kind().group());
    }

    @Override
    public int number() {
        return history.current().number();
    }

    @Override
    public EventTime when() {
        return history.current().when().orElseGet(() -> EventTime.unknown(EventTime.HOME));
    }

    @Override
    public boolean onTimeline() {
        return history.kind().isDated();
    }

    @Override
    public List<String> texts() {
        return history.current().texts();
    }

    @Override
    public List<String> earlierTexts() {
        return history.earlierTexts(CaseRecord::texts);
    }

    @Override
    public ItemTraits traits() {
        return new ItemTraits(List.of(), List.of(), history.authors(), marks());
    }

    private Set<ItemFlag> marks() {
        Set<ItemFlag> marks = EnumSet.noneOf(ItemFlag.class);
        if (onTimeline() && day() == null) {
            marks.add(ItemFlag.UNDATED);
        }
        if (history.isWrittenLate()) {
            marks.add(ItemFlag.WRITTEN_LATE);
        }
        if (history.isAmended()) {
            marks.add(ItemFlag.AMENDED);
        }
        if (history.isWithdrawn()) {
            marks.add(ItemFlag.WITHDRAWN);
        }
        return marks;
    }
}
