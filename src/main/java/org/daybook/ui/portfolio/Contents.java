package org.daybook.ui.portfolio;

import java.util.List;
import java.util.function.Predicate;
import org.daybook.casefile.IncidentHistory;

/**
 * What the portfolio would contain as chosen now.
 *
 * @param inRange incidents within the days
 * @param taken those of them that are ticked
 * @param undated those of the ticked ones that have no date
 * @param withdrawn those of the ticked ones that are printed as withdrawn
 */
record Contents(int inRange, int taken, int undated, int withdrawn) {
    static final Contents NOTHING = new Contents(0, 0, 0, 0);

    /** Counts over the incidents within the days. */
    static Contents of(List<Choice> inRange) {
        List<IncidentHistory> taken = inRange.stream()
                .filter(choice -> choice.takenProperty().get())
                .map(Choice::history)
                .toList();
        return new Contents(
                inRange.size(),
                taken.size(),
                count(taken, history -> history.current().when().date() == null),
                count(taken, IncidentHistory::isWithdrawn));
    }

    private static int count(List<IncidentHistory> histories, Predicate<IncidentHistory> test) {
        return (int) histories.stream().filter(test).count();
    }
}
