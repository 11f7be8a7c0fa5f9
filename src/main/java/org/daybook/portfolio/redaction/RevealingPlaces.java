package org.daybook.portfolio.redaction;

import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PlaceKind;
import org.daybook.portfolio.content.PlaceTermDetector;
import org.daybook.record.YesNoAnswer;

/** Which places of incidents would tell where the user lives, to a reader who is not told her address. */
final class RevealingPlaces {
    /** What is done without coming near her. */
    private static final Set<IncidentType.IncidentGroup> FROM_AFAR =
            Set.of(IncidentType.IncidentGroup.CONTACT, IncidentType.IncidentGroup.PUBLISHING);

    private RevealingPlaces() {}

    static boolean isHome(Incident incident) {
        PlaceKind kind = incident.where().kind();
        return kind == PlaceKind.HOME
                || kind == PlaceKind.NOT_SAID && incident.what().types().contains(IncidentType.TURNED_UP_HOME);
    }

    /**
     * The incident without the terms that it broke at a place that is not said to be her home, and that they do not
     * name: whoever was there would learn that it is near. Terms about no place tell nothing and stay.
     *
     * @param printed without what is not printed of the place
     */
    static Incident withoutTerms(Incident printed, TermPlaces terms) {
        PlaceKind kind = printed.where().kind();
        boolean isNamed =
                kind == PlaceKind.HOME || kind == PlaceKind.PHONE || kind == PlaceKind.ONLINE || isFromAfar(printed);
        if (isNamed) {
            return printed;
        }
        IncidentContext from = printed.background();
        YesNoAnswer isBroken = CountableIncident.isBreach(printed) ? YesNoAnswer.YES : from.orderBroken();
        String term = PlaceTermDetector.mayBeAboutPlace(from.orderTerm()) ? "" : from.orderTerm();
        return printed.with(new IncidentContext(
                isBroken,
                term,
                from.brokenTerms().stream()
                        .filter(one -> terms.isOpen(one, printed.where()))
                        .toList(),
                from.linked(),
                from.origin()));
    }

    private static boolean isFromAfar(Incident incident) {
        Set<IncidentType.IncidentGroup> groups = incident.what().types().stream()
                .filter(type -> type != IncidentType.ORDER_BREACHED)
                .map(IncidentType::group)
                .collect(Collectors.toSet());
        return !groups.isEmpty() && FROM_AFAR.containsAll(groups);
    }
}
