package org.daybook.portfolio.pdf.report;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;

/** The orders in force and the custody on the day of an incident, for a reader who has them in another document. */
record OrdersOnDay(PortfolioContent content, OrderTermNames terms, CrossReferences links, SectionWording wording) {
    /**
     * Each with its reference, or since when and who; empty if none is recorded or no day is known. Custody of the
     * person named is left out, since the incident says it.
     */
    String of(Incident incident) {
        LocalDate day = incident.when().date();
        return day == null
                ? ""
                : content.printed()
                        .notWithdrawn(CaseRecordKind.ORDER)
                        .filter(order -> OrderPeriod.isInForce(order, day))
                        .map(order -> CourtOrder.isCustody(order)
                                ? custody(order, incident)
                                : SectionWording.joined(" ", terms.name(order), order.text(CourtOrder.REFERENCE)))
                        .filter(text -> !text.isEmpty())
                        .collect(SectionWording.joining("; "));
    }

    private String custody(CaseRecord order, Incident incident) {
        String who = content.printed()
                .notWithdrawn(CaseRecordKind.PERSON)
                .filter(person -> order.links(CourtOrder.AGAINST).contains(person.id()))
                .map(person -> person.text(PersonResponsible.NAME))
                .filter(name -> links.custody(incident).isEmpty()
                        || !name.strip()
                                .equalsIgnoreCase(incident.who().person().strip()))
                .collect(Collectors.joining(", "));
        if (who.isEmpty() && !links.custody(incident).isEmpty()) {
            return "";
        }
        String since = wording.get(
                "report.custody-on-day",
                wording.formats().date(OrderPeriod.of(order).orElseThrow().from()));
        return who.isEmpty() ? since : wording.get("portfolio-pdf.who-and-certainty", since, who);
    }
}
