package org.daybook.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daybook.casefile.CountableIncident;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Term;

/**
 * What orders forbid, and the incidents that, as far as she knows, broke it.
 *
 * @param terms each term of each order that stands, in order, also those that none broke; after those of an order the
 *     terms that it no longer has and that some broke
 * @param any the incidents that breached an order or a bail condition, each once
 * @param withoutTerm those of them that name none of these terms
 */
public record Breaches(List<OfTerm> terms, Figure any, Figure withoutTerm) {

    /**
     * One term.
     *
     * @param order of which
     * @param term in its words
     * @param former whether the order no longer has it
     * @param figure the incidents that broke it
     */
    public record OfTerm(Particular order, Term term, boolean former, Figure figure) {}

    public Breaches {
        terms = List.copyOf(terms);
    }

    /** Those of an order, in the order of its terms. */
    public List<OfTerm> of(ThingId order) {
        return terms.stream().filter(term -> term.order().id().equals(order)).toList();
    }

    /** Asks for them. */
    static Supplier<Breaches> in(Pass pass, Basis basis) {
        Supplier<Figure> any = pass.those(counted -> CountableIncident.isBreach(counted.incident()));
        return () -> of(any.get(), basis);
    }

    private static Breaches of(Figure any, Basis basis) {
        Map<ThingId, List<Incident>> broken = new HashMap<>();
        for (Incident incident : any.incidents()) {
            for (ThingId term : incident.background().brokenTerms()) {
                broken.computeIfAbsent(term, _ -> new ArrayList<>()).add(incident);
            }
        }
        List<OfTerm> terms = new ArrayList<>();
        for (Particular order : basis.of(ParticularKind.ORDER)) {
            for (Term term : order.terms(CourtOrder.TERMS)) {
                terms.add(new OfTerm(order, term, false, Figure.of(broken.getOrDefault(term.id(), List.of()))));
            }
            for (Term term : basis.formerTerms().getOrDefault(order.id(), List.of())) {
                if (broken.containsKey(term.id())) {
                    terms.add(new OfTerm(order, term, true, Figure.of(broken.getOrDefault(term.id(), List.of()))));
                }
            }
        }
        Set<ThingId> told = terms.stream().map(term -> term.term().id()).collect(Collectors.toSet());
        return new Breaches(
                terms,
                any,
                Figure.of(any.incidents().stream()
                        .filter(incident ->
                                incident.background().brokenTerms().stream().noneMatch(told::contains))
                        .toList()));
    }
}
