package org.daybook.index;

import java.time.LocalDate;
import java.time.LocalTime;
import org.daybook.index.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** An item in the order of the timeline. */
final class TimelineEntry implements Comparable<TimelineEntry> {
    private static final int MINUTE_BITS = 11;
    private static final int NUMBER_BITS = 30;
    private static final long LAST_DAY = 1L << 22;
    private static final long DAY_BEFORE_THE_FIRST = LocalDate.of(1, 1, 1).toEpochDay() - 1;

    private final IndexItem item;
    private final long place;

    /** Kept here, so that a pass over many rows need not touch the items. */
    private final ItemKind kind;

    private final boolean onTimeline;
    private final boolean counted;
    private @Nullable String text;

    TimelineEntry(IndexItem item) {
        this.item = item;
        this.kind = item.kind();
        this.onTimeline = item.onTimeline();
        this.counted =
                item instanceof IncidentItem incident && incident.countable().isCounted();
        LocalTime time = item.when().time();
        long minute = time == null ? 0 : 1 + time.toSecondOfDay() / 60;
        this.place = placeOf(item.day()) | minute << NUMBER_BITS | item.number();
    }

    /**
     * The lowest sort key of a day on the timeline, 0 for none: the day from the year 1 in 22 bits, then the minute
     * in 11 bits, lowest where it is not known, then the item's number in 30 bits.
     */
    private static long placeOf(@Nullable LocalDate day) {
        long days = day == null ? 0 : Math.clamp(day.toEpochDay() - DAY_BEFORE_THE_FIRST, 1, LAST_DAY - 1);
        return days << (MINUTE_BITS + NUMBER_BITS);
    }

    IndexItem item() {
        return item;
    }

    long place() {
        return place;
    }

    ItemKind kind() {
        return kind;
    }

    boolean onTimeline() {
        return onTimeline;
    }

    boolean isCounted() {
        return counted;
    }

    /** The day under which it is listed; null for none. */
    @Nullable
    LocalDate day() {
        long days = days();
        return days == 0 ? null : LocalDate.ofEpochDay(days + DAY_BEFORE_THE_FIRST);
    }

    /** Whether it is listed under the same day as another. */
    boolean isOfDay(TimelineEntry other) {
        return days() == other.days();
    }

    private long days() {
        return place >>> (MINUTE_BITS + NUMBER_BITS);
    }

    boolean isSearchable() {
        return text != null;
    }

    /** Its {@link FoldedText}; empty while it is not yet searchable. */
    String text() {
        return text == null ? "" : text;
    }

    void setText(String folded) {
        text = folded;
    }

    /** The newest first. Items of two kinds can have the same number, and so can items that another program wrote. */
    @Override
    public int compareTo(TimelineEntry other) {
        int byPlace = Long.compare(other.place, place);
        int byKind = byPlace != 0 ? byPlace : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : other.item.id().hex().compareTo(item.id().hex());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
