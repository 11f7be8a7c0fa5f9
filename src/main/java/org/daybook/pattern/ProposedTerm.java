package org.daybook.pattern;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PlaceKind;
import org.daybook.record.Coded;

/**
 * A term that a court could be asked for, with the incidents that show why. Nothing is proposed by itself: whoever
 * makes the portfolio chooses among the terms that an incident supports. The code is what is typed and stored.
 */
public enum ProposedTerm implements Coded {
    CALLS(type(IncidentType.CALLS, IncidentType.VOICEMAIL)),
    MESSAGES(type(IncidentType.TEXT_MESSAGES, IncidentType.EMAIL)),
    SOCIAL_MEDIA(type(IncidentType.SOCIAL_MEDIA, IncidentType.PAYMENT_OR_GAME_MESSAGE)
            .or(type(IncidentType.NEW_ACCOUNT)
                    .and(type(
                                    IncidentType.CALLS,
                                    IncidentType.VOICEMAIL,
                                    IncidentType.TEXT_MESSAGES,
                                    IncidentType.EMAIL)
                            .negate()))),
    LETTERS_AND_GIFTS(
            type(IncidentType.LETTER, IncidentType.UNWANTED_GIFT, IncidentType.ITEM_LEFT, IncidentType.GOODS_ORDERED)),
    THROUGH_OTHERS(
            type(IncidentType.CONTACT_THROUGH_OTHERS, IncidentType.ASKED_ABOUT_ME, IncidentType.OTHERS_JOINED_IN)),
    HOME(presentAt(PlaceKind.HOME)
            .or(type(IncidentType.TURNED_UP_HOME)
                    .and(incident -> incident.where().kind() == PlaceKind.NOT_SAID))),
    WORK(type(IncidentType.TURNED_UP_WORK).or(presentAt(PlaceKind.WORK))),
    SCHOOL(presentAt(PlaceKind.SCHOOL)),
    ELSEWHERE(type(IncidentType.TURNED_UP_ELSEWHERE)
            .or(incident -> incident.where().kind() == PlaceKind.ELSEWHERE
                    && incident.what().types().stream()
                            .anyMatch(type -> type.group() == IncidentType.IncidentGroup.TURNING_UP))),
    APPROACHING(type(IncidentType.FOLLOWED, IncidentType.APPROACHED, IncidentType.LOITERING, IncidentType.WATCHED)),
    TRACKING(type(IncidentType.TRACKER, IncidentType.SPYWARE, IncidentType.ACCOUNT_ACCESSED)),
    PUBLISHING(type(
            IncidentType.RUMOURS,
            IncidentType.IMPERSONATION,
            IncidentType.PRIVATE_DETAILS_PUBLISHED,
            IncidentType.INTIMATE_IMAGES)),
    PROPERTY(type(
            IncidentType.ENTERED,
            IncidentType.DAMAGE,
            IncidentType.THEFT,
            IncidentType.PET_HARMED,
            IncidentType.TAMPERING)),
    VIOLENCE(type(IncidentType.THREAT_TO_ME, IncidentType.ASSAULT, IncidentType.SEXUAL_ASSAULT, IncidentType.WEAPON)),
    OTHER_PEOPLE(type(IncidentType.OTHERS_HARASSED, IncidentType.THREAT_TO_OTHERS));

    private final Predicate<Incident> shownBy;

    ProposedTerm(Predicate<Incident> shownBy) {
        this.shownBy = shownBy;
    }

    public boolean isShownBy(Incident incident) {
        return shownBy.test(incident);
    }

    /** Those of {@code incidents} that support this term, in their order. */
    public List<Incident> of(List<Incident> incidents) {
        return incidents.stream().filter(shownBy).toList();
    }

    /** The terms that at least one of {@code incidents} supports, in their order. */
    public static Set<ProposedTerm> shownBy(List<Incident> incidents) {
        return Arrays.stream(values())
                .filter(term -> incidents.stream().anyMatch(term::isShownBy))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProposedTerm.class)));
    }

    private static Predicate<Incident> type(IncidentType... types) {
        Set<IncidentType> any = Set.of(types);
        return incident -> incident.what().types().stream().anyMatch(any::contains);
    }

    private static Predicate<Incident> presentAt(PlaceKind place) {
        return incident -> incident.where().kind() == place && isPresent(incident);
    }

    /** Whether somebody came to the place: a message that reached her there shows nothing about the place. */
    static boolean isPresent(Incident incident) {
        return incident.what().types().stream()
                .anyMatch(type -> type.group() == IncidentType.IncidentGroup.TURNING_UP
                        || type == IncidentType.WATCHED
                        || type == IncidentType.ITEM_LEFT);
    }
}
