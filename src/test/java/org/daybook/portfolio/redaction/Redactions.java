package org.daybook.portfolio.redaction;

import java.util.Set;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.ServedContents;

/** Redactions that strike out no words and print names as they are. */
final class Redactions {
    private Redactions() {}

    /** Of a portfolio that the other side does not see. */
    static Redaction of(DisclosureOptions discretion) {
        return of(discretion, ServedContents.EVERYTHING);
    }

    static Redaction of(DisclosureOptions discretion, ServedContents served) {
        return of(discretion, served, Stream.of());
    }

    static Redaction of(DisclosureOptions discretion, ServedContents served, Stream<CaseRecord> orders) {
        return new Redaction(
                discretion,
                served,
                Mask.NONE,
                name -> name,
                new TermPlaces(orders, words -> words, Set.of("jaspreet")),
                "[private]",
                "[name]");
    }
}
