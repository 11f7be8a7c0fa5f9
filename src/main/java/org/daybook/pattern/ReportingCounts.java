package org.daybook.pattern;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.IncidentHistory;
import org.daybook.incident.Incident;
import org.daybook.record.RecordingDelay;

/**
 * Whether incidents were reported, and when they were written down.
 *
 * @param reported those reported: she says so, or a conversation about it is recorded
 * @param notReported those of which she says that they were not
 * @param notSaid those of which neither is said
 * @param sameDay those of one known day that were written down on it
 * @param late those written down late, as the timeline marks them
 * @param originalMissing those whose original could not be read, so that nobody knows when they were written down
 * @param dated how many have a date and their original, to set same day and late against
 * @param longestDelay the longest time from an incident's last day to when it was written down, in days
 */
public record ReportingCounts(
        Figure reported,
        Figure notReported,
        Figure notSaid,
        Figure sameDay,
        Figure late,
        Figure originalMissing,
        int dated,
        long longestDelay) {

    /** Asks for it. */
    static Supplier<ReportingCounts> in(CountPass pass) {
        Supplier<Figure> reported = pass.those(CountableIncident::isReported);
        Supplier<Figure> notReported = pass.those(CountableIncident::isNotReported);
        Supplier<Figure> notSaid = pass.those(CountableIncident::isReportingNotSaid);
        Supplier<Figure> originalMissing = pass.those(counted -> counted.writtenAt() == null);
        List<Incident> sameDay = new ArrayList<>();
        List<Incident> late = new ArrayList<>();
        long[] longest = {0};
        int[] dated = {0};
        pass.each(counted -> {
            OffsetDateTime writtenAt = counted.writtenAt();
            if (writtenAt == null) {
                return;
            }
            RecordingDelay delay = RecordingDelay.of(counted.incident().when(), writtenAt);
            dated[0] += delay.kind() == RecordingDelay.Kind.UNKNOWN ? 0 : 1;
            longest[0] = Math.max(longest[0], delay.days());
            if (delay.kind() == RecordingDelay.Kind.SAME_DAY) {
                sameDay.add(counted.incident());
            } else if (delay.days() > IncidentHistory.LATE_AFTER_DAYS) {
                late.add(counted.incident());
            }
        });
        return () -> new ReportingCounts(
                reported.get(),
                notReported.get(),
                notSaid.get(),
                Figure.of(sameDay),
                Figure.of(late),
                originalMissing.get(),
                dated[0],
                longest[0]);
    }
}
