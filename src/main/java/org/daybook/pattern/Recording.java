package org.daybook.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.daybook.casefile.IncidentHistory;
import org.daybook.facts.Incident;

/**
 * Whether incidents were reported, and when they were written down.
 *
 * @param reported those reported: she says so, or a conversation about it is recorded
 * @param notReported those of which she says that they were not
 * @param notSaid those of which neither is said
 * @param sameDay those with a date that were written down on their last day
 * @param late those written down late, as the timeline marks them
 * @param dated how many have a date, to set the two against
 * @param longestDelay the longest time from an incident's last day to when it was written down, in days
 */
public record Recording(
        Figure reported,
        Figure notReported,
        Figure notSaid,
        Figure sameDay,
        Figure late,
        int dated,
        long longestDelay) {

    /** Asks for it. */
    static Supplier<Recording> in(Pass pass) {
        Supplier<Figure> reported = pass.those(Counted::isReported);
        Supplier<Figure> notReported = pass.those(Counted::isNotReported);
        Supplier<Figure> notSaid = pass.those(Counted::isReportingNotSaid);
        List<Incident> sameDay = new ArrayList<>();
        List<Incident> late = new ArrayList<>();
        long[] longest = {0};
        int[] dated = {0};
        pass.each(counted -> counted.delay().ifPresent(delay -> {
            dated[0]++;
            longest[0] = Math.max(longest[0], delay);
            if (delay == 0) {
                sameDay.add(counted.incident());
            } else if (delay > IncidentHistory.LATE_AFTER_DAYS) {
                late.add(counted.incident());
            }
        }));
        return () -> new Recording(
                reported.get(),
                notReported.get(),
                notSaid.get(),
                Figure.of(sameDay),
                Figure.of(late),
                dated[0],
                longest[0]);
    }
}
