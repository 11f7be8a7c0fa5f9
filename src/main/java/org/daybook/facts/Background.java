package org.daybook.facts;

import java.util.List;

/**
 * What the record stands in connection with.
 *
 * @param orderBroken whether it broke an order or a bail condition, as far as she knows
 * @param orderTerm which, and which of its terms, in her words, may be empty
 * @param brokenTerms the terms of recorded orders that it broke, as far as she knows, none twice
 * @param linked other incidents it belongs with, none twice
 * @param origin where it was written down first
 */
public record Background(
        Answer orderBroken, String orderTerm, List<ThingId> brokenTerms, List<ThingId> linked, Origin origin) {
    /** Nothing said, and written here first. */
    public static final Background NOT_SAID = new Background(Answer.NOT_SAID, "", List.of(), List.of(), Origin.HERE);

    public Background {
        brokenTerms = brokenTerms.stream().distinct().toList();
        linked = linked.stream().distinct().toList();
    }

    /** The same, linked with others. */
    public Background linkedWith(List<ThingId> others) {
        return new Background(orderBroken, orderTerm, brokenTerms, others, origin);
    }

    /** The same, breaking other terms. */
    public Background breaking(List<ThingId> terms) {
        return new Background(orderBroken, orderTerm, terms, linked, origin);
    }

    /** The same with another origin. */
    public Background with(Origin other) {
        return new Background(orderBroken, orderTerm, brokenTerms, linked, other);
    }
}
