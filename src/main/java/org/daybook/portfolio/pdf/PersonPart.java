package org.daybook.portfolio.pdf;

import java.util.List;
import org.daybook.facts.ThingId;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.ParticularKind;
import org.daybook.pdf.Density;
import org.daybook.pdf.Fact;
import org.daybook.pdf.PageFlow;
import org.daybook.pdf.Text;
import org.daybook.pdf.TextStyle;
import org.daybook.portfolio.CaseSheets;
import org.daybook.portfolio.ParticularSheet;

/** Whoever is responsible as far as the writer knows, each with the orders against them. */
final class PersonPart implements CasePart {
    private static final float NAMED = 60;

    private final CaseSheets sheets;
    private final String named;
    private final List<ParticularSheet> persons;
    private final RecordBlock block;
    private final Links links;
    private final Wording wording;

    /** @param named whom the writer names above the whole case, may be blank */
    PersonPart(CaseSheets sheets, String named, RecordBlock block, Links links, Wording wording) {
        this.sheets = sheets;
        this.named = named.strip();
        persons = sheets.of(ParticularKind.PERSON);
        this.block = block;
        this.links = links;
        this.wording = wording;
    }

    @Override
    public String title() {
        return links.lines().many(ParticularKind.PERSON);
    }

    @Override
    public boolean isEmpty() {
        return persons.isEmpty() && named.isEmpty();
    }

    @Override
    public float start() {
        return NAMED + (persons.isEmpty() ? 0 : block.height(persons.getFirst()));
    }

    @Override
    public void emit(PageFlow flow, int level) {
        flow.paragraph(Text.of(wording.get("portfolio-pdf.note-person")), TextStyle.SMALL);
        if (!named.isEmpty()) {
            flow.facts(List.of(Fact.of(wording.get("portfolio-pdf.responsible"), named)), Density.CLOSE);
        }
        for (ParticularSheet person : persons) {
            flow.section(() -> {
                block.heading(flow, person, level, Places.record(person));
                block.current(flow, person, level, orders(flow, person));
                block.earlier(flow, person, level);
            });
        }
    }

    private List<Fact> orders(PageFlow flow, ParticularSheet person) {
        List<ThingId> against = sheets.of(ParticularKind.ORDER).stream()
                .filter(order -> !order.isWithdrawn())
                .filter(order -> order.current().links(CourtOrder.AGAINST).contains(person.id()))
                .map(ParticularSheet::id)
                .toList();
        return against.isEmpty()
                ? List.of()
                : List.of(new Fact(wording.get("portfolio-pdf.orders-against"), links.inLine(against, flow)));
    }
}
