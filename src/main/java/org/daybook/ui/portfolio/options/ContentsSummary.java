package org.daybook.ui.portfolio.options;

import java.util.List;
import java.util.function.Predicate;
import org.daybook.casefile.CountableIncident;

/**
 * What the portfolio would contain as chosen now.
 *
 * @param inRange records of incidents within the days
 * @param taken those of them that are ticked
 * @param undated the incidents among the ticked ones that have no date
 * @param unclassified those of the ticked ones that are printed and not counted, since their kind is open
 * @param withdrawn those of the ticked ones that are printed as withdrawn
 */
public record ContentsSummary(int inRange, int taken, int undated, int unclassified, int withdrawn) {
    static final ContentsSummary NOTHING = new ContentsSummary(0, 0, 0, 0, 0);

    /** Counts over the incidents within the days. */
    static ContentsSummary of(List<IncidentChoice> inRange) {
        List<CountableIncident> taken = inRange.stream()
                .filter(choice -> choice.takenProperty().get())
                .map(choice -> CountableIncident.of(choice.history(), false))
                .toList();
        return new ContentsSummary(
                inRange.size(),
                taken.size(),
                count(taken, countable -> countable.isCounted() && countable.day() == null),
                count(taken, CountableIncident::isUnclassified),
                count(taken, CountableIncident::withdrawn));
    }

    private static int count(List<CountableIncident> taken, Predicate<CountableIncident> test) {
        return (int) taken.stream().filter(test).count();
    }
}
