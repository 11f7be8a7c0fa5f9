package org.daybook.pattern;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectPresence;
import org.daybook.record.Coded;
import org.daybook.record.Jurisdiction;

/**
 * The lists of conduct in the stalking laws, by letter. That an incident is under a letter says only where an officer
 * or a lawyer would look; it is not a finding.
 */
public enum Statute implements Coded {
    /** Protection from Harassment Act 1997, section 2A(3). */
    ENGLAND_AND_WALES("ew", "abcdefg"),
    /**
     * Criminal Justice and Licensing (Scotland) Act 2010, section 39(6). Its last letter, (j), is any other conduct
     * that would cause fear or alarm, which is not for a program to judge.
     */
    SCOTLAND("scotland", "abcdefghi"),
    /** Protection from Stalking Act (Northern Ireland) 2022, section 6(2), with a last letter as in Scotland. */
    NORTHERN_IRELAND("ni", "abcdefghi");

    private final String code;
    private final String letters;

    Statute(String code, String letters) {
        this.code = code;
        this.letters = letters;
    }

    @Override
    public String code() {
        return code;
    }

    /** Its letters in order, without one for 'any other way'. */
    public String letters() {
        return letters;
    }

    /** The list of a jurisdiction, or that of England and Wales if none is given; empty for a law elsewhere. */
    public static Optional<Statute> of(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case ENGLAND_AND_WALES, NOT_SAID -> Optional.of(ENGLAND_AND_WALES);
            case SCOTLAND -> Optional.of(SCOTLAND);
            case NORTHERN_IRELAND -> Optional.of(NORTHERN_IRELAND);
            case ELSEWHERE -> Optional.empty();
        };
    }

    /** The letters whose conduct a kind of incident resembles, in order, if its facts bear it out; may be empty. */
    public String letters(IncidentType type) {
        if (this == ENGLAND_AND_WALES) {
            return type.statuteLetters();
        }
        // Both list what the Act of 1997 does not: entering premises (e), giving or leaving things (h), and contacting
        // any other person (b).
        return switch (type) {
            case UNWANTED_GIFT, ITEM_LEFT -> "h";
            case ENTERED -> "eg";
            case ASKED_ABOUT_ME -> "b";
            default -> renamed(type.statuteLetters());
        };
    }

    /** The letters whose conduct an incident resembles by its kinds and by who was there, each once; may be empty. */
    public String letters(Incident incident) {
        StringBuilder letters = new StringBuilder();
        for (IncidentType type : CountableIncident.kinds(incident)) {
            if (isBorneOut(type, incident.who().sighting().there())) {
                letters.append(letters(type));
            }
        }
        return letters.chars().distinct().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    /**
     * Whether what she says of who was there bears a kind out. 'Turned up' may be a florist or a bag on the handle: it
     * needs somebody who was seen. 'Followed' and 'waiting' say so themselves, unless she says otherwise.
     */
    private static boolean isBorneOut(IncidentType type, SuspectPresence there) {
        return switch (type) {
            case TURNED_UP_HOME, TURNED_UP_WORK, TURNED_UP_ELSEWHERE -> there.isSeen();
            case FOLLOWED, LOITERING -> there.isSeen() || there == SuspectPresence.NOT_SAID;
            default -> true;
        };
    }

    /** Whether the incident would be under more letters if she had said who was there. */
    static boolean isPresenceMissing(Incident incident) {
        return incident.who().sighting().there() == SuspectPresence.NOT_SAID
                && incident.what().types().stream().anyMatch(type -> !isBorneOut(type, SuspectPresence.NOT_SAID));
    }

    /**
     * Requests the incidents under each letter, including letters without any. An incident is under each letter that it
     * resembles.
     */
    Supplier<Map<Character, Figure>> in(PatternCounter pass) {
        Supplier<Map<Character, Figure>> found = pass.by(incident ->
                letters(incident).chars().mapToObj(letter -> (char) letter).toList());
        return () -> {
            Map<Character, Figure> figures = found.get();
            Map<Character, Figure> conduct = new LinkedHashMap<>();
            letters.chars()
                    .forEach(letter -> conduct.put((char) letter, figures.getOrDefault((char) letter, Figure.NONE)));
            return conduct;
        };
    }

    /** From section 2A(3), where loitering is (e), property (f) and watching (g), to lists with (e) and (h) put in. */
    private static String renamed(String letters) {
        return letters.replace('g', 'i').replace('f', 'g').replace('e', 'f');
    }
}
