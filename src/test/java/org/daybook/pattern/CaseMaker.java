package org.daybook.pattern;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.pattern.completeness.Completeness;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.UnknownFields;
import org.daybook.sample.SampleCase;
import org.daybook.session.Diary;

/** A case file made entry by entry, to be counted. */
public final class CaseMaker {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final LocalDate DAY = Diary.DAY;

    private static final ByteSequence HASH = ByteSequence.of(new byte[32]);

    private final CaseFile caseFile = new CaseFile();
    private int made;
    private long seq;

    /** The invented case, made without a diary. */
    static CaseFile ofTheSample() {
        CaseFile caseFile = new CaseFile();
        long seq = 0;
        for (SampleCase.ScriptedEntry step : SampleCase.endingBefore(TODAY).steps()) {
            OffsetDateTime at = step.at().atZone(Diary.ZONE).toOffsetDateTime();
            caseFile.apply(new LedgerEntry(
                    ++seq, new EntryMetadata(at, Diary.ZONE, "", "", "test"), step.entry(), HASH, HASH));
        }
        return caseFile;
    }

    public static EventTime on(LocalDate day) {
        return EventTime.exactly(day, null, Diary.ZONE);
    }

    /** An incident that says when and nothing else. */
    public Incident incident(EventTime when, IncidentType... types) {
        made++;
        return Incident.of(id(made), made, when, IncidentDescription.of(List.of(types), "It happened", ""));
    }

    /** One more thing of the case. */
    public <T> Id<T> id() {
        return id(++made);
    }

    private static <T> Id<T> id(int number) {
        return new Id<>("%032x".formatted(number));
    }

    public CaseRecord caseRecord(CaseRecordKind kind) {
        return CaseRecord.of(id(), kind).numbered(made);
    }

    public CaseRecord caseRecord(CaseRecordKind kind, Field field, FieldValue value) {
        return caseRecord(kind).with(field, value);
    }

    public CaseMaker add(Entry entry) {
        return add(entry, OffsetDateTime.now(Diary.CLOCK));
    }

    public CaseMaker add(Entry entry, OffsetDateTime at) {
        seq++;
        caseFile.apply(new LedgerEntry(seq, new EntryMetadata(at, Diary.ZONE, "", "", "test"), entry, HASH, HASH));
        return this;
    }

    public CaseMaker add(Incident incident) {
        return add(new Entry.IncidentRecorded(incident));
    }

    public CaseMaker add(CaseRecord caseRecord) {
        return add(new Entry.CaseRecordRecorded(caseRecord));
    }

    public CaseMaker add(Exhibit exhibit) {
        return add(new Entry.ExhibitAdded(exhibit, null));
    }

    public CaseMaker withdraw(Incident incident) {
        return add(new Entry.IncidentWithdrawn(incident.id(), "it was someone else"));
    }

    public CaseMaker withdraw(CaseRecord caseRecord) {
        return add(new Entry.CaseRecordWithdrawn(caseRecord.kind(), caseRecord.id(), "a mistake", null));
    }

    CaseMaker in(Jurisdiction jurisdiction) {
        return add(new Entry.HeadingRecorded(new CaseHeading(Map.of(), "", jurisdiction, UnknownFields.NONE)));
    }

    public CaseMaker hide(String... codes) {
        return add(new Entry.RemindersHidden(Set.of(codes)));
    }

    CaseFile caseFile() {
        return caseFile;
    }

    CaseSnapshot snapshot() {
        return CaseSnapshot.of(caseFile, TODAY);
    }

    Patterns patterns() {
        return Patterns.of(snapshot().countInput());
    }

    public Completeness completeness() {
        return Completeness.of(snapshot());
    }
}
