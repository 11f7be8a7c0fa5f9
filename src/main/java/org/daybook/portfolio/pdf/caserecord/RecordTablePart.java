package org.daybook.portfolio.pdf.caserecord;

import java.util.ArrayList;
import java.util.List;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CrimeReference;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * The records of one kind as a table with the whole current version of each. When each was recorded is in the list of
 * the diary's entries, and older versions are with the earlier versions.
 */
final class RecordTablePart implements CaseRecordPart {
    private static final float NUMBER = 22;
    private static final float START = 130;

    private final CaseRecordKind kind;
    private final List<CaseRecordSheet> sheets;
    private final List<RecordColumn> columns;
    private final TableTail tail;
    private final RecordFacts facts;
    private final CrossReferences links;
    private final SectionWording wording;

    /** The text around a table. */
    record TableTail(String note, List<Text> lastRow, RecordNotes notes) {}

    RecordTablePart(
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

    /** A field without a column goes into the widest one, so that a new field is not forgotten. */
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
        flow.table(heads(), TextStyle.TABLE, table -> {
            for (CaseRecordSheet sheet : sheets) {
                table.row(AnchorNames.record(sheet), row(flow, sheet));
            }
            if (!tail.lastRow().isEmpty()) {
                table.row(tail.lastRow());
            }
        });
    }

    List<TableColumn> heads() {
        List<TableColumn> heads = new ArrayList<>();
        heads.add(TableColumn.heading(wording.get("portfolio-pdf.number"), NUMBER));
        for (RecordColumn column : columns) {
            heads.add(column.headed(facts.lines().label(kind, column.fields().getFirst())));
        }
        return heads;
    }

    List<Text> row(PageFlow flow, CaseRecordSheet sheet) {
        List<Text> row = new ArrayList<>();
        row.add(Text.of(String.valueOf(sheet.number())));
        for (RecordColumn column : columns) {
            Text cell = cell(flow, sheet.current(), column);
            row.add(column.width() == 0 ? statusMark(sheet).then(withAmendments(cell, flow, sheet)) : cell);
        }
        return row;
    }

    /** Below what it says, that it was imported, and its amendments. */
    private Text withAmendments(Text cell, PageFlow flow, CaseRecordSheet sheet) {
        List<Text> lines = new ArrayList<>(List.of(cell));
        facts.lines().claim(sheet.original().record()).map(Text::of).ifPresent(lines::add);
        if (sheet.isAmended()) {
            lines.add(Text.of(wording.get("portfolio-pdf.amendments") + ": ").then(facts.amendments(sheet, flow)));
        }
        return Text.joined("\n", lines);
    }

    /** The notes on withdrawal and how it was recorded. */
    private Text statusMark(CaseRecordSheet sheet) {
        Text text = Text.empty();
        RecordSheet.Withdrawal withdrawal = sheet.withdrawal();
        if (withdrawal != null) {
            text = text.then(tail.notes().withdrawn(withdrawal)).plain("\n");
        }
        if (sheet.isOriginalMissing()) {
            text = text.bold(wording.get("portfolio-pdf.original-missing-row")).plain("\n");
        }
        String newer = facts.newer(sheet.current());
        return newer.isEmpty() ? text : text.plain(newer + "\n");
    }

    /** Only the master reference is marked as such. */
    private static boolean isOfAnother(CaseRecord caseRecord, Field field) {
        return field == CrimeReference.MASTER && !CrimeReference.isMaster(caseRecord);
    }

    private Text cell(PageFlow flow, CaseRecord caseRecord, RecordColumn column) {
        Field first = column.fields().getFirst();
        return Text.joined(
                "\n",
                column.fields().stream()
                        .filter(field -> caseRecord.value(field) != null && !isOfAnother(caseRecord, field))
                        .map(field -> field == first
                                ? value(flow, caseRecord, field)
                                : facts.label(kind, field).then(value(flow, caseRecord, field)))
                        .toList());
    }

    private Text value(PageFlow flow, CaseRecord caseRecord, Field field) {
        return field.form() == FieldKind.INCIDENTS
                ? links.briefly(caseRecord.links(field))
                : facts.value(caseRecord, field, flow);
    }
}
