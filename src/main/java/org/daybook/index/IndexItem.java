package org.daybook.index;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.RecordHistory;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * An item of the case with all its versions, as it is on the timeline or is found: one record type per kind of item.
 *
 * <p>A new kind needs a record here, a value of {@link ItemKind}, and its histories in {@link #all}. The compiler
 * then reports the screens that must handle it.
 */
public sealed interface IndexItem permits IncidentItem, ExhibitItem, CaseRecordItem {
    ItemKind kind();

    RecordHistory<?> history();

    default Id<?> id() {
        return history().id();
    }

    int number();

    EventTime when();

    /** The day under which it is listed; null for the end, below all items with a day. */
    default @Nullable LocalDate day() {
        return when().date();
    }

    /** Whether it has a row of its own on the timeline; otherwise it can only be found. */
    boolean onTimeline();

    /**
     * The incidents it belongs to. As long as any of them exists, its texts count as theirs and a match leads to them;
     * otherwise the item itself is found.
     */
    default List<Id<Incident>> belongsTo() {
        return List.of();
    }

    /** Every text of the current version that somebody typed, and every name. */
    List<String> texts();

    /** The texts of older versions, and the reasons for the amendments. */
    List<String> earlierTexts();

    default List<IncidentType> kinds() {
        return List.of();
    }

    /** The places at which it happened, in all versions. */
    default List<String> places() {
        return List.of();
    }

    /** Whether it has a property by itself; {@link ItemFlag#HAS_EXHIBIT} follows from other items. */
    boolean is(ItemFlag flag);

    static List<IndexItem> all(CaseFile caseFile) {
        Stream<IndexItem> incidents = caseFile.incidents().all().stream().map(history -> of(history, caseFile));
        Stream<IndexItem> exhibits = caseFile.exhibits().all().stream().map(ExhibitItem::new);
        Stream<IndexItem> caseRecords = caseFile.caseRecords().all().stream().map(CaseRecordItem::new);
        return Stream.of(incidents, exhibits, caseRecords)
                .flatMap(items -> items)
                .toList();
    }

    /** An incident, with what the rest of the case says about it. */
    static IndexItem of(IncidentHistory incident, CaseFile caseFile) {
        return new IncidentItem(incident, caseFile.caseRecords().isReported(incident.id()));
    }
}
