package org.daybook.portfolio.pdf.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Id;
import org.daybook.text.CaseRecordLines;

/** Short names of orders, and the terms that, as far as the writer knows, an incident broke. */
final class OrderTermNames {
    private static final int WORDS = 44;

    private final CaseRecordLines lines;
    private final SectionWording wording;
    private final boolean isAllTold;
    private final Map<Id<OrderTerm>, String> terms = new HashMap<>();

    OrderTermNames(PortfolioContent content, CaseRecordLines lines, SectionWording wording) {
        this.lines = lines;
        this.wording = wording;
        isAllTold = content.unmarkedTerms().isEmpty();
        content.printed().notWithdrawn(CaseRecordKind.ORDER).forEach(this::add);
    }

    private void add(CaseRecord order) {
        List<OrderTerm> all = order.terms(CourtOrder.TERMS);
        for (int i = 0; i < all.size(); i++) {
            terms.put(
                    all.get(i).id(),
                    wording.get(
                            "report.term",
                            name(order),
                            String.valueOf(i + 1),
                            PrintedExcerpt.opening(all.get(i).words(), WORDS)));
        }
    }

    /** Such as 'Interim Stalking Protection Order'. */
    String name(CaseRecord order) {
        String name = lines.orderName(order);
        return name.isEmpty() ? lines.kind(CaseRecordKind.ORDER) : name;
    }

    /** The terms that it broke, or only that it broke an order; empty if neither is recorded. */
    String broken(Incident incident) {
        List<String> named = incident.background().brokenTerms().stream()
                .filter(terms::containsKey)
                .map(terms::get)
                .toList();
        if (!named.isEmpty()) {
            return String.join("; ", named);
        }
        return CountableIncident.isBreach(incident)
                ? wording.get(isAllTold ? "report.breach" : "report.breach-untold")
                : "";
    }
}
