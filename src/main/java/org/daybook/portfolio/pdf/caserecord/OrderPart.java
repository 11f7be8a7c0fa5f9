package org.daybook.portfolio.pdf.caserecord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.incident.Incident;
import org.daybook.pattern.Figure;
import org.daybook.pattern.OrderBreaches;
import org.daybook.pattern.OrderBreaches.OfTerm;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.layout.Bookmark;
import org.daybook.pdf.layout.Column;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;

/** Orders with each of their terms and the incidents that broke it, then incidents in which none is named. */
final class OrderPart implements CasePart {
    private static final float START = 200;
    private static final float NOTE = 34;

    private final List<CaseRecordSheet> orders;
    private final OrderBreaches breaches;
    private final List<Incident> untold;
    private final RecordBlock block;
    private final CrossReferences links;
    private final SectionWording wording;

    OrderPart(
            PortfolioContent content,
            Patterns patterns,
            RecordBlock block,
            CrossReferences links,
            SectionWording wording) {
        this.block = block;
        this.links = links;
        this.wording = wording;
        orders = content.printed().of(CaseRecordKind.ORDER);
        breaches = patterns.told().breaches();
        untold = content.leftOutKinds().contains(CaseRecordKind.ORDER)
                ? List.of()
                : breaches.withoutTerm().incidents();
    }

    @Override
    public String title() {
        return links.lines().many(CaseRecordKind.ORDER);
    }

    @Override
    public boolean isEmpty() {
        return orders.isEmpty() && untold.isEmpty();
    }

    @Override
    public float start() {
        return orders.isEmpty() ? START : NOTE + block.height(orders.getFirst());
    }

    @Override
    public void emit(PageFlow flow, int level) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.note-order")), TextStyle.SMALL);
        if (!breaches.any().isNone()) {
            flow.paragraph(
                    Text.of(wording.get(
                            "portfolio-pdf.breaches-counted",
                            breaches.any().count(),
                            breaches.withoutTerm().count())),
                    TextStyle.SMALL);
        }
        for (CaseRecordSheet order : orders) {
            flow.section(() -> {
                block.heading(flow, order, level, AnchorNames.record(order));
                block.current(flow, order, level, List.of());
                terms(flow, order, level + 1);
                block.earlier(flow, order, level);
            });
        }
        if (!untold.isEmpty()) {
            flow.section(() -> untold(flow, level));
        }
    }

    private void terms(PageFlow flow, CaseRecordSheet order, int level) {
        List<Text[]> rows = new ArrayList<>();
        for (OfTerm one : breaches.of(order.id())) {
            Text words = one.former()
                    ? Text.empty()
                            .bold(wording.get("portfolio-pdf.term-former"))
                            .plain("\n" + one.term().words())
                    : Text.of(one.term().words());
            String number = one.former() ? "–" : String.valueOf(rows.size() + 1);
            rows.add(new Text[] {Text.of(number), words, broken(flow, one.figure())});
        }
        if (order.isWithdrawn()) {
            // What is withdrawn was broken by nothing; which terms it had is told all the same.
            order.current()
                    .terms(CourtOrder.TERMS)
                    .forEach(term -> rows.add(
                            new Text[] {Text.of(String.valueOf(rows.size() + 1)), Text.of(term.words()), Text.of("–")
                            }));
        }
        if (rows.isEmpty()) {
            return;
        }
        flow.need(90);
        flow.heading(level, wording.get("portfolio-pdf.terms"), null, null);
        List<Column> columns = List.of(
                Column.heading(wording.get("portfolio-pdf.number"), 22),
                Column.of(wording.get("portfolio-pdf.term-words"), 0),
                Column.of(wording.get("portfolio-pdf.broken-in"), 206));
        flow.table(columns, TextStyle.SMALL, table -> rows.forEach(row -> table.row(List.of(row))));
    }

    /** How many incidents broke a term, and each in a line of its own. */
    private Text broken(PageFlow flow, Figure figure) {
        if (figure.isNone()) {
            return Text.of(wording.get("portfolio-pdf.broken-in-none"));
        }
        Text broken = Text.of(wording.get("portfolio-pdf.broken-in-count", figure.count()));
        for (Incident incident : figure.incidents()) {
            broken = broken.plain("\n").then(incident(flow, incident));
        }
        return broken;
    }

    /** 'Incident 14, 03/11/2026, 18:10 (page 33)'. */
    private Text incident(PageFlow flow, Incident incident) {
        String name = Stream.of(links.name(incident.id()), wording.formats().when(incident.when()))
                .collect(Collectors.joining(", "));
        return links.onPage(name, links.place(incident.id()), flow);
    }

    private void untold(PageFlow flow, int level) {
        String title = wording.get("portfolio-pdf.broken-untold");
        flow.need(110);
        flow.heading(level, title, null, new Bookmark(level, title));
        List<Column> columns = List.of(
                Column.heading(wording.get("portfolio-pdf.broken-in"), 200),
                Column.of(wording.get("portfolio-pdf.broken-as-written"), 0));
        flow.table(columns, TextStyle.SMALL, table -> {
            for (Incident incident : untold) {
                String written = incident.background().orderTerm().strip();
                table.row(List.of(incident(flow, incident), Text.of(written.isEmpty() ? "–" : written)));
            }
        });
    }
}
