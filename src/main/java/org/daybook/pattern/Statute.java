package org.daybook.pattern;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.IncidentType;
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

    /** The letters whose conduct a kind of incident resembles, in order; may be empty. */
    public String letters(IncidentType type) {
        if (this == ENGLAND_AND_WALES) {
            return type.statuteLetters();
        }
        // Both list what the Act of 1997 does not: entering premises (e), giving or leaving things (h), and contacting
        // any other person (b).
        return switch (type) {
            case UNWANTED_GIFT, ITEM_LEFT -> "h";
            case ENTERED -> "eg";
            case ASKED_ABOUT_ME -> "bi";
            case FALSE_REPORT -> "b";
            default -> renamed(type.statuteLetters());
        };
    }

    /**
     * Requests the incidents under each letter, including letters without any. An incident is under each letter that it
     * resembles.
     */
    Supplier<Map<Character, Figure>> in(CountPass pass) {
        Map<IncidentType, List<Character>> of = new EnumMap<>(IncidentType.class);
        for (IncidentType type : IncidentType.values()) {
            of.put(type, letters(type).chars().mapToObj(letter -> (char) letter).toList());
        }
        Supplier<Map<Character, Figure>> found = pass.by(incident -> {
            List<IncidentType> types = CountableIncident.kinds(incident);
            return types.size() == 1
                    ? of.getOrDefault(types.getFirst(), List.of())
                    : types.stream()
                            .flatMap(type -> of.getOrDefault(type, List.of()).stream())
                            .toList();
        });
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
