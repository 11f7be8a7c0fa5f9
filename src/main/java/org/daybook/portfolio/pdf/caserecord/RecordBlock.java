package org.daybook.portfolio.pdf.caserecord;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.pdf.layout.Bookmark;
import org.daybook.pdf.layout.FactDensity;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.RecordFactRows;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.text.TextDirection;

/**
 * The current version of a case record in full, and how it was recorded; earlier versions are printed elsewhere.
 *
 * @param accounts fields that have a paragraph of their own even if short
 * @param elsewhere fields that are printed elsewhere
 */
record RecordBlock(
        RecordFacts facts, RecordNotes notes, SectionWording wording, List<Field> accounts, List<Field> elsewhere) {
    /** A longer text has a paragraph of its own, like an account. */
    private static final int LONG = 240;

    /** About a quarter of a page. */
    private static final float MOST = 170;

    /** What is compared record by record, so that each label stands where it stands in the others. */
    private static final Set<CaseRecordKind> ALONE =
            EnumSet.of(CaseRecordKind.PERSON, CaseRecordKind.STOP_REQUEST, CaseRecordKind.ORDER);

    private static final float HEADING = 36;
    private static final float FACT = 15.5f;
    private static final float ACCOUNT = 18;

    /** The approximate height of a label, and of a field without text. */
    private static final int SHARED = 24;

    private static final int LINE_LENGTH = 75;

    /** Emits the record under a heading of this level. */
    void emit(PageFlow flow, CaseRecordSheet sheet, int level) {
        flow.section(() -> {
            heading(flow, sheet, level, AnchorNames.record(sheet));
            current(flow, sheet, List.of());
        });
    }

    /** Emits the heading and the notes that a reader needs first. */
    void heading(PageFlow flow, CaseRecordSheet sheet, int level, String place) {
        String title = title(sheet);
        flow.need(height(sheet));
        flow.heading(level, title, place, new Bookmark(level, title));
        notes.emit(flow, sheet);
    }

    /** The approximate height of a record with its heading, to avoid a needless break; at most a quarter of a page. */
    float height(CaseRecordSheet sheet) {
        CaseRecord caseRecord = sheet.current();
        float height = HEADING + FACT;
        int shared = 0;
        for (Field field : caseRecord.values().keySet()) {
            int length = caseRecord.text(field).length();
            if (isAccount(caseRecord, field)) {
                height += ACCOUNT + FACT * (length / LINE_LENGTH);
            } else {
                shared += SHARED + length;
            }
        }
        return Math.min(MOST, height + FACT * (shared / LINE_LENGTH));
    }

    /** Emits the current version, followed by {@code more} facts. */
    void current(PageFlow flow, CaseRecordSheet sheet, List<LabelledFact> more) {
        CaseRecord caseRecord = sheet.current();
        RecordFactRows rows = new RecordFactRows(wording);
        for (Field field : caseRecord.values().keySet()) {
            if (elsewhere.contains(field)) {
                continue;
            }
            String label = facts.lines().label(caseRecord.kind(), field);
            Text value = facts.value(caseRecord, field, flow);
            if (isAccount(caseRecord, field)) {
                rows.account(label, value);
            } else {
                rows.add(label, value);
            }
        }
        List<LabelledFact> all = new ArrayList<>(rows.all());
        all.addAll(more);
        all.addAll(facts.recorded(sheet, flow));
        flow.facts(all, ALONE.contains(caseRecord.kind()) ? FactDensity.RECORD : FactDensity.PAIRED);
    }

    private boolean isAccount(CaseRecord caseRecord, Field field) {
        return accounts.contains(field)
                || field.form() == FieldKind.WORDS && caseRecord.text(field).length() > LONG;
    }

    /** 'Contact with police or agency 3: West Midlands Police, 03/11/2026, 10:05'. */
    private String title(CaseRecordSheet sheet) {
        CaseRecord caseRecord = sheet.current();
        String numbered = facts.lines().numbered(caseRecord);
        String title = facts.lines().title(caseRecord);
        String when = caseRecord.kind() == CaseRecordKind.ORDER
                ? ""
                : caseRecord.when().map(wording.formats()::when).orElse("");
        String dated = TextDirection.leftToRight(title + ", " + when);
        String name = title.equals(numbered) ? when : when.isEmpty() ? title : dated;
        return name.isEmpty() ? numbered : wording.get("particular.titled", numbered, name);
    }
}
