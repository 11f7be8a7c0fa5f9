package org.daybook.portfolio.pdf;

import java.util.List;
import org.daybook.exhibit.FileMetadata;
import org.daybook.pdf.layout.Bookmark;
import org.daybook.pdf.layout.Column;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;

/** All exhibits: first in a table, then, unless brief, each with all that is said of it, its file's SHA-256 in full. */
final class ExhibitListSection implements Section {
    /** About what a heading, a fact and a line of it take, so that an exhibit is not torn without need. */
    private static final float HEADING = 40;

    private static final float FACT = 15.5f;
    private static final float LINE = 12;

    private final ExhibitNames names;
    private final SectionWording wording;
    private final ExhibitFacts facts;
    private final boolean brief;

    /** @param brief whether it is the table alone */
    ExhibitListSection(ExhibitNames names, SectionWording wording, boolean brief) {
        this.names = names;
        this.wording = wording;
        this.brief = brief;
        facts = new ExhibitFacts(names, wording);
    }

    @Override
    public String title() {
        return wording.get("portfolio-pdf.exhibits");
    }

    @Override
    public String place() {
        return AnchorNames.EXHIBITS;
    }

    @Override
    public boolean isEmpty() {
        return names.isEmpty();
    }

    @Override
    public void emit(PageFlow flow) {
        flow.pageBreak();
        flow.section(() -> {
            flow.heading(1, title(), place());
            flow.paragraph(Text.of(wording.get("portfolio-pdf.exhibits-note")), TextStyle.SMALL);
            table(flow);
            if (brief) {
                flow.paragraph(Text.of(wording.get("portfolio-pdf.exhibits-briefly")), TextStyle.SMALL);
                return;
            }
            for (ExhibitSheet sheet : names.all()) {
                flow.section(() -> one(flow, sheet));
            }
        });
    }

    private void table(PageFlow flow) {
        List<Column> columns = List.of(
                Column.heading(wording.get("portfolio-pdf.exhibit-label"), 46),
                Column.of(wording.get("portfolio-pdf.exhibit-title"), 0),
                Column.of(wording.get("portfolio-pdf.exhibit-kind"), 86),
                Column.of(wording.get("portfolio-pdf.exhibit-belongs"), 108),
                Column.ofNumbers(wording.get("portfolio-pdf.plate"), 40));
        flow.table(columns, TextStyle.FINE, table -> {
            for (ExhibitSheet sheet : names.all()) {
                String place = AnchorNames.exhibit(sheet.number());
                Text title = Text.of(names.title(sheet));
                table.row(
                        brief ? place : null,
                        List.of(
                                brief
                                        ? Text.empty().bold(sheet.label())
                                        : Text.empty().link(sheet.label(), place),
                                sheet.isDamaged() ? title.bold("\n" + wording.get("portfolio-pdf.damaged")) : title,
                                Text.of(facts.kind(sheet)),
                                names.belongs(sheet, flow),
                                plate(flow, sheet)));
            }
        });
    }

    private Text plate(PageFlow flow, ExhibitSheet sheet) {
        String place = AnchorNames.plate(sheet.number());
        return names.picture(sheet).isPresent()
                ? Text.empty().link(wording.get("portfolio-pdf.on-page", flow.pageOf(place)), place)
                : Text.of("–");
    }

    private void one(PageFlow flow, ExhibitSheet sheet) {
        String title = names.full(sheet);
        List<LabelledFact> all = facts.of(sheet, flow);
        FileMetadata file = sheet.exhibit().file();
        int times = file == null ? 0 : file.times().size();
        flow.need(Math.min(PageFlow.pageHeight() / 2, HEADING + FACT * all.size() + LINE * times));
        flow.heading(2, title, AnchorNames.exhibit(sheet.number()), new Bookmark(2, title));
        if (sheet.isDamaged()) {
            flow.note(Text.empty()
                    .bold(wording.get("portfolio-pdf.damaged"))
                    .plain("\n" + wording.get("portfolio-pdf.damaged-note", names.label(sheet))));
        }
        flow.facts(all, FactDensity.CLOSE);
        if (sheet.exhibit().physicalItem() != null
                && !sheet.exhibit().physicalItem().continuity().isEmpty()) {
            flow.heading(3, wording.get("portfolio-pdf.continuity"), null, null);
            continuity(flow, sheet);
        }
    }

    private void continuity(PageFlow flow, ExhibitSheet sheet) {
        List<Column> columns = List.of(
                Column.heading(wording.get("portfolio-pdf.when"), 112),
                Column.of(wording.get("portfolio-pdf.from"), 86),
                Column.of(wording.get("portfolio-pdf.to"), 86),
                Column.of(wording.get("portfolio-pdf.done"), 0));
        flow.table(columns, TextStyle.FINE, table -> facts.continuity(sheet).forEach(row -> table.row(row)));
    }
}
