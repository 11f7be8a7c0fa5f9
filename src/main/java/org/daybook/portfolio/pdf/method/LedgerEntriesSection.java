package org.daybook.portfolio.pdf.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.content.RecordSheet.Stamp;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.Section;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.jspecify.annotations.Nullable;

/**
 * The entries of the diary that hold what is printed, each once: its number, what it holds and its digest, on one line.
 * When it was recorded and by whom is printed with the record itself.
 */
public final class LedgerEntriesSection extends Section {
    private static final float NUMBER = 25;
    private static final float HOLDS = 118;

    private static final float PADDING = 0.1f;

    private final List<LedgerEntryRow> rows;
    private final CrossReferences links;
    private final SectionWording wording;

    /** One entry, with the name and place of its record. */
    private record LedgerEntryRow(
            Stamp stamp, String name, @Nullable String place) {}

    public LedgerEntriesSection(PortfolioContent content, CrossReferences links, SectionWording wording) {
        super(wording.get("portfolio-pdf.digests"), AnchorNames.ENTRIES);
        this.links = links;
        this.wording = wording;
        rows = Stream.of(
                        content.sheets().stream().flatMap(sheet -> rows(sheet, links.name(sheet.id()))),
                        content.exhibits().stream().map(this::row),
                        content.caseRecords().stream().flatMap(sheet -> rows(sheet, links.brief(sheet.id()))))
                .flatMap(all -> all)
                .sorted(Comparator.comparingLong(row -> row.stamp().seq()))
                .toList();
    }

    private Stream<LedgerEntryRow> rows(RecordSheet<?> sheet, String name) {
        List<LedgerEntryRow> all = new ArrayList<>();
        String place = links.place(sheet.id());
        boolean original = !sheet.isOriginalMissing();
        for (RecordSheet.SheetVersion<?> version : sheet.versions()) {
            all.add(new LedgerEntryRow(
                    version.stamp(), original ? name : wording.get("portfolio-pdf.entry-amended", name), place));
            original = false;
        }
        RecordSheet.Withdrawal withdrawal = sheet.withdrawal();
        if (withdrawal != null) {
            all.add(new LedgerEntryRow(withdrawal.stamp(), wording.get("portfolio-pdf.entry-withdrawn", name), place));
        }
        return all.stream();
    }

    private LedgerEntryRow row(ExhibitSheet sheet) {
        return new LedgerEntryRow(sheet.stamp(), links.name(sheet.id()), AnchorNames.exhibit(sheet.number()));
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    protected void content(PageFlow flow) {
        flow.paragraph(wording.get("portfolio-pdf.digests-note"));
        List<TableColumn> columns = List.of(
                TableColumn.heading(wording.get("portfolio-pdf.entry-number"), NUMBER),
                TableColumn.of(wording.get("portfolio-pdf.entry-holds"), HOLDS),
                TableColumn.of(wording.get("portfolio-pdf.sha256"), 0));
        flow.table(columns, TextStyle.FINE, PADDING, table -> rows.forEach(row -> table.row(texts(row))));
    }

    private List<Text> texts(LedgerEntryRow row) {
        String place = row.place();
        Stamp stamp = row.stamp();
        RecordSheet.ImportedEntry imported = stamp.imported();
        return List.of(
                Text.of(String.valueOf(stamp.seq())),
                place == null ? Text.of(row.name()) : Text.empty().link(row.name(), place),
                Text.of(
                        imported == null
                                ? stamp.digest().hex()
                                : wording.get(
                                        "portfolio-pdf.entry-claimed",
                                        stamp.digest().hex(),
                                        imported.claim().digest(),
                                        imported.claim().vaultId())));
    }
}
