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
    CALLS("A1", IncidentGroup.CONTACT, "b"),
    VOICEMAIL("A2", IncidentGroup.CONTACT, "b"),
    TEXT_MESSAGES("A3", IncidentGroup.CONTACT, "b"),
    EMAIL("A4", IncidentGroup.CONTACT, "b"),
    SOCIAL_MEDIA("A5", IncidentGroup.CONTACT, "b"),
    LETTER("A6", IncidentGroup.CONTACT, "b"),
    NEW_ACCOUNT("A7", IncidentGroup.CONTACT, "b"),
    CONTACT_THROUGH_OTHERS("A8", IncidentGroup.CONTACT, "b"),
    PAYMENT_OR_GAME_MESSAGE("A9", IncidentGroup.CONTACT, "b"),
    UNWANTED_GIFT("B1", IncidentGroup.GIFTS, "b"),
    ITEM_LEFT("B2", IncidentGroup.GIFTS, "b"),
    GOODS_ORDERED("B3", IncidentGroup.GIFTS, "b"),
    FOLLOWED("C1", IncidentGroup.TURNING_UP, "a"),
    TURNED_UP_HOME("C2", IncidentGroup.TURNING_UP, "e"),
    TURNED_UP_WORK("C3", IncidentGroup.TURNING_UP, "e"),
    TURNED_UP_ELSEWHERE("C4", IncidentGroup.TURNING_UP, "e"),
    LOITERING("C5", IncidentGroup.TURNING_UP, "e"),
    APPROACHED("C6", IncidentGroup.TURNING_UP, "b"),
    ENTERED("C7", IncidentGroup.TURNING_UP, "f"),
    WATCHED("D1", IncidentGroup.WATCHING, "g"),
    TRACKER("D2", IncidentGroup.WATCHING, "g"),
    SPYWARE("D3", IncidentGroup.WATCHING, "dg"),
    ACCOUNT_ACCESSED("D4", IncidentGroup.WATCHING, "d"),
    KNOWS_TOO_MUCH("D5", IncidentGroup.WATCHING, ""),
    ASKED_ABOUT_ME("D6", IncidentGroup.WATCHING, ""),
    RUMOURS("E1", IncidentGroup.PUBLISHING, "c"),
    IMPERSONATION("E2", IncidentGroup.PUBLISHING, "c"),
    PRIVATE_DETAILS_PUBLISHED("E3", IncidentGroup.PUBLISHING, "c"),
    INTIMATE_IMAGES("E4", IncidentGroup.PUBLISHING, "bc"),
    FALSE_REPORT("E5", IncidentGroup.PUBLISHING, ""),
    DAMAGE("F1", IncidentGroup.PROPERTY, "f"),
    THEFT("F2", IncidentGroup.PROPERTY, "f"),
    PET_HARMED("F3", IncidentGroup.PROPERTY, "f"),
    TAMPERING("F4", IncidentGroup.PROPERTY, "f"),
    THREAT_TO_ME("G1", IncidentGroup.THREATS, "b"),
    THREAT_TO_OTHERS("G2", IncidentGroup.THREATS, "b"),
    SELF_HARM_THREAT("G3", IncidentGroup.THREATS, "b"),
    BLACKMAIL("G4", IncidentGroup.THREATS, "b"),
    ASSAULT("G5", IncidentGroup.THREATS, ""),
    SEXUAL_ASSAULT("G6", IncidentGroup.THREATS, ""),
    WEAPON("G7", IncidentGroup.THREATS, "b"),
    OTHERS_HARASSED("H1", IncidentGroup.OTHERS, ""),
    OTHERS_JOINED_IN("H2", IncidentGroup.OTHERS, ""),
    COURT_PROCESS_MISUSED("H3", IncidentGroup.OTHERS, "b"),
    ORDER_BREACHED("H4", IncidentGroup.OTHERS, ""),
    CONTROLLING_ACT("H5", IncidentGroup.OTHERS, ""),
    SOMETHING_ELSE("X", IncidentGroup.OTHER, "");

    private static final Set<IncidentType> THROUGH_OTHERS =
            Set.of(CONTACT_THROUGH_OTHERS, ASKED_ABOUT_ME, THREAT_TO_OTHERS, OTHERS_HARASSED);

    private static final Set<IncidentType> WRITTEN_TO_HER = Set.of(TEXT_MESSAGES, EMAIL, SOCIAL_MEDIA);

    private final String code;
    private final IncidentGroup group;
    private final String statuteLetters;

    IncidentType(String code, IncidentGroup group, String statuteLetters) {
        this.code = code;
        this.group = group;
        this.statuteLetters = statuteLetters;
    }

    /** The groups of the taxonomy, by what the conduct is. */
    public enum IncidentGroup implements Coded {
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

        IncidentGroup(String code) {
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

    public IncidentGroup group() {
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
        return group == IncidentGroup.TURNING_UP || this == ITEM_LEFT || this == UNWANTED_GIFT || this == WATCHED;
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
