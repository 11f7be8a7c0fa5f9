package org.daybook.pattern.completeness;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.Reporting;
import org.daybook.pattern.CountInput;
import org.daybook.pattern.Figure;
import org.daybook.pattern.PatternCounter;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;

/** Reminders about incidents; a reminder that concerns nothing is not shown. */
final class IncidentReminders {
    private static final Set<IncidentType> THREATS =
            EnumSet.of(IncidentType.THREAT_TO_ME, IncidentType.THREAT_TO_OTHERS, IncidentType.SELF_HARM_THREAT);

    private final Figure unclassified;
    private final Set<Id<Incident>> toldPolice = new HashSet<>();
    private final Set<Id<Incident>> referenced = new HashSet<>();

    IncidentReminders(CountInput input) {
        unclassified = input.unclassified();
        for (CaseRecord contact : input.of(CaseRecordKind.CONTACT)) {
            if (AgencyContact.isPolice(contact)) {
                toldPolice.addAll(contact.incidents());
            }
            if (hasReference(contact)) {
                referenced.addAll(contact.incidents());
            }
        }
        input.of(CaseRecordKind.REFERENCE).forEach(reference -> referenced.addAll(reference.incidents()));
    }

    List<Supplier<MissingInformation>> in(PatternCounter pass) {
        return List.of(
                those(pass, Reminder.THREAT_WORDS, IncidentReminders::lacksWords),
                () -> MissingInformation.of(Reminder.KIND, unclassified),
                those(pass, Reminder.DATE, incident -> incident.when().date() == null),
                those(
                        pass,
                        Reminder.TIME,
                        incident -> incident.when().date() != null
                                && incident.when().time() == null),
                those(pass, Reminder.PLACE, IncidentReminders::lacksPlace),
                those(pass, Reminder.REFERENCE, this::lacksReference),
                missing(Reminder.REPORTED, pass.those(CountableIncident::isReportingNotSaid)));
    }

    /** Whether a conversation gave a log or crime reference. */
    static boolean hasReference(CaseRecord contact) {
        return !contact.text(AgencyContact.LOG).isBlank()
                || !contact.text(AgencyContact.CRIME).isBlank();
    }

    private static Supplier<MissingInformation> those(
            PatternCounter pass, Reminder reminder, Predicate<Incident> lacks) {
        return missing(reminder, pass.those(counted -> lacks.test(counted.incident())));
    }

    private static Supplier<MissingInformation> missing(Reminder reminder, Supplier<Figure> figure) {
        return () -> MissingInformation.of(reminder, figure.get());
    }

    private static boolean lacksWords(Incident incident) {
        return incident.what().exactWords().isBlank()
                && incident.what().types().stream().anyMatch(THREATS::contains);
    }

    // For what came by telephone or online, the number or the account is the place.
    private static boolean lacksPlace(Incident incident) {
        IncidentLocation where = incident.where();
        return where.place().isBlank()
                && where.kind() == PlaceKind.NOT_SAID
                && incident.what().channel().equals(Channel.NOT_SAID);
    }

    private boolean lacksReference(Incident incident) {
        return isTold(incident)
                && !referenced.contains(incident.id())
                && incident.response().reporting().reports().stream().noneMatch(IncidentReminders::hasReference);
    }

    /** Whether the police were told, or may have been because nobody is named. */
    private boolean isTold(Incident incident) {
        Reporting reporting = incident.response().reporting();
        boolean perhaps =
                reporting.answer() == YesNoAnswer.YES && reporting.reports().isEmpty();
        return perhaps
                || toldPolice.contains(incident.id())
                || reporting.reports().stream().anyMatch(report -> report.to().isPolice());
    }

    private static boolean hasReference(IncidentReport report) {
        return !report.references().log().isBlank()
                || !report.references().crime().isBlank();
    }
}
