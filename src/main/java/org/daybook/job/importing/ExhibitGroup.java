package org.daybook.job.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.exhibit.FileTimestamp.TimestampSource;
import org.daybook.record.EventTime;

/**
 * Exhibits whose files' own times belong together, oldest first.
 *
 * @param exhibits at least one; either all have a time, or none has
 */
public record ExhibitGroup(List<DatedExhibit> exhibits) {
    public ExhibitGroup {
        exhibits = List.copyOf(exhibits);
    }

    /**
     * Groups exhibits by their own times. Those without a likely time are one group, the last.
     *
     * @param grouping what belongs together; {@link MessageGrouping#NONE} is shown as days
     * @param pause the longest between two of a burst
     */
    public static List<ExhibitGroup> of(
            Collection<ExhibitHistory> exhibits, MessageGrouping grouping, Duration pause, ZoneId zone, Instant now) {
        List<DatedExhibit> dated = exhibits.stream()
                .map(exhibit -> DatedExhibit.of(exhibit, zone, now))
                .sorted(Comparator.comparing(DatedExhibit::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<ExhibitGroup> groups = new ArrayList<>();
        List<DatedExhibit> open = new ArrayList<>();
        for (DatedExhibit one : dated) {
            if (!open.isEmpty() && !belongs(open.getLast(), one, grouping, pause)) {
                groups.add(new ExhibitGroup(open));
                open.clear();
            }
            open.add(one);
        }
        if (!open.isEmpty()) {
            groups.add(new ExhibitGroup(open));
        }
        return groups;
    }

    private static boolean belongs(DatedExhibit one, DatedExhibit next, MessageGrouping grouping, Duration pause) {
        LocalDateTime before = one.at();
        LocalDateTime after = next.at();
        if (before == null || after == null) {
            return before == null && after == null;
        }
        boolean isSameDay = before.toLocalDate().equals(after.toLocalDate());
        return switch (grouping) {
            case DAY, NONE -> isSameDay;
            case SINGLE -> false;
            case BURST ->
                (one.isTimed() && next.isTimed())
                        ? Duration.between(before, after).compareTo(pause) <= 0
                        : isSameDay && one.isTimed() == next.isTimed();
        };
    }

    /** Whether its files have times, without which no incident can be dated by them. */
    public boolean isDated() {
        return exhibits.getFirst().at() != null;
    }

    /** Where its times are from, each once. */
    public List<TimestampSource> sources() {
        return exhibits.stream().map(DatedExhibit::source).distinct().sorted().toList();
    }

    /** When it was, as exactly as its files say; about that time if some only have that of a computer's disk. */
    public EventTime when(ZoneId zone) {
        List<LocalDateTime> times = exhibits.stream()
                .flatMap(one -> Stream.ofNullable(one.at()))
                .map(at -> at.truncatedTo(ChronoUnit.MINUTES))
                .toList();
        if (times.isEmpty()) {
            return EventTime.unknown(zone);
        }
        boolean isTimed = exhibits.stream().allMatch(DatedExhibit::isTimed);
        LocalDate first = times.getFirst().toLocalDate();
        LocalDate last = times.getLast().toLocalDate();
        if (isTimed ? times.getFirst().equals(times.getLast()) : first.equals(last)) {
            boolean isVague = exhibits.stream().anyMatch(DatedExhibit::isOfDisk);
            EventTime exact =
                    EventTime.exactly(first, isTimed ? times.getFirst().toLocalTime() : null, zone);
            return isVague ? EventTime.about(first, exact.time(), zone) : exact;
        }
        return new EventTime(
                EventTime.EventTimePrecision.BETWEEN,
                first,
                isTimed ? times.getFirst().toLocalTime() : null,
                last,
                isTimed ? times.getLast().toLocalTime() : null,
                zone,
                "");
    }

    public List<String> names() {
        return exhibits.stream()
                .map(one ->
                        Objects.requireNonNull(one.exhibit().current().file()).name())
                .toList();
    }
}
