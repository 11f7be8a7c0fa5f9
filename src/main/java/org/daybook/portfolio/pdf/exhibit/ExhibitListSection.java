package org.daybook.portfolio.pdf.exhibit;

import java.util.List;
import org.daybook.pdf.layout.Bookmark;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/** Each exhibit with all its facts, and the full SHA-256 of its file. */
public final class ExhibitListSection extends Section {
    /** About what a heading, a fact and a line of it take, so that an exhibit is not torn without need. */
    private static final float HEADING = 40;

    private static final float FACT = 15.5f;

    private final ExhibitNames names;
    private final SectionWording wording;
    private final ExhibitFacts facts;

    public ExhibitListSection(ExhibitNames names, SectionWording wording) {
        super(wording.get("portfolio-pdf.exhibits-in-full"), AnchorNames.EXHIBITS_IN_FULL);
        this.names = names;
        this.wording = wording;
        facts = new ExhibitFacts(names, wording);
    }

    @Override
    public boolean isEmpty() {
        return names.isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        for (ExhibitSheet sheet : names.all()) {
            flow.section(() -> one(flow, sheet));
        }
    }

    private void one(PageFlow flow, ExhibitSheet sheet) {
        String title = names.full(sheet);
        List<LabelledFact> all = facts.of(sheet, flow);
        flow.need(Math.min(flow.pageHeight() / 4, HEADING + FACT * all.size()));
        flow.heading(2, title, AnchorNames.exhibit(sheet.number()), new Bookmark(2, title));
        if (sheet.isDamaged()) {
            flow.note(Text.empty()
                    .bold(wording.get("portfolio-pdf.damaged"))
                    .plain("\n" + wording.get("portfolio-pdf.damaged-note", names.label(sheet))));
        }
        flow.facts(all, FactDensity.PAIRED);
        if (sheet.exhibit().physicalItem() != null
                && !sheet.exhibit().physicalItem().continuity().isEmpty()) {
            flow.heading(3, wording.get("portfolio-pdf.continuity"));
            continuity(flow, sheet);
        }
    }

    private void continuity(PageFlow flow, ExhibitSheet sheet) {
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.when"), 112),
                TableColumn.of(wording.get("portfolio-pdf.from"), 86),
                TableColumn.of(wording.get("portfolio-pdf.to"), 86),
                TableColumn.of(wording.get("portfolio-pdf.done"), 0));
        flow.table(columns, TextStyle.TABLE, table -> facts.continuity(sheet).forEach(row -> table.row(row)));
    }
}
