package org.daybook.portfolio.pdf.caserecord;

import java.util.ArrayList;
import java.util.List;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.pdf.layout.Column;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableFlow;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * The records of one kind as a table that says all of each, and below it how each was recorded. Those that were amended
 * or withdrawn follow with every version. Briefly, it is the table alone.
 */
final class TablePart implements CasePart {
    private static final float NUMBER = 22;
    private static final float START = 130;

    private final CaseRecordKind kind;
    private final List<CaseRecordSheet> sheets;
    private final List<RecordColumn> columns;
    private final TableTail tail;
    private final RecordFacts facts;
    private final CrossReferences links;
    private final SectionWording wording;

    /** The words around a table. */
    record TableTail(String note, List<Text> lastRow, RecordBlock block) {}

    TablePart(
            CaseRecordKind kind,
            List<CaseRecordSheet> sheets,
            List<RecordColumn> columns,
            TableTail tail,
            RecordFacts facts,
            CrossReferences links,
            SectionWording wording) {
        this.kind = kind;
        this.sheets = sheets;
        this.columns = complete(kind, columns);
        this.tail = tail;
        this.facts = facts;
        this.links = links;
        this.wording = wording;
    }

    /** A field that no column has goes into the widest, so that a new one is not forgotten. */
    private static List<RecordColumn> complete(CaseRecordKind kind, List<RecordColumn> columns) {
        List<Field> placed =
                columns.stream().flatMap(column -> column.fields().stream()).toList();
        List<Field> rest =
                kind.fields().stream().filter(field -> !placed.contains(field)).toList();
        return columns.stream()
                .map(column -> {
                    List<Field> fields = new ArrayList<>(column.fields());
                    if (column.width() == 0) {
                        fields.addAll(rest);
                    }
                    return new RecordColumn(column.width(), fields, column.numbers());
                })
                .toList();
    }

    @Override
    public String title() {
        return facts.lines().many(kind);
    }

    @Override
    public boolean isEmpty() {
        return sheets.isEmpty();
    }

    @Override
    public float start() {
        return START;
    }

    @Override
    public void emit(PageFlow flow, int level) {
        if (!tail.note().isEmpty()) {
            flow.paragraph(Text.of(tail.note()), TextStyle.SMALL);
        }
        flow.table(heads(), TextStyle.FINE, table -> {
            sheets.forEach(sheet -> table.row(AnchorNames.record(sheet), row(flow, sheet)));
            if (!tail.lastRow().isEmpty()) {
                table.row(tail.lastRow());
            }
        });
        if (tail.block().isBrief()) {
            return;
        }
        flow.heading(level, wording.get("portfolio-pdf.recorded-how"), null, null);
        flow.table(stampHeads(), TextStyle.FINE, this::stamps);
        sheets.stream()
                .filter(sheet -> sheet.isAmended() || sheet.isWithdrawn())
                .forEach(sheet -> versions(flow, sheet, level));
    }

    private void versions(PageFlow flow, CaseRecordSheet sheet, int level) {
        flow.section(() -> {
            tail.block().heading(flow, sheet, level, AnchorNames.versions(sheet));
            tail.block().current(flow, sheet, level, List.of());
            tail.block().earlier(flow, sheet, level);
        });
    }

    private List<Column> heads() {
        List<Column> heads = new ArrayList<>();
        heads.add(Column.heading(wording.get("portfolio-pdf.number"), NUMBER));
        for (RecordColumn column : columns) {
            heads.add(column.headed(facts.lines().label(kind, column.fields().getFirst())));
        }
        return heads;
    }

    private List<Text> row(PageFlow flow, CaseRecordSheet sheet) {
        List<Text> row = new ArrayList<>();
        row.add(Text.of(String.valueOf(sheet.number())));
        for (RecordColumn column : columns) {
            Text start = column.width() == 0 ? statusMark(flow, sheet) : Text.empty();
            row.add(start.then(cell(flow, sheet.current(), column)));
        }
        return row;
    }

    /** That it was withdrawn or amended, with the way to its versions. */
    private Text statusMark(PageFlow flow, CaseRecordSheet sheet) {
        if (!sheet.isWithdrawn() && !sheet.isAmended()) {
            return Text.empty();
        }
        if (tail.block().isBrief()) {
            return sheet.isWithdrawn()
                    ? Text.empty().bold(wording.get("portfolio-pdf.withdrawn")).plain("\n")
                    : Text.of(wording.get("portfolio-pdf.was-amended")).plain("\n");
        }
        String place = AnchorNames.versions(sheet);
        String page = wording.get("portfolio-pdf.versions-on", flow.pageOf(place));
        return sheet.isWithdrawn()
                ? Text.empty()
                        .bold(wording.get("portfolio-pdf.withdrawn"))
                        .plain(". ")
                        .link(page, place)
                        .plain("\n")
                : Text.of(wording.get("portfolio-pdf.was-amended"))
                        .plain(" ")
                        .link(page, place)
                        .plain("\n");
    }

    private Text cell(PageFlow flow, CaseRecord caseRecord, RecordColumn column) {
        Text text = Text.empty();
        String between = "";
        for (Field field : column.fields()) {
            if (caseRecord.value(field) == null) {
                continue;
            }
            text = text.plain(between);
            if (field != column.fields().getFirst()) {
                text = text.bold(
                        wording.get("portfolio-pdf.labelled", facts.lines().label(kind, field)));
            }
            text = text.then(
                    field.form() == FieldKind.INCIDENTS
                            ? links.briefly(caseRecord.links(field))
                            : facts.value(caseRecord, field, flow));
            between = "\n";
        }
        return text;
    }

    private List<Column> stampHeads() {
        return List.of(
                Column.heading(wording.get("portfolio-pdf.number"), NUMBER),
                Column.of(wording.get("portfolio-pdf.recorded"), 0),
                Column.of(wording.get("portfolio-pdf.entry-and-hash"), 300));
    }

    private void stamps(TableFlow table) {
        for (CaseRecordSheet sheet : sheets) {
            CaseRecordSheet.Version first = sheet.original();
            List<String> recorded = new ArrayList<>();
            recorded.add(sheet.isOriginalMissing() ? wording.get("portfolio-pdf.original-missing-row") : "");
            recorded.add(facts.when(first));
            recorded.add(wording.by(first.stamp().by()));
            facts.lines().claim(first.caseRecord()).ifPresent(recorded::add);
            recorded.add(facts.newer(first.caseRecord()));
            table.row(
                    String.valueOf(sheet.number()),
                    String.join(
                            "\n",
                            recorded.stream().filter(line -> !line.isBlank()).toList()),
                    wording.get(
                                    "portfolio-pdf.entry",
                                    String.valueOf(first.stamp().seq())) + "\n"
                            + first.stamp().digest().hex());
        }
    }
}
