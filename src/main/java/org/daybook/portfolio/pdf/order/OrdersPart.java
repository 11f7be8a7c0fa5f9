package org.daybook.portfolio.pdf.order;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.Field;
import org.daybook.incident.Incident;
import org.daybook.pattern.OrderBreaches.OfTerm;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.layout.Column;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;

/** Earlier orders: a row for each term, with the incidents that, as far as the writer knows, broke it. */
final class OrdersPart {
    private static final float START = 130;

    private final Patterns patterns;
    private final List<CaseRecord> orders;
    private final CrossReferences links;
    private final SectionWording wording;

    OrdersPart(Patterns patterns, PortfolioContent content, CrossReferences links, SectionWording wording) {
        this.patterns = patterns;
        orders = content.printed().notWithdrawn(CaseRecordKind.ORDER).toList();
        this.links = links;
        this.wording = wording;
    }

    void emit(PageFlow flow) {
        if (orders.isEmpty()) {
            return;
        }
        flow.need(START);
        flow.bookmarkedHeading(2, wording.get("order.orders"));
        flow.paragraph(Text.of(wording.get("order.orders-note")), TextStyle.SMALL);
        List<Column> columns = List.of(
                Column.heading(wording.get("order.order"), 150),
                Column.of(wording.get("order.order-term"), 0),
                Column.of(wording.get("order.broken-in"), 130));
        flow.table(columns, TextStyle.SMALL, table -> {
            for (CaseRecord order : orders) {
                rows(order).forEach(table::row);
            }
        });
    }

    private List<List<Text>> rows(CaseRecord order) {
        List<List<Text>> rows = new ArrayList<>();
        Text name = name(order);
        for (OfTerm one : patterns.told().breaches().of(order.id())) {
            rows.add(List.of(
                    rows.isEmpty() ? name : Text.of(title(order)),
                    Text.of(one.term().words()),
                    broken(one)));
        }
        return rows.isEmpty() ? List.of(List.of(name, Text.of("–"), Text.of("–"))) : rows;
    }

    /** The type and court of an order, and when it was made, served and ended. */
    private Text name(CaseRecord order) {
        String facts = Stream.of(
                        CourtOrder.COURT,
                        CourtOrder.REFERENCE,
                        CourtOrder.MADE,
                        CourtOrder.SERVED,
                        CourtOrder.EXPIRES,
                        CourtOrder.ENDED)
                .map(field -> fact(order, field))
                .collect(SectionWording.joining("\n"));
        return Text.empty()
                .bold(links.lines().orderName(order))
                .plain("\n" + wording.get("order.same-order", String.valueOf(order.number())))
                .plain(facts.isEmpty() ? "" : "\n" + facts);
    }

    private Text broken(OfTerm one) {
        List<Incident> incidents = one.figure().incidents();
        if (links.isUnmarked(one.term().id())) {
            return links.unmarked(incidents.stream().map(Incident::id).toList());
        }
        return incidents.isEmpty() ? Text.of(wording.get("order.broken-in-none")) : breaches(incidents);
    }

    /** The number of breaches, and for each who did it and how sure the writer is. */
    private Text breaches(List<Incident> incidents) {
        Text text = Text.of(incidents.size() + ":");
        for (Incident incident : incidents) {
            text = text.plain("\n")
                    .then(links.briefly(List.of(incident.id())))
                    .plain(" " + wording.whoAndHowSure(incident.who()));
        }
        return text;
    }

    /** The type and number of an order, so that a row at the top of a page is understood. */
    private String title(CaseRecord order) {
        return links.lines().orderName(order) + "\n" + wording.get("order.same-order", String.valueOf(order.number()));
    }

    private String fact(CaseRecord order, Field field) {
        String said = links.lines().said(order, field).strip();
        if (said.isEmpty() || field == CourtOrder.COURT || field == CourtOrder.REFERENCE) {
            return said;
        }
        return wording.get("portfolio-pdf.labelled", links.lines().label(CaseRecordKind.ORDER, field)) + said;
    }
}
