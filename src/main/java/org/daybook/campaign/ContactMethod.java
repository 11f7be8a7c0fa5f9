package org.daybook.campaign;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.conversation.MessageType;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectPresence;
import org.daybook.record.Coded;

/** How somebody reached her; the code is what is written. */
public enum ContactMethod implements Coded {
    MESSAGE,
    CALL,
    EMAIL,
    PAYMENT,
    /** A letter, or something sent, left or ordered. */
    LETTER,
    /** At her home, her work or elsewhere, seen or heard there. */
    VISIT,
    /** The same, but not seen or heard, or that is not said. */
    NOT_SEEN,
    TRACKER,
    WATCHING,
    THROUGH_OTHERS,
    PUBLISHED,
    OTHER;

    /** What an incident made of messages counts as no more, since they are counted. */
    private static final Set<ContactMethod> IMPORTED = EnumSet.of(MESSAGE, CALL, EMAIL, PAYMENT, OTHER);

    /**
     * How a row reached her; empty if it is not a contact, such as a notice by the program, a photo, a card of a
     * contacts file or the report of a tracker.
     */
    static Optional<ContactMethod> of(MessageType type) {
        return switch (type) {
            case MESSAGE -> Optional.of(MESSAGE);
            case CALL -> Optional.of(CALL);
            case EMAIL -> Optional.of(EMAIL);
            case PAYMENT -> Optional.of(PAYMENT);
            case NOTICE, LOGIN, WHEREABOUTS, OTHER -> Optional.empty();
        };
    }

    /** How an incident reached her, by its types, the channel and who was there; {@link #OTHER} if none of them says. */
    static Set<ContactMethod> of(Incident incident) {
        List<IncidentType> types = incident.what().types();
        Set<ContactMethod> ways = EnumSet.noneOf(ContactMethod.class);
        types.stream()
                // What is only threatened is not published.
                .filter(type -> type != IncidentType.INTIMATE_IMAGES || !types.contains(IncidentType.BLACKMAIL))
                .forEach(type -> of(type, incident.who().sighting().there()).ifPresent(ways::add));
        if (ways.isEmpty()) {
            Channel channel = incident.what().channel();
            boolean isSeen = incident.who().sighting().there().isSeen();
            ways.add(
                    !channel.email().isBlank()
                            ? EMAIL
                            : !channel.equals(Channel.NOT_SAID) ? MESSAGE : isSeen ? VISIT : OTHER);
        }
        return ways;
    }

    /** Those of {@code ways} in which an incident counts although the messages that it is made of are counted. */
    static Set<ContactMethod> besideMessages(Set<ContactMethod> ways) {
        Set<ContactMethod> others = EnumSet.copyOf(ways);
        others.removeAll(IMPORTED);
        return others;
    }

    private static Optional<ContactMethod> of(IncidentType type, SuspectPresence wasThere) {
        return switch (type) {
            case CALLS, VOICEMAIL -> Optional.of(CALL);
            case TEXT_MESSAGES, SOCIAL_MEDIA -> Optional.of(MESSAGE);
            case EMAIL -> Optional.of(EMAIL);
            case PAYMENT_OR_GAME_MESSAGE -> Optional.of(PAYMENT);
            case TRACKER -> Optional.of(TRACKER);
            case CONTACT_THROUGH_OTHERS,
                    ASKED_ABOUT_ME,
                    OTHERS_HARASSED,
                    OTHERS_JOINED_IN,
                    THREAT_TO_OTHERS,
                    FALSE_REPORT,
                    COURT_PROCESS_MISUSED -> Optional.of(THROUGH_OTHERS);
            case LETTER -> Optional.of(LETTER);
            default ->
                switch (type.group()) {
                    case GIFTS -> Optional.of(LETTER);
                    case TURNING_UP ->
                        Optional.of(
                                wasThere.isSeen()
                                        ? VISIT
                                        : wasThere == SuspectPresence.SENT_SOMEONE ? THROUGH_OTHERS : NOT_SEEN);
                    case WATCHING -> Optional.of(WATCHING);
                    case PUBLISHING -> Optional.of(PUBLISHED);
                    default -> Optional.empty();
                };
        };
    }
}
