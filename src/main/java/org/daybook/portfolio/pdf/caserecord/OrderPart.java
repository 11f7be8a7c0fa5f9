package org.daybook.portfolio.pdf.caserecord;

import java.util.ArrayList;
import java.util.List;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.incident.Incident;
import org.daybook.pattern.Figure;
import org.daybook.pattern.OrderBreaches;
import org.daybook.pattern.OrderBreaches.OfTerm;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;

/** Orders with each of their terms, then a table of incidents against the terms that they broke. */
final class OrderPart implements CaseRecordPart {
    private static final float START = 200;
    private static final float NOTE = 34;
    private static final float PADDING = 2.5f;

    private final List<CaseRecordSheet> orders;
    private final OrderBreaches breaches;
    private final boolean isToldWithout;
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
        isToldWithout = !content.leftOutKinds().contains(CaseRecordKind.ORDER)
                && !breaches.withoutTerm().isNone();
    }

    @Override
    public String title() {
        return links.lines().many(CaseRecordKind.ORDER);
    }

    @Override
    public boolean isEmpty() {
        return orders.isEmpty() && !isToldWithout;
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
                block.current(flow, order, List.of());
                terms(flow, order, level + 1);
            });
        }
        if (!breaches.any().isNone()) {
            flow.section(() -> new BreachTable(orders, breaches, links, wording).emit(flow, level));
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
            rows.add(new Text[] {Text.of(number), words, broken(one)});
        }
        if (order.isWithdrawn()) {
            // Nothing breaks a withdrawn order; its terms are printed anyway.
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
        flow.heading(level, wording.get("portfolio-pdf.terms"));
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.number"), 22),
                TableColumn.of(wording.get("portfolio-pdf.term-words"), 0),
                TableColumn.of(wording.get("portfolio-pdf.broken-in"), 150));
        flow.table(columns, TextStyle.TABLE, PADDING, table -> rows.forEach(row -> table.row(List.of(row))));
    }

    /** Which incidents broke a term, and by whom. */
    private Text broken(OfTerm one) {
        Figure figure = one.figure();
        if (links.isUnmarked(one.term().id())) {
            return links.unmarked(figure.incidents().stream().map(Incident::id).toList());
        }
        if (figure.isNone()) {
            return Text.of(wording.get("portfolio-pdf.broken-in-none"));
        }
        Text count = Text.of(wording.get("portfolio-pdf.broken-in-count", figure.count()) + " (")
                .then(links.briefly(
                        figure.incidents().stream().map(Incident::id).toList()))
                .plain(")");
        return Text.joined("\n", List.of(count, links.byPerson(figure.incidents())));
    }
}
