package org.daybook.pattern;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.facts.Incident;

/**
 * The days between an incident and the next, in the order of the days at which they count: 0 for two on one day.
 *
 * @param inOrder every gap, the oldest first; one less than there are incidents with a date
 */
public record Gaps(List<Gap> inOrder) {
    private static final int HALVES = 2;

    /**
     * One gap.
     *
     * @param from the incident before it
     * @param to the next one
     * @param days from the day of the one to the day of the other
     */
    public record Gap(Incident from, Incident to, long days) {
        /** The two incidents. */
        public Figure figure() {
            return Figure.of(List.of(from, to));
        }
    }

    public Gaps {
        inOrder = List.copyOf(inOrder);
    }

    /** The days that half of the gaps do not exceed: the middle one, or halfway between the two in the middle. */
    public Optional<Double> median() {
        return median(inOrder);
    }

    /** The same of the first half of the gaps, to be set beside {@link #laterMedian()}; the middle one of an odd number is in neither. */
    public Optional<Double> earlierMedian() {
        return median(inOrder.subList(0, inOrder.size() / HALVES));
    }

    /** The same of the second half. */
    public Optional<Double> laterMedian() {
        return median(inOrder.subList(inOrder.size() - inOrder.size() / HALVES, inOrder.size()));
    }

    /** The incidents on both sides of the gaps in the first half. */
    public Figure earlier() {
        return around(inOrder.subList(0, inOrder.size() / HALVES));
    }

    /** The incidents on both sides of the gaps in the second half. */
    public Figure later() {
        return around(inOrder.subList(inOrder.size() - inOrder.size() / HALVES, inOrder.size()));
    }

    /** The longest gaps, the longest first, of equal ones the newest first; at most so many, none of 0 days. */
    public List<Gap> longest(int most) {
        return inOrder.reversed().stream()
                .filter(gap -> gap.days() > 0)
                .sorted(Comparator.comparing(Gap::days).reversed())
                .limit(most)
                .toList();
    }

    static Gaps of(Dated dated) {
        List<Incident> incidents = dated.incidents();
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < incidents.size(); i++) {
            gaps.add(new Gap(
                    incidents.get(i - 1), incidents.get(i), ChronoUnit.DAYS.between(dated.day(i - 1), dated.day(i))));
        }
        return new Gaps(gaps);
    }

    private static Figure around(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return Figure.NONE;
        }
        List<Incident> incidents = new ArrayList<>();
        incidents.add(gaps.getFirst().from());
        gaps.forEach(gap -> incidents.add(gap.to()));
        return Figure.of(incidents);
    }

    private static Optional<Double> median(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        long[] days = gaps.stream().mapToLong(Gap::days).toArray();
        Arrays.sort(days);
        int middle = days.length / 2;
        return Optional.of(days.length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2.0);
    }
}
