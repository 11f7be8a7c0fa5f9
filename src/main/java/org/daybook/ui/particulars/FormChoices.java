package org.daybook.ui.particulars;

import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.casefile.ParticularHistory;
import org.daybook.facts.ThingId;
import org.daybook.particulars.Field;
import org.daybook.particulars.Form;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.session.Session;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.text.ParticularLines;

/**
 * What is offered beside the fields of a form.
 *
 * @param persons the persons responsible who are recorded, by their names
 * @param unreported the incidents that a conversation may be about
 * @param master the name of another crime reference that is the master; empty if there is none
 */
record FormChoices(Map<ThingId, String> persons, Unreported unreported, String master) {
    /** Nothing. */
    static final FormChoices NONE = new FormChoices(Map.of(), Unreported.NONE, "");

    /** What is offered for this one. Vault thread. */
    static FormChoices of(Session session, Messages messages, Particular begun) {
        ParticularLines lines = new ParticularLines(messages, new Formats(messages), _ -> "");
        ParticularKind kind = begun.kind();
        String master = kind == ParticularKind.REFERENCE
                ? session.particulars()
                        .masterReference()
                        .filter(history -> !history.id().equals(begun.id()))
                        .map(history -> lines.title(history.current()))
                        .orElse("")
                : "";
        return new FormChoices(
                persons(session, lines, begun),
                kind == ParticularKind.CONTACT ? Unreported.of(session) : Unreported.NONE,
                master);
    }

    // Somebody who is named already stays to be seen, also when that record was withdrawn.
    private static Map<ThingId, String> persons(Session session, ParticularLines lines, Particular begun) {
        Map<ThingId, String> persons = new LinkedHashMap<>();
        for (Field field : begun.kind().fields()) {
            if (field.form() == Form.PERSONS) {
                session.particulars().of(ParticularKind.PERSON).stream()
                        .filter(history ->
                                !history.isWithdrawn() || begun.links(field).contains(history.id()))
                        .map(ParticularHistory::current)
                        .forEach(person -> persons.put(person.id(), lines.title(person)));
            }
        }
        return persons;
    }
}
