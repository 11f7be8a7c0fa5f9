package org.daybook.incident;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.daybook.record.Coded;

/**
 * The taxonomy of incidents in plain words, in the order in which it is shown and printed.
 *
 * <p>The code is what is stored; the order of these constants is not. A type says what happened, never which offence it
 * is: {@link #statuteLetters()} only names examples of the law that may be relevant.
 */
public enum IncidentType implements Coded {
    CALLS("A1", Group.CONTACT, "b"),
    VOICEMAIL("A2", Group.CONTACT, "b"),
    TEXT_MESSAGES("A3", Group.CONTACT, "b"),
    EMAIL("A4", Group.CONTACT, "b"),
    SOCIAL_MEDIA("A5", Group.CONTACT, "b"),
    LETTER("A6", Group.CONTACT, "b"),
    NEW_ACCOUNT("A7", Group.CONTACT, "b"),
    CONTACT_THROUGH_OTHERS("A8", Group.CONTACT, "b"),
    PAYMENT_OR_GAME_MESSAGE("A9", Group.CONTACT, "b"),
    UNWANTED_GIFT("B1", Group.GIFTS, "b"),
    ITEM_LEFT("B2", Group.GIFTS, "b"),
    GOODS_ORDERED("B3", Group.GIFTS, "b"),
    FOLLOWED("C1", Group.TURNING_UP, "a"),
    TURNED_UP_HOME("C2", Group.TURNING_UP, "e"),
    TURNED_UP_WORK("C3", Group.TURNING_UP, "e"),
    TURNED_UP_ELSEWHERE("C4", Group.TURNING_UP, "e"),
    LOITERING("C5", Group.TURNING_UP, "e"),
    APPROACHED("C6", Group.TURNING_UP, "b"),
    ENTERED("C7", Group.TURNING_UP, "f"),
    WATCHED("D1", Group.WATCHING, "g"),
    TRACKER("D2", Group.WATCHING, "g"),
    SPYWARE("D3", Group.WATCHING, "dg"),
    ACCOUNT_ACCESSED("D4", Group.WATCHING, "d"),
    KNOWS_TOO_MUCH("D5", Group.WATCHING, ""),
    ASKED_ABOUT_ME("D6", Group.WATCHING, ""),
    RUMOURS("E1", Group.PUBLISHING, "c"),
    IMPERSONATION("E2", Group.PUBLISHING, "c"),
    PRIVATE_DETAILS_PUBLISHED("E3", Group.PUBLISHING, "c"),
    INTIMATE_IMAGES("E4", Group.PUBLISHING, "bc"),
    FALSE_REPORT("E5", Group.PUBLISHING, ""),
    DAMAGE("F1", Group.PROPERTY, "f"),
    THEFT("F2", Group.PROPERTY, "f"),
    PET_HARMED("F3", Group.PROPERTY, "f"),
    TAMPERING("F4", Group.PROPERTY, "f"),
    THREAT_TO_ME("G1", Group.THREATS, "b"),
    THREAT_TO_OTHERS("G2", Group.THREATS, "b"),
    SELF_HARM_THREAT("G3", Group.THREATS, "b"),
    BLACKMAIL("G4", Group.THREATS, "b"),
    ASSAULT("G5", Group.THREATS, ""),
    SEXUAL_ASSAULT("G6", Group.THREATS, ""),
    WEAPON("G7", Group.THREATS, "b"),
    OTHERS_HARASSED("H1", Group.OTHERS, ""),
    OTHERS_JOINED_IN("H2", Group.OTHERS, ""),
    COURT_PROCESS_MISUSED("H3", Group.OTHERS, "b"),
    ORDER_BREACHED("H4", Group.OTHERS, ""),
    CONTROLLING_ACT("H5", Group.OTHERS, ""),
    SOMETHING_ELSE("X", Group.OTHER, "");

    private static final Set<IncidentType> THROUGH_OTHERS =
            Set.of(CONTACT_THROUGH_OTHERS, ASKED_ABOUT_ME, THREAT_TO_OTHERS, OTHERS_HARASSED);

    private static final Set<IncidentType> WRITTEN_TO_HER = Set.of(TEXT_MESSAGES, EMAIL, SOCIAL_MEDIA);

    private final String code;
    private final Group group;
    private final String statuteLetters;

    IncidentType(String code, Group group, String statuteLetters) {
        this.code = code;
        this.group = group;
        this.statuteLetters = statuteLetters;
    }

    /** The groups of the taxonomy, by what the conduct is. */
    public enum Group implements Coded {
        CONTACT("A"),
        GIFTS("B"),
        TURNING_UP("C"),
        WATCHING("D"),
        PUBLISHING("E"),
        PROPERTY("F"),
        THREATS("G"),
        OTHERS("H"),
        OTHER("X");

        private final String code;

        Group(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** The types that belong to it, in their order. */
        public Set<IncidentType> types() {
            Set<IncidentType> types = EnumSet.allOf(IncidentType.class);
            types.removeIf(type -> type.group != this);
            return types;
        }
    }

    @Override
    public String code() {
        return code;
    }

    public Group group() {
        return group;
    }

    /**
     * The letters of section 2A(3) of the Protection from Harassment Act 1997 whose examples this type resembles, in
     * order, perhaps none. They point to a passage, and are not a finding; some need more than the kind.
     */
    public String statuteLetters() {
        return statuteLetters;
    }

    /** Whether it leaves open if the person responsible was there, so that it is asked. */
    public boolean leavesPresenceOpen() {
        return group == Group.TURNING_UP || this == ITEM_LEFT || this == UNWANTED_GIFT || this == WATCHED;
    }

    /** Whether, by the kinds of an incident, somebody brought a complaint or court proceedings against the writer. */
    public static boolean areAgainstWriter(Collection<IncidentType> types) {
        return types.contains(FALSE_REPORT) || types.contains(COURT_PROCESS_MISUSED);
    }

    /**
     * Whether, by the kinds of an incident, somebody other than the writer was spoken to, so that it may be
     * second-hand. What someone else wrote to her on their own account is not.
     */
    public static boolean areThroughOthers(Collection<IncidentType> types) {
        return types.stream()
                .anyMatch(type -> THROUGH_OTHERS.contains(type)
                        && !(type == CONTACT_THROUGH_OTHERS && types.stream().anyMatch(WRITTEN_TO_HER::contains)));
    }
}
