package org.daybook.portfolio.redaction;

import java.util.Set;
import org.daybook.field.OrderTerm;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.ServedContents;
import org.daybook.record.Id;

/** Redactions that strike out no words and print names as they are. */
final class Redactions {
    private Redactions() {}

    /** Of a portfolio that the other side does not see. */
    static Redaction of(DisclosureOptions discretion) {
        return of(discretion, ServedContents.EVERYTHING);
    }

    static Redaction of(DisclosureOptions discretion, ServedContents served) {
        return of(discretion, served, Set.of());
    }

    /** @param ofNoPlace the terms of orders that are about no place */
    static Redaction of(DisclosureOptions discretion, ServedContents served, Set<Id<OrderTerm>> ofNoPlace) {
        return new Redaction(discretion, served, Mask.NONE, name -> name, ofNoPlace, "[private]", "[name]");
    }
}
