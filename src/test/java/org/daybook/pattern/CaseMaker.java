package org.daybook.pattern;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Entry;
import org.daybook.casefile.Envelope;
import org.daybook.casefile.Octets;
import org.daybook.casefile.Recorded;
import org.daybook.facts.Exhibit;
import org.daybook.facts.Heading;
import org.daybook.facts.Incident;
import org.daybook.facts.IncidentType;
import org.daybook.facts.Jurisdiction;
import org.daybook.facts.ThingId;
import org.daybook.facts.UnknownFields;
import org.daybook.facts.What;
import org.daybook.facts.When;
import org.daybook.particulars.Field;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Value;
import org.daybook.session.Diary;

/** A case file made entry by entry, to be counted. */
final class CaseMaker {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final LocalDate DAY = Diary.DAY;

    private static final Octets HASH = Octets.of(new byte[32]);

    private final CaseFile caseFile = new CaseFile();
    private int made;
    private long seq;

    static When on(LocalDate day) {
        return When.exactly(day, null, Diary.ZONE);
    }

    /** An incident that says when and nothing else. */
    Incident incident(When when, IncidentType... types) {
        made++;
        return Incident.of(id(made), made, when, What.of(List.of(types), "It happened", ""));
    }

    /** One more thing of the case. */
    ThingId id() {
        return id(++made);
    }

    private static ThingId id(int number) {
        return new ThingId("%032x".formatted(number));
    }

    Particular particular(ParticularKind kind) {
        return Particular.of(id(), kind).numbered(made);
    }

    Particular particular(ParticularKind kind, Field field, Value value) {
        return particular(kind).with(field, value);
    }

    CaseMaker add(Entry entry) {
        return add(entry, OffsetDateTime.now(Diary.CLOCK));
    }

    CaseMaker add(Entry entry, OffsetDateTime at) {
        seq++;
        caseFile.apply(new Recorded(seq, new Envelope(at, Diary.ZONE, "", "", "test"), entry, HASH, HASH));
        return this;
    }

    CaseMaker add(Incident incident) {
        return add(new Entry.IncidentRecorded(incident));
    }

    CaseMaker add(Particular particular) {
        return add(new Entry.ParticularRecorded(particular));
    }

    CaseMaker add(Exhibit exhibit) {
        return add(new Entry.ExhibitAdded(exhibit, null));
    }

    CaseMaker withdraw(Incident incident) {
        return add(new Entry.IncidentWithdrawn(incident.id(), "it was someone else"));
    }

    CaseMaker withdraw(Particular particular) {
        return add(new Entry.ParticularWithdrawn(particular.kind(), particular.id(), "a mistake", null));
    }

    CaseMaker in(Jurisdiction jurisdiction) {
        return add(new Entry.HeadingRecorded(new Heading(Map.of(), "", jurisdiction, UnknownFields.NONE)));
    }

    CaseMaker hide(String... codes) {
        return add(new Entry.RemindersHidden(Set.of(codes)));
    }

    CaseFile caseFile() {
        return caseFile;
    }

    CaseSnapshot snapshot() {
        return CaseSnapshot.of(caseFile, TODAY);
    }

    Patterns patterns() {
        return Patterns.of(snapshot().basis());
    }

    Completeness completeness() {
        return Completeness.of(snapshot());
    }
}
