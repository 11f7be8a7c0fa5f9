package org.daybook.ui.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.Draft;
import org.daybook.casefile.Erasure;
import org.daybook.conversation.MessageImport;
import org.daybook.index.IncidentItem;
import org.daybook.index.IndexItem;
import org.daybook.index.ResultGroup;
import org.daybook.index.SearchHit;
import org.daybook.index.message.MessageHit;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

sealed interface TimelineRow {

    record DraftsHeading() implements TimelineRow {}

    /** A draft that is not yet recorded. */
    record Waiting(Draft draft) implements TimelineRow {}

    /**
     * The heading above the items of a month.
     *
     * @param month the month; null above items without a known date
     * @param counts the number of items of each sort
     */
    record MonthHeading(@Nullable YearMonth month, Counts counts) implements TimelineRow {}

    /**
     * The number of rows under a heading; each row is in exactly one of these counts.
     *
     * @param incidents records of incidents that are counted in statistics
     * @param unclassified records of incidents whose kind is open
     * @param withdrawn records of incidents that were withdrawn
     * @param others all other items
     */
    record Counts(int incidents, int unclassified, int withdrawn, int others) {
        static Counts of(List<IndexItem> items) {
            int incidents = 0;
            int unclassified = 0;
            int withdrawn = 0;
            for (IndexItem item : items) {
                if (item instanceof IncidentItem incident) {
                    CountableIncident countable = incident.countable();
                    incidents += countable.isCounted() ? 1 : 0;
                    unclassified += countable.isUnclassified() ? 1 : 0;
                    withdrawn += countable.withdrawn() ? 1 : 0;
                }
            }
            return new Counts(incidents, unclassified, withdrawn, items.size() - incidents - unclassified - withdrawn);
        }
    }

    /** An item under its day. */
    record ItemRow(IndexItem item) implements TimelineRow {}

    /**
     * A search result.
     *
     * @param words everything to be marked in it, as it would be typed into a search
     */
    record FoundRow(SearchHit hit, String words) implements TimelineRow {}

    /**
     * An imported message that a search found.
     *
     * @param words everything to be marked in it, as it would be typed into a search
     */
    record FoundMessage(MessageHit hit, String words) implements TimelineRow {}

    record GroupHeading(ResultGroup group, int total) implements TimelineRow {}

    /** A row below the results shown: how many more there are. */
    record More(int left) implements TimelineRow {}

    /** A note that something was erased; it opens nothing. */
    record ErasedRow(Erasure erasure) implements TimelineRow {}

    /** The id of its item, or of the conversation a message is in; empty if it has none. */
    default Optional<Id<?>> id() {
        return switch (this) {
            case ItemRow entry -> Optional.of(entry.item().id());
            case FoundRow found -> Optional.of(found.hit().id());
            case FoundMessage found ->
                Optional.of(
                        MessageImport.idOf(found.hit().messages(), found.hit().conversation()));
            default -> Optional.empty();
        };
    }

    /** The day of its incident among the results; empty if it is not an incident, or has no day. */
    default Optional<LocalDate> incidentDay() {
        return this instanceof FoundRow found && found.hit().item() instanceof IncidentItem incident
                ? Optional.ofNullable(incident.day())
                : Optional.empty();
    }

    /** Whether it is a heading, which the keyboard skips. */
    default boolean isHeading() {
        return this instanceof DraftsHeading || this instanceof MonthHeading || this instanceof GroupHeading;
    }

    /**
     * Drafts first, then the items by month, those without a date, and at the end what was erased.
     *
     * @param sorted the newest first, those without a date last
     */
    static List<TimelineRow> of(List<IndexItem> sorted, List<Draft> drafts, List<Erasure> erasures) {
        List<TimelineRow> rows = new ArrayList<>(sorted.size() + drafts.size() + 2);
        if (!drafts.isEmpty()) {
            rows.add(new DraftsHeading());
            drafts.forEach(draft -> rows.add(new Waiting(draft)));
        }
        int from = 0;
        while (from < sorted.size()) {
            YearMonth month = month(sorted.get(from));
            int to = from + 1;
            while (to < sorted.size() && Objects.equals(month, month(sorted.get(to)))) {
                to++;
            }
            List<IndexItem> within = sorted.subList(from, to);
            rows.add(new MonthHeading(month, Counts.of(within)));
            within.forEach(item -> rows.add(new ItemRow(item)));
            from = to;
        }
        erasures.stream()
                .filter(erasure ->
                        !erasure.incidents().isEmpty() || !erasure.caseRecords().isEmpty())
                .forEach(erasure -> rows.add(new ErasedRow(erasure)));
        return List.copyOf(rows);
    }

    private static @Nullable YearMonth month(IndexItem item) {
        LocalDate date = item.day();
        return date == null ? null : YearMonth.from(date);
    }
}
