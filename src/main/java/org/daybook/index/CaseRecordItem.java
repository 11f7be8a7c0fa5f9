package org.daybook.index;

import java.util.List;
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
    public boolean is(ItemFlag flag) {
        return switch (flag) {
            case UNDATED -> onTimeline() && day() == null;
            case WRITTEN_LATE -> history.isWrittenLate();
            case AMENDED -> history.isAmended();
            case WITHDRAWN -> history.isWithdrawn();
            case REPORTED, NOT_REPORTED, HAS_EXHIBIT -> false;
        };
    }
}
