package org.daybook.ui.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;

/**
 * The other records that a form offers to choose from.
 *
 * @param persons the persons responsible who are recorded, by their names
 * @param unreported the incidents that a conversation may be about
 * @param master the name of another crime reference that is the master; empty if there is none
 */
record RecordChoices(Map<Id<CaseRecord>, String> persons, UnreportedIncidents unreported, String master) {
    static final RecordChoices NONE = new RecordChoices(Map.of(), UnreportedIncidents.NONE, "");

    static RecordChoices of(OpenCase open, Messages messages, CaseRecord begun) {
        CaseRecordLines lines = new CaseRecordLines(messages);
        CaseRecordKind kind = begun.kind();
        String master = kind == CaseRecordKind.REFERENCE
                ? open.caseRecords()
                        .masterReference()
                        .filter(history -> !history.id().equals(begun.id()))
                        .map(history -> lines.title(history.current()))
                        .orElse("")
                : "";
        return new RecordChoices(
                persons(open, lines, begun),
                kind == CaseRecordKind.CONTACT ? UnreportedIncidents.of(open) : UnreportedIncidents.NONE,
                master);
    }

    // A person whom this record already names is offered even if that person’s record was withdrawn.
    private static Map<Id<CaseRecord>, String> persons(OpenCase open, CaseRecordLines lines, CaseRecord begun) {
        Map<Id<CaseRecord>, String> persons = new LinkedHashMap<>();
        for (Field field : begun.kind().fields()) {
            if (field.form() == FieldKind.PERSONS) {
                open.caseRecords().of(CaseRecordKind.PERSON).stream()
                        .filter(history ->
                                !history.isWithdrawn() || begun.links(field).contains(history.id()))
                        .map(CaseRecordHistory::current)
                        .forEach(person -> persons.put(person.id(), lines.title(person)));
            }
        }
        return persons;
    }
}
