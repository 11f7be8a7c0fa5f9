package org.daybook.portfolio.pdf.chart;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Id;

/**
 * What must stand beside numbers of before and after: since when the diary has been kept, so that fewer incidents
 * before that day show nothing, and when somebody was in custody, so that fewer after it do not either.
 */
public record ComparisonNote(PortfolioContent content, SectionWording wording) {
    /** The note for everybody together. */
    String ofAll() {
        return of(_ -> true);
    }

    /** The note for one person. */
    public String of(Id<CaseRecord> person) {
        return of(order -> order.links(CourtOrder.AGAINST).contains(person));
    }

    private String of(Predicate<CaseRecord> concerned) {
        String begun = wording.get(
                "portfolio-pdf.comparison-diary",
                wording.formats().date(content.ledger().startedAt().toLocalDate()));
        String custody = content.printed()
                .notWithdrawn(CaseRecordKind.ORDER)
                .filter(CourtOrder::isCustody)
                .filter(concerned)
                .flatMap(order -> OrderPeriod.of(order).stream())
                .map(this::days)
                .collect(SectionWording.joining("; "));
        return Stream.of(begun, custody.isEmpty() ? "" : wording.get("portfolio-pdf.comparison-custody", custody))
                .collect(SectionWording.joining(" "));
    }

    private String days(OrderPeriod custody) {
        String from = wording.formats().date(custody.from());
        return custody.to() == null
                ? wording.get("portfolio-pdf.since-day", from)
                : wording.get("patterns.months", from, wording.formats().date(custody.to()));
    }
}
