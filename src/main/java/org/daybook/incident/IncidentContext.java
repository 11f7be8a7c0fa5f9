package org.daybook.incident;

import java.util.List;
import org.daybook.field.OrderTerm;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.record.YesNoAnswer;

/**
 * What the incident is connected with.
 *
 * @param orderBroken whether it broke an order or a bail condition, as far as she knows
 * @param orderTerm which, and which of its terms, in her words, may be empty
 * @param brokenTerms the terms of recorded orders that it broke, as far as she knows, without duplicates
 * @param linked other incidents it belongs with, without duplicates
 * @param origin where it was written down first
 */
public record IncidentContext(
        YesNoAnswer orderBroken,
        String orderTerm,
        List<Id<OrderTerm>> brokenTerms,
        List<Id<Incident>> linked,
        RecordOrigin origin) {
    /** Nothing said, and first written in this diary. */
    public static final IncidentContext NOT_SAID =
            new IncidentContext(YesNoAnswer.NOT_SAID, "", List.of(), List.of(), RecordOrigin.HERE);

    public IncidentContext {
        brokenTerms = distinct(brokenTerms);
        linked = distinct(linked);
    }

    private static <T> List<Id<T>> distinct(List<Id<T>> ids) {
        return ids.size() < 2 ? List.copyOf(ids) : ids.stream().distinct().toList();
    }

    /** A copy with links to other incidents. */
    public IncidentContext linkedWith(List<Id<Incident>> others) {
        return new IncidentContext(orderBroken, orderTerm, brokenTerms, others, origin);
    }

    /** A copy that breaches other terms. */
    public IncidentContext breaking(List<Id<OrderTerm>> terms) {
        return new IncidentContext(orderBroken, orderTerm, terms, linked, origin);
    }

    /** A copy with another origin. */
    public IncidentContext with(RecordOrigin other) {
        return new IncidentContext(orderBroken, orderTerm, brokenTerms, linked, other);
    }
}
