package org.daybook.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * The terms of orders, and the incidents that, as far as she knows, broke them.
 *
 * @param terms each term of each order that stands, in order, also those that none broke; after those of an order the
 * terms that it no longer has and that some broke
 * @param any the incidents that breached an order or a bail condition, each once
 * @param withoutTerm those that name none of these terms
 */
public record OrderBreaches(List<OfTerm> terms, Figure any, Figure withoutTerm) {

    /**
     * One term.
     *
     * @param former whether the order no longer has it
     * @param figure the incidents that broke it
     */
    public record OfTerm(CaseRecord order, OrderTerm term, boolean former, Figure figure) {}

    public OrderBreaches {
        terms = List.copyOf(terms);
    }

    /** The terms of an order, in order. */
    public List<OfTerm> of(Id<CaseRecord> order) {
        return terms.stream().filter(term -> term.order().id().equals(order)).toList();
    }

    static Supplier<OrderBreaches> in(PatternCounter pass, CountInput input) {
        Supplier<Figure> any = pass.those(counted -> CountableIncident.isBreach(counted.incident()));
        return () -> of(any.get(), input);
    }

    private static OrderBreaches of(Figure any, CountInput input) {
        Map<Id<OrderTerm>, List<Incident>> broken = new HashMap<>();
        for (Incident incident : any.incidents()) {
            for (Id<OrderTerm> term : incident.background().brokenTerms()) {
                broken.computeIfAbsent(term, _ -> new ArrayList<>()).add(incident);
            }
        }
        List<OfTerm> terms = new ArrayList<>();
        for (CaseRecord order : input.of(CaseRecordKind.ORDER)) {
            for (OrderTerm term : order.terms(CourtOrder.TERMS)) {
                terms.add(new OfTerm(order, term, false, Figure.of(broken.getOrDefault(term.id(), List.of()))));
            }
            for (OrderTerm term : input.formerTerms().getOrDefault(order.id(), List.of())) {
                if (broken.containsKey(term.id())) {
                    terms.add(new OfTerm(order, term, true, Figure.of(broken.getOrDefault(term.id(), List.of()))));
                }
            }
        }
        Set<Id<OrderTerm>> told = terms.stream().map(term -> term.term().id()).collect(Collectors.toSet());
        return new OrderBreaches(
                terms,
                any,
                Figure.of(any.incidents().stream()
                        .filter(incident ->
                                incident.background().brokenTerms().stream().noneMatch(told::contains))
                        .toList()));
    }
}
