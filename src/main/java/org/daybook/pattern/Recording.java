package org.daybook.pattern;

import java.util.Collection;

/**
 * Whether incidents were reported, and when they were written down.
 *
 * @param reported those reported: she says so, or a conversation about it is recorded
 * @param notReported those of which she says that they were not
 * @param notSaid those of which neither is said
 * @param sameDay those with a date that were written down on their last day
 * @param late those written down late, as the timeline marks them
 * @param dated how many have a date, to set the two against
 */
public record Recording(Figure reported, Figure notReported, Figure notSaid, Figure sameDay, Figure late, int dated) {

    /** Of incidents. */
    public static Recording of(Collection<Counted> all) {
        return new Recording(
                Piles.of(all, Counted::isReported),
                Piles.of(all, Counted::isNotReported),
                Piles.of(all, counted -> !counted.isReported() && !counted.isNotReported()),
                Piles.of(all, Counted::isWrittenSameDay),
                Piles.of(all, Counted::isWrittenLate),
                (int) all.stream().filter(counted -> counted.day() != null).count());
    }
}
