package org.daybook.pattern;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.daybook.facts.Answer;
import org.daybook.facts.Channel;
import org.daybook.facts.Incident;
import org.daybook.facts.IncidentType;
import org.daybook.facts.PlaceKind;
import org.daybook.facts.Report;
import org.daybook.facts.Reporting;
import org.daybook.facts.ThingId;
import org.daybook.facts.Where;
import org.daybook.particulars.AgencyContact;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;

/** What is not there yet of incidents; what is not missing concerns nothing. */
final class IncidentReminders {
    private static final Set<IncidentType> THREATS =
            EnumSet.of(IncidentType.THREAT_TO_ME, IncidentType.THREAT_TO_OTHERS, IncidentType.SELF_HARM_THREAT);

    private final List<Counted> all;
    private final Set<ThingId> toldPolice = new HashSet<>();
    private final Set<ThingId> referenced = new HashSet<>();

    IncidentReminders(CaseSnapshot snapshot, List<Counted> all) {
        this.all = all;
        for (Particular contact : snapshot.of(ParticularKind.CONTACT)) {
            if (AgencyContact.isPolice(contact)) {
                toldPolice.addAll(contact.incidents());
            }
            if (hasReference(contact)) {
                referenced.addAll(contact.incidents());
            }
        }
        snapshot.of(ParticularKind.REFERENCE).forEach(reference -> referenced.addAll(reference.incidents()));
    }

    List<Missing> find() {
        return List.of(
                those(Reminder.THREAT_WORDS, IncidentReminders::lacksWords),
                those(Reminder.DATE, incident -> incident.when().date() == null),
                those(
                        Reminder.TIME,
                        incident -> incident.when().date() != null
                                && incident.when().time() == null),
                those(Reminder.PLACE, IncidentReminders::lacksPlace),
                those(Reminder.REFERENCE, this::lacksReference),
                Missing.of(
                        Reminder.REPORTED,
                        Piles.of(all, counted -> !counted.isReported() && !counted.isNotReported())));
    }

    /** Whether a conversation gave a log or crime reference. */
    static boolean hasReference(Particular contact) {
        return !contact.text(AgencyContact.LOG).isBlank()
                || !contact.text(AgencyContact.CRIME).isBlank();
    }

    private Missing those(Reminder reminder, Predicate<Incident> lacks) {
        return Missing.of(reminder, Piles.of(all, counted -> lacks.test(counted.incident())));
    }

    private static boolean lacksWords(Incident incident) {
        return incident.what().exactWords().isBlank()
                && incident.what().types().stream().anyMatch(THREATS::contains);
    }

    // What came by telephone or online has its place in the number or the account.
    private static boolean lacksPlace(Incident incident) {
        Where where = incident.where();
        return where.place().isBlank()
                && where.kind() == PlaceKind.NOT_SAID
                && incident.what().channel().equals(Channel.NOT_SAID);
    }

    private boolean lacksReference(Incident incident) {
        return isTold(incident)
                && !referenced.contains(incident.id())
                && incident.response().reporting().reports().stream().noneMatch(IncidentReminders::hasReference);
    }

    /** Whether the police were told; where it is not said who was told, they may have been. */
    private boolean isTold(Incident incident) {
        Reporting reporting = incident.response().reporting();
        boolean perhaps =
                reporting.answer() == Answer.YES && reporting.reports().isEmpty();
        return perhaps
                || toldPolice.contains(incident.id())
                || reporting.reports().stream().anyMatch(report -> report.to().isPolice());
    }

    private static boolean hasReference(Report report) {
        return !report.references().log().isBlank()
                || !report.references().crime().isBlank();
    }
}
