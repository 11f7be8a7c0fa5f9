package org.daybook.pattern.completeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.pattern.CountInput;
import org.daybook.pattern.Figure;

/** Reminders about orders and conversations with the police; a reminder that concerns nothing is not shown. */
record RecordReminders(CountInput input) {
    List<MissingInformation> find() {
        return List.of(
                contacts(
                        Reminder.OFFICER,
                        contact -> AgencyContact.isPolice(contact)
                                && contact.text(AgencyContact.PERSON).isBlank()
                                && contact.text(AgencyContact.COLLAR).isBlank()),
                contacts(
                        Reminder.CONTACT_REFERENCE,
                        contact -> AgencyContact.isPolice(contact) && !IncidentReminders.hasReference(contact)),
                contacts(Reminder.PROMISE, this::isOverdue),
                orders(
                        Reminder.ORDER_TERMS,
                        order -> order.terms(CourtOrder.TERMS).isEmpty()),
                orders(Reminder.ORDER_SERVED, order -> lacks(order.day(CourtOrder.SERVED))),
                orders(
                        Reminder.ORDER_EXPIRES,
                        order -> lacks(order.day(CourtOrder.EXPIRES)) && lacks(order.day(CourtOrder.ENDED))));
    }

    private boolean isOverdue(CaseRecord contact) {
        Optional<LocalDate> by = contact.day(AgencyContact.PROMISED_BY);
        return by.filter(day -> day.isBefore(input.today())).isPresent()
                && !contact.code(AgencyContact.DONE).equals("yes");
    }

    private static boolean lacks(Optional<LocalDate> day) {
        return day.isEmpty();
    }

    private MissingInformation contacts(Reminder reminder, Predicate<CaseRecord> lacks) {
        return those(CaseRecordKind.CONTACT, reminder, lacks);
    }

    private MissingInformation orders(Reminder reminder, Predicate<CaseRecord> lacks) {
        return those(CaseRecordKind.ORDER, reminder, lacks.and(order -> !CourtOrder.isCustody(order)));
    }

    private MissingInformation those(CaseRecordKind kind, Reminder reminder, Predicate<CaseRecord> lacks) {
        return new MissingInformation(
                reminder,
                Figure.NONE,
                List.of(),
                input.of(kind).stream().filter(lacks).toList());
    }
}
