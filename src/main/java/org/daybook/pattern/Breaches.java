package org.daybook.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.facts.Answer;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Term;

/**
 * What orders forbid, and the incidents that, as far as she knows, broke it.
 *
 * @param terms each term of each order that stands, in order, also those that none broke
 * @param any the incidents in which, as she says, an order or a bail condition was broken
 * @param withoutTerm those of them that name no term of an order that stands
 */
public record Breaches(List<OfTerm> terms, Figure any, Figure withoutTerm) {

    /**
     * One term.
     *
     * @param order of which
     * @param term in its words
     * @param figure the incidents that broke it
     */
    public record OfTerm(Particular order, Term term, Figure figure) {}

    public Breaches {
        terms = List.copyOf(terms);
    }

    /** Asks for them. */
    static Supplier<Breaches> in(Pass pass, Basis basis) {
        Supplier<Figure> any = pass.those(counted -> isBroken(counted.incident()));
        return () -> of(any.get(), basis.of(ParticularKind.ORDER));
    }

    private static Breaches of(Figure any, List<Particular> orders) {
        Map<ThingId, List<Incident>> broken = new HashMap<>();
        for (Incident incident : any.incidents()) {
            for (ThingId term : incident.background().brokenTerms()) {
                broken.computeIfAbsent(term, _ -> new ArrayList<>()).add(incident);
            }
        }
        List<OfTerm> terms = new ArrayList<>();
        Set<ThingId> standing = new HashSet<>();
        for (Particular order : orders) {
            for (Term term : order.terms(CourtOrder.TERMS)) {
                standing.add(term.id());
                terms.add(new OfTerm(order, term, Figure.of(broken.getOrDefault(term.id(), List.of()))));
            }
        }
        return new Breaches(
                terms,
                any,
                Figure.of(any.incidents().stream()
                        .filter(incident ->
                                incident.background().brokenTerms().stream().noneMatch(standing::contains))
                        .toList()));
    }

    /** Whether she says that it broke an order, or names a term. */
    private static boolean isBroken(Incident incident) {
        return incident.background().orderBroken() == Answer.YES
                || !incident.background().brokenTerms().isEmpty();
    }
}
