package org.daybook.portfolio.pdf.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.SectionWording;

/** The orders in force and the custody on the day of an incident, for a reader who has them in another document. */
record OrdersOnDay(PortfolioContent content, OrderTermNames terms, SectionWording wording) {
    /** Each with its reference, or since when and who; empty if none is recorded or no day is known. */
    String of(Incident incident) {
        LocalDate day = incident.when().date();
        return day == null
                ? ""
                : content.printed()
                        .notWithdrawn(CaseRecordKind.ORDER)
                        .filter(order -> OrderPeriod.isInForce(order, day))
                        .map(order -> CourtOrder.isCustody(order)
                                ? custody(order)
                                : SectionWording.joined(" ", terms.name(order), order.text(CourtOrder.REFERENCE)))
                        .collect(SectionWording.joining("; "));
    }

    private String custody(CaseRecord order) {
        List<CaseRecord> people =
                content.printed().notWithdrawn(CaseRecordKind.PERSON).toList();
        String who = people.stream()
                .filter(person -> order.links(CourtOrder.AGAINST).contains(person.id()))
                .map(person -> person.text(PersonResponsible.NAME))
                .collect(Collectors.joining(", "));
        String since = wording.get(
                "report.custody-on-day",
                wording.formats().date(OrderPeriod.of(order).orElseThrow().from()));
        return who.isEmpty() ? since : wording.get("portfolio-pdf.who-and-certainty", since, who);
    }
}
