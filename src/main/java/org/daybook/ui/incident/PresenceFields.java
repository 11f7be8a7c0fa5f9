package org.daybook.ui.incident;

import static org.daybook.ui.form.FormFields.said;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.daybook.incident.Presence;
import org.daybook.incident.Witness;
import org.daybook.record.Answer;
import org.daybook.ui.form.FormFields;
import org.daybook.ui.form.RepeatedFields;

/** Who else was there, as it stands in the form. */
final class PresenceFields {
    final RepeatedFields<WitnessFields> witnesses;
    final ObjectProperty<Answer> children;
    final StringProperty childrenNote;

    /** One witness. */
    static final class WitnessFields {
        final StringProperty name;
        final StringProperty saw;
        final ObjectProperty<Answer> willing;
        final StringProperty contact;

        WitnessFields(FormFields fields) {
            name = fields.text("name");
            saw = fields.text("saw");
            willing = fields.answer("willing");
            contact = fields.text("contact");
        }
    }

    PresenceFields(FormFields fields) {
        witnesses = new RepeatedFields<>("witness", WitnessFields::new, fields::changed);
        children = fields.answer("children");
        childrenNote = fields.text("children-note");
    }

    void show(Presence presence) {
        witnesses.clear();
        for (Witness witness : presence.witnesses()) {
            WitnessFields shown = witnesses.add();
            shown.name.set(witness.name());
            shown.saw.set(witness.saw());
            shown.willing.set(witness.willing());
            shown.contact.set(witness.contact());
        }
        children.set(presence.children());
        childrenNote.set(presence.childrenNote());
    }

    /** Groups in which nothing was typed name nobody. */
    Presence read() {
        return new Presence(
                witnesses.all().stream()
                        .filter(witnesses::isFilled)
                        .map(witness -> new Witness(
                                said(witness.name), said(witness.saw), witness.willing.get(), said(witness.contact)))
                        .toList(),
                children.get(),
                said(childrenNote));
    }
}
