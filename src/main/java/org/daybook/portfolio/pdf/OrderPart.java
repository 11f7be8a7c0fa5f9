package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.facts.Answer;
import org.daybook.facts.Background;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Term;
import org.daybook.pdf.Bookmark;
import org.daybook.pdf.Column;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Text;
import org.daybook.pdf.TextStyle;
import org.daybook.portfolio.IncidentSheet;
import org.daybook.portfolio.ParticularSheet;
import org.daybook.portfolio.PortfolioContent;

/** Orders with each of their terms and the incidents that broke it, then incidents in which none is named. */
final class OrderPart implements CasePart {
    private static final float START = 200;
    private static final float NOTE = 34;

    private final PortfolioContent content;
    private final List<ParticularSheet> orders;
    private final List<IncidentSheet> untold;
    private final RecordBlock block;
    private final Links links;
    private final Wording wording;

    OrderPart(PortfolioContent content, RecordBlock block, Links links, Wording wording) {
        this.content = content;
        this.block = block;
        this.links = links;
        this.wording = wording;
        orders = content.printed().of(ParticularKind.ORDER);
        untold = content.leftOutKinds().contains(ParticularKind.ORDER)
                ? List.of()
                : content.sheets().stream()
                        .filter(sheet -> isUntold(sheet.current().background()))
                        .toList();
    }

    /** Whether an order was broken and none of the terms named is printed. */
    private boolean isUntold(Background background) {
        boolean broken = background.orderBroken() == Answer.YES
                || !background.brokenTerms().isEmpty();
        return broken && background.brokenTerms().stream().noneMatch(links::isPrinted);
    }

    @Override
    public String title() {
        return links.lines().many(ParticularKind.ORDER);
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
        for (ParticularSheet order : orders) {
            flow.section(() -> {
                block.heading(flow, order, level, Places.record(order));
                block.current(flow, order, level, List.of());
                terms(flow, order, level + 1);
                block.earlier(flow, order, level);
            });
        }
        if (!untold.isEmpty()) {
            flow.section(() -> untold(flow, level));
        }
    }

    private void terms(PageFlow flow, ParticularSheet order, int level) {
        List<Text[]> rows = new ArrayList<>();
        List<Term> now = order.current().terms(CourtOrder.TERMS);
        for (int i = 0; i < now.size(); i++) {
            rows.add(row(flow, String.valueOf(i + 1), Text.of(now.get(i).words()), now.get(i)));
        }
        for (Term term : former(order)) {
            Text words =
                    Text.empty().bold(wording.get("portfolio-pdf.term-former")).plain("\n" + term.words());
            rows.add(row(flow, "–", words, term));
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

    private Text[] row(PageFlow flow, String number, Text words, Term term) {
        Text broken = Text.empty();
        String between = "";
        for (IncidentSheet sheet : content.sheets()) {
            if (sheet.current().background().brokenTerms().contains(term.id())) {
                broken = broken.plain(between).then(incident(flow, sheet));
                between = "\n";
            }
        }
        return new Text[] {
            Text.of(number), words, between.isEmpty() ? Text.of(wording.get("portfolio-pdf.broken-in-none")) : broken
        };
    }

    /** Terms that only earlier versions have and that an incident broke. */
    private Set<Term> former(ParticularSheet order) {
        Set<ThingId> now =
                order.current().terms(CourtOrder.TERMS).stream().map(Term::id).collect(Collectors.toSet());
        Set<ThingId> broken = content.sheets().stream()
                .flatMap(sheet -> sheet.current().background().brokenTerms().stream())
                .filter(id -> !now.contains(id))
                .collect(Collectors.toSet());
        Set<ThingId> seen = new LinkedHashSet<>();
        return order.versions().reversed().stream()
                .flatMap(version -> version.particular().terms(CourtOrder.TERMS).stream())
                .filter(term -> broken.contains(term.id()) && seen.add(term.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** 'Incident 14, 03/11/2026, 18:10 (page 33)', and that it was withdrawn. */
    private Text incident(PageFlow flow, IncidentSheet sheet) {
        Incident incident = sheet.current();
        String name = Stream.of(links.name(incident.id()), wording.formats().when(incident.when()))
                .collect(Collectors.joining(", "));
        Text text = links.onPage(name, links.place(incident.id()), flow);
        return sheet.withdrawal() == null ? text : text.bold(" " + wording.get("portfolio-pdf.withdrawn"));
    }

    private void untold(PageFlow flow, int level) {
        String title = wording.get("portfolio-pdf.broken-untold");
        flow.need(110);
        flow.heading(level, title, null, new Bookmark(level, title));
        List<Column> columns = List.of(
                Column.heading(wording.get("portfolio-pdf.broken-in"), 200),
                Column.of(wording.get("portfolio-pdf.broken-as-written"), 0));
        flow.table(columns, TextStyle.SMALL, table -> {
            for (IncidentSheet sheet : untold) {
                String written = sheet.current().background().orderTerm().strip();
                table.row(List.of(incident(flow, sheet), Text.of(written.isEmpty() ? "–" : written)));
            }
        });
    }
}
