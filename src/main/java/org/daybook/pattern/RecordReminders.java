package org.daybook.pattern;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.daybook.particulars.AgencyContact;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;

/** What is not there yet of orders and of conversations with the police; what is not missing concerns nothing. */
final class RecordReminders {
    private final Basis basis;

    RecordReminders(Basis basis) {
        this.basis = basis;
    }

    List<Missing> find() {
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

    private boolean isOverdue(Particular contact) {
        Optional<LocalDate> by = contact.day(AgencyContact.PROMISED_BY);
        return by.filter(day -> day.isBefore(basis.today())).isPresent()
                && !contact.code(AgencyContact.DONE).equals("yes");
    }

    private static boolean lacks(Optional<LocalDate> day) {
        return day.isEmpty();
    }

    private Missing contacts(Reminder reminder, Predicate<Particular> lacks) {
        return those(ParticularKind.CONTACT, reminder, lacks);
    }

    private Missing orders(Reminder reminder, Predicate<Particular> lacks) {
        return those(ParticularKind.ORDER, reminder, lacks.and(order -> !CourtOrder.isCustody(order)));
    }

    private Missing those(ParticularKind kind, Reminder reminder, Predicate<Particular> lacks) {
        return new Missing(
                reminder,
                Figure.NONE,
                List.of(),
                basis.of(kind).stream().filter(lacks).toList());
    }
}
