package org.daybook.ui.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.OrderTerm;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;

/**
 * A recorded order that is not withdrawn, with its terms to choose from.
 *
 * @param order its name
 * @param terms their words, in order
 */
record OrderTerms(String order, Map<Id<OrderTerm>, String> terms) {

    /** The terms of all orders that have any, by the number of the order. */
    static List<OrderTerms> of(OpenCase open, Messages messages) {
        CaseRecordLines lines = new CaseRecordLines(messages);
        return open.caseRecords().notWithdrawn(CaseRecordKind.ORDER).stream()
                .filter(order -> !order.terms(CourtOrder.TERMS).isEmpty())
                .map(order -> new OrderTerms(name(order, lines, messages), terms(order)))
                .toList();
    }

    private static String name(CaseRecord order, CaseRecordLines lines, Messages messages) {
        String name = messages.get("particular.titled", lines.numbered(order), lines.title(order));
        String made = lines.said(order, CourtOrder.MADE);
        return made.isEmpty() ? name : messages.get("form.order-made", name, made);
    }

    private static Map<Id<OrderTerm>, String> terms(CaseRecord order) {
        Map<Id<OrderTerm>, String> terms = new LinkedHashMap<>();
        order.terms(CourtOrder.TERMS).forEach(term -> terms.put(term.id(), term.words()));
        return terms;
    }
}
