package org.daybook.portfolio.pdf.caserecord;

import java.util.List;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.record.Id;

/** The people responsible as far as the writer knows, each with the orders against them. */
final class PersonPart implements CaseRecordPart {
    private static final float NAMED = 60;

    private final CaseSheets sheets;
    private final String named;
    private final List<CaseRecordSheet> persons;
    private final RecordBlock block;
    private final CrossReferences links;
    private final SectionWording wording;

    /** @param named whom the writer names as responsible in the heading of the case; may be blank */
    PersonPart(CaseSheets sheets, String named, RecordBlock block, CrossReferences links, SectionWording wording) {
        this.sheets = sheets;
        this.named = named.strip();
        persons = sheets.of(CaseRecordKind.PERSON);
        this.block = block;
        this.links = links;
        this.wording = wording;
    }

    @Override
    public String title() {
        return links.lines().many(CaseRecordKind.PERSON);
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
            flow.facts(List.of(LabelledFact.of(wording.get("portfolio-pdf.responsible"), named)), FactDensity.CLOSE);
        }
        for (CaseRecordSheet person : persons) {
            flow.section(() -> {
                block.heading(flow, person, level, AnchorNames.record(person));
                block.current(flow, person, orders(flow, person));
            });
        }
    }

    private List<LabelledFact> orders(PageFlow flow, CaseRecordSheet person) {
        List<Id<CaseRecord>> against = sheets.of(CaseRecordKind.ORDER).stream()
                .filter(order -> !order.isWithdrawn())
                .filter(order -> order.current().links(CourtOrder.AGAINST).contains(person.id()))
                .map(CaseRecordSheet::id)
                .toList();
        return against.isEmpty()
                ? List.of()
                : List.of(new LabelledFact(wording.get("portfolio-pdf.orders-against"), links.inLine(against, flow)));
    }
}
