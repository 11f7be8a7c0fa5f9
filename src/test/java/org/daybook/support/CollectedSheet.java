package org.daybook.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.HeadingRecorded;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.portfolio.Sheets;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;

/** A case recorded in a test, and the parts of a sheet made of it, each found by its heading. */
final class CollectedSheet {
    /** The day on which the sheets are made. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Sheets sheets = new Sheets();

    /** What was recorded, for entries that have no short form here. */
    Sheets sheets() {
        return sheets;
    }

    static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }

    static FieldValue code(String code) {
        return new FieldValue.Code(code);
    }

    static FieldValue day(int fromToday) {
        return new FieldValue.Day(TODAY.plusDays(fromToday));
    }

    static FieldValue when(int fromToday) {
        return new FieldValue.Time(EventTime.exactly(TODAY.plusDays(fromToday), null, Diary.ZONE));
    }

    CollectedSheet record(int id, CaseRecordKind kind, Map<Field, FieldValue> values) {
        sheets.add(new CaseRecordRecorded(CaseRecord.of(Sheets.id(id), kind).with(values)));
        return this;
    }

    CollectedSheet record(Incident incident) {
        sheets.add(new IncidentRecorded(incident));
        return this;
    }

    CollectedSheet headed(Map<PersonDetailKind, PersonDetail> about, String responsible) {
        sheets.add(new HeadingRecorded(new CaseHeading(about, responsible, Jurisdiction.NOT_SAID, UnknownFields.NONE)));
        return this;
    }

    SupportSheet made(SupportSheetRequest request) {
        return new SupportSheetCollector(Diary.CLOCK, "Daybook test")
                .collect(sheets.caseFile(), sheets.sound(), request);
    }

    SupportSheet made(SupportSheetKind kind) {
        return made(SupportSheetRequest.of(kind));
    }

    /** The part under a heading of a sheet for nobody in particular. */
    SheetPart part(SupportSheetKind kind, String heading) {
        return part(made(kind), heading);
    }

    static SheetPart part(SupportSheet sheet, String heading) {
        return sheet.parts().stream()
                .filter(part -> part.heading().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no part " + heading));
    }

    /** The rows of the table of a part; none if it has no table. */
    static List<List<String>> rows(SheetPart part) {
        return part.table().map(SheetPart.SheetTable::rows).orElse(List.of());
    }

    /** The facts of a part, as 'label: text'. */
    static List<String> facts(SheetPart part) {
        return part.lines().stream()
                .map(line -> line.label() + ": " + line.text())
                .toList();
    }
}
