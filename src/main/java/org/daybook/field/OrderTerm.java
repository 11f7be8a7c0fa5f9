package org.daybook.field;

import org.daybook.record.Id;

/**
 * One term of an order, in its words. An incident that broke it names its id.
 *
 * @param id the same through all amendments
 * @param words as the order says it
 */
public record OrderTerm(Id<OrderTerm> id, String words) {}
