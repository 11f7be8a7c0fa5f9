package org.daybook.portfolio.content;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.pattern.Figure;

/**
 * Some of the incidents, so that each figure can be traced to them.
 *
 * @param numbers their numbers, in order
 */
public record IncidentTally(List<Integer> numbers) {
    /** No incident. */
    public static final IncidentTally NONE = new IncidentTally(List.of());

    public IncidentTally {
        numbers = numbers.stream().sorted().toList();
    }

    /** How many incidents. */
    public int count() {
        return numbers.size();
    }

    /** Whether no incident is counted. */
    public boolean isNone() {
        return numbers.isEmpty();
    }

    /** Those of {@code sheets} for which {@code test} is true. */
    static IncidentTally of(Collection<IncidentSheet> sheets, Predicate<IncidentSheet> test) {
        return new IncidentTally(
                sheets.stream().filter(test).map(IncidentSheet::number).toList());
    }

    static IncidentTally of(Figure figure) {
        return new IncidentTally(figure.numbers());
    }

    IncidentTally and(int number) {
        return new IncidentTally(
                Stream.concat(numbers.stream(), Stream.of(number)).toList());
    }
}
