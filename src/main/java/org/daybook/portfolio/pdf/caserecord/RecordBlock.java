package org.daybook.portfolio.pdf.caserecord;

import java.util.ArrayList;
import java.util.List;
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
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * One case record as an incident is printed: all it says, how it was recorded, and every earlier version in full unless
 * brief.
 */
final class RecordBlock {
    /** A longer text stands by itself, as an account does. */
    private static final int LONG = 240;

    private static final float HEADING = 36;
    private static final float FACT = 15.5f;
    private static final float ACCOUNT = 50;
    private static final int LINE_LENGTH = 75;

    private final RecordFacts facts;
    private final RecordNotes notes;
    private final SectionWording wording;
    private final List<Field> accounts;
    private final List<Field> elsewhere;

    /**
     * @param accounts fields that stand by themselves however short they are
     * @param elsewhere fields of the record as it stands that are printed in another way
     */
    RecordBlock(
            RecordFacts facts, RecordNotes notes, SectionWording wording, List<Field> accounts, List<Field> elsewhere) {
        this.facts = facts;
        this.notes = notes;
        this.wording = wording;
        this.accounts = accounts;
        this.elsewhere = elsewhere;
    }

    /** Emits all of it, its heading of that level. */
    void emit(PageFlow flow, CaseRecordSheet sheet, int level) {
        flow.section(() -> {
            heading(flow, sheet, level, AnchorNames.record(sheet));
            current(flow, sheet, level, List.of());
            earlier(flow, sheet, level);
        });
    }

    /** Emits the heading and what a reader has to know first. */
    void heading(PageFlow flow, CaseRecordSheet sheet, int level, String place) {
        String title = title(sheet);
        flow.need(height(sheet));
        flow.heading(level, title, place, new Bookmark(level, title));
        notes.emit(flow, sheet);
    }

    /** About what a record takes with its heading, so that it is not torn without need; half a page at most. */
    float height(CaseRecordSheet sheet) {
        CaseRecord caseRecord = sheet.current();
        float height = HEADING + 2 * FACT;
        for (Field field : caseRecord.values().keySet()) {
            int lines = 1 + caseRecord.text(field).length() / LINE_LENGTH;
            height += isAccount(caseRecord, field) ? ACCOUNT + FACT * lines : FACT * lines;
        }
        return Math.min(PageFlow.pageHeight() / 2, height);
    }

    /** Emits the record as it stands, with {@code more} facts below its own. */
    void current(PageFlow flow, CaseRecordSheet sheet, int level, List<LabelledFact> more) {
        version(flow, sheet, sheet.versions().size() - 1, level, more, elsewhere);
    }

    /** Whether earlier versions are not printed. */
    boolean isBrief() {
        return notes.isBrief();
    }

    /** Emits every earlier version, unless the portfolio is brief. */
    void earlier(PageFlow flow, CaseRecordSheet sheet, int level) {
        if (isBrief()) {
            return;
        }
        for (int i = 0; i < sheet.versions().size() - 1; i++) {
            flow.need(100);
            flow.heading(level + 1, wording.version(i, sheet.isOriginalMissing()), null, null);
            version(flow, sheet, i, level + 1, List.of(), List.of());
        }
    }

    private void version(
            PageFlow flow, CaseRecordSheet sheet, int number, int level, List<LabelledFact> more, List<Field> without) {
        CaseRecord caseRecord = sheet.versions().get(number).caseRecord();
        List<LabelledFact> close = new ArrayList<>();
        for (Field field : caseRecord.values().keySet()) {
            if (without.contains(field)) {
                continue;
            }
            String label = facts.lines().label(caseRecord.kind(), field);
            Text value = facts.value(caseRecord, field, flow);
            if (isAccount(caseRecord, field)) {
                flow.facts(close, FactDensity.CLOSE);
                close.clear();
                flow.heading(level + 1, label, null, null);
                flow.quote(value, null);
            } else {
                close.add(new LabelledFact(label, value));
            }
        }
        close.addAll(more);
        close.addAll(facts.recorded(sheet, number));
        flow.facts(close, FactDensity.CLOSE);
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
        String name = title.equals(numbered) ? when : when.isEmpty() ? title : title + ", " + when;
        return name.isEmpty() ? numbered : wording.get("particular.titled", numbered, name);
    }
}
