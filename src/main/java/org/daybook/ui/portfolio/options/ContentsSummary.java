package org.daybook.ui.portfolio.options;

import java.util.List;
import java.util.function.Predicate;
import org.daybook.casefile.CountableIncident;

/**
 * What the portfolio would contain with the current choices.
 *
 * @param inRange incidents within the range of days
 * @param taken those of them that are ticked
 * @param undated the incidents among the ticked ones that have no date
 * @param unclassified the ticked ones printed but not counted, since their kind is open
 * @param withdrawn the ticked ones printed as withdrawn
 */
public record ContentsSummary(int inRange, int taken, int undated, int unclassified, int withdrawn) {
    static final ContentsSummary NOTHING = new ContentsSummary(0, 0, 0, 0, 0);

    /** Summarises the incidents within the range of days. */
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

    /** How many are counted as incidents, as in the portfolio. */
    public int counted() {
        return taken - unclassified - withdrawn;
    }

    private static int count(List<CountableIncident> taken, Predicate<CountableIncident> test) {
        return (int) taken.stream().filter(test).count();
    }
}
