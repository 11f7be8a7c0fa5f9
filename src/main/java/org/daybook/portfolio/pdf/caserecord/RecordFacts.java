package org.daybook.portfolio.pdf.caserecord;

import java.util.List;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Field;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.pdf.section.AnchorNames;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.ExhibitNames;
import org.daybook.portfolio.pdf.section.RecordFactRows;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.text.CaseRecordLines;

/** The words of tables and facts for the content of case records and how they were recorded. */
record RecordFacts(CrossReferences links, ExhibitNames exhibits, SectionWording wording) {
    CaseRecordLines lines() {
        return links.lines();
    }

    /** The label of a field, for use before its value. */
    Text label(CaseRecordKind kind, Field field) {
        return Text.empty().bold(wording.get("portfolio-pdf.labelled", lines().label(kind, field)));
    }

    /** The value of a field, with links to the records it names. */
    Text value(CaseRecord caseRecord, Field field, PageFlow flow) {
        return switch (field.form()) {
            case EXHIBITS -> exhibits.shown(caseRecord.links(field), flow);
            case INCIDENTS, PERSONS -> links.inLine(caseRecord.links(field), flow);
            default -> Text.of(lines().said(caseRecord, field).strip());
        };
    }

    /** How it was recorded, and where its earlier versions are. */
    List<LabelledFact> recorded(CaseRecordSheet sheet, PageFlow flow) {
        RecordSheet.SheetVersion<CaseRecord> first = sheet.original();
        RecordFactRows rows = new RecordFactRows(wording);
        rows.recorded(sheet, wording.recorded(first.record().when(), first.stamp()), () -> amendments(sheet, flow));
        lines().claim(first.record()).ifPresent(claim -> rows.add(wording.get("field.claim"), claim));
        rows.add(wording.get("portfolio-pdf.newer"), newer(sheet.current()));
        return rows.all();
    }

    /** The number of amendments, with a link to the changes. */
    Text amendments(CaseRecordSheet sheet, PageFlow flow) {
        return links.amendments(sheet, links.brief(sheet.id()), AnchorNames.versions(sheet), flow);
    }

    /** The note that a newer version of the program recorded more; empty if not. */
    String newer(CaseRecord caseRecord) {
        return wording.newer(caseRecord.unknown());
    }
}
