package org.daybook.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.incident.Incident;

/**
 * The days from the end of an incident to the next; 0 for two on one day, and for one that begins before another ends.
 *
 * @param inOrder every gap, the oldest first; one less than there are incidents with a date
 * @param all the statistics of all gaps; empty if there are none
 * @param earlier those of the first half, for comparison with {@code later}; the middle one of an odd number is in
 * neither half; empty if there are fewer than two
 * @param later those of the second half
 * @param longest the longest gaps, the longest first, of equal ones the newest first; none of 0 days
 */
public record IncidentGaps(
        List<Gap> inOrder,
        Optional<Several> all,
        Optional<Several> earlier,
        Optional<Several> later,
        List<Gap> longest) {
    public static final int LONGEST = 8;

    /**
     * One gap.
     *
     * @param from the incident before it that ended last
     * @param to the next one
     * @param days from the last day of the one to the first of the other
     */
    public record Gap(Incident from, Incident to, long days) {
        /** The two incidents. */
        public Figure figure() {
            return Figure.of(List.of(from, to));
        }
    }

    /**
     * Several consecutive gaps.
     *
     * @param median the median in days
     * @param figure the incidents on both sides of them
     */
    public record Several(double median, Figure figure) {}

    public IncidentGaps {
        inOrder = List.copyOf(inOrder);
        longest = List.copyOf(longest);
    }

    static IncidentGaps of(DatedIncidents dated) {
        List<Gap> gaps = dated.gaps();
        int half = gaps.size() / 2;
        return new IncidentGaps(
                gaps,
                several(gaps),
                several(gaps.subList(0, half)),
                several(gaps.subList(gaps.size() - half, gaps.size())),
                longest(gaps));
    }

    private static Optional<Several> several(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        List<Incident> incidents = new ArrayList<>();
        incidents.add(gaps.getFirst().from());
        gaps.forEach(gap -> incidents.add(gap.to()));
        return Optional.of(new Several(median(gaps), Figure.of(incidents)));
    }

    private static double median(List<Gap> gaps) {
        long[] days = gaps.stream().mapToLong(Gap::days).toArray();
        Arrays.sort(days);
        int middle = days.length / 2;
        return days.length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2.0;
    }

    /** Keeps only what is listed: there may be a hundred thousand gaps. */
    private static List<Gap> longest(List<Gap> gaps) {
        Comparator<Gap> shortestFirst = Comparator.comparingLong(Gap::days);
        List<Gap> longest = new ArrayList<>();
        for (Gap gap : gaps.reversed()) {
            if (gap.days() > 0
                    && (longest.size() < LONGEST
                            || gap.days() > longest.getLast().days())) {
                longest.add(gap);
                longest.sort(shortestFirst.reversed());
                if (longest.size() > LONGEST) {
                    longest.removeLast();
                }
            }
        }
        return longest;
    }
}
