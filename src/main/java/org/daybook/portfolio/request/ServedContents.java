package org.daybook.portfolio.request;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.caserecord.CaseRecordKind;

/**
 * What may be in a portfolio that the other side may see. Whatever the list does not name is closed, so that a new
 * section, kind or field is left out until somebody decides about it.
 *
 * @param applies whether the other side may see the portfolio; if not, nothing is withheld
 * @param health whether she chose that her health and treatment are printed
 */
public record ServedContents(boolean applies, boolean health) {
    /** For a portfolio that the other side does not see. */
    public static final ServedContents EVERYTHING = new ServedContents(false, true);

    /**
     * The groups of names: sections, kinds of case records, fields of an incident with their columns, such as {@code
     * report.log}, and details about the user. The fields of a kind are in a group named by its code.
     */
    public static final String SECTION = "section";

    public static final String KIND = "kind";
    public static final String INCIDENT = "incident";
    public static final String HEADING = "heading";

    /** The ticks of what changed in her days, of which some say where she now is or when. */
    public static final String CHANGE = "change";

    /**
     * What is open may still be withheld by another choice, such as that of her address. '!' marks what is never served;
     * '?' a kind that is served only if she chooses it, and a field that goes with the choice of health.
     */
    private static final Map<String, Map<String, Character>> LIST = read("""
            section: open! summary about person orders contacts chronology timeline charts before-after campaign sheets \
            messages case witnesses account impact conduct
            heading: name initials born address telephone email safe-contact language access-needs giving-evidence children
            incident: types times happened exact-words lasted number email handle platform url received delivery wrapper \
            opened handled-by kept-at where place-kind person certainty who-reason was-there companions appearance vehicle-make \
            vehicle-colour vehicle-registration direction witness witness.name witness.saw witness.willing \
            witness.contact! children children-note did asked asked-on asked-how reported report report.to report.on \
            report.at report.officer report.collar-number report.force report.station report.log report.crime \
            report.said report.promised report.outcome feelings distress fear changes day-to-day injury treatment? damage \
            cost order-broken order-term broken-terms linked
            kind: person witness affected supporter? stop-request memory device? identity contact reference order \
            checklist? effect step? safety-plan! health? cost impact consent! sharing! retention! therapy!
            change: routes! work-pattern! children-collected! home-security moved-home! physical-health mental-health \
            work-suffered going-out
            person: name aliases standing born description photos relationship relationship-dates addresses work numbers \
            emails handles vehicles finds-me! access weapons concerns! earlier-victims! earlier-orders!
            witness: name relation saw about! willing statement statement-on contact!
            affected: name relation child how about reported contact!
            supporter: role name organisation reach! may-share share-what share-until note
            stop-request: when by to way exact-words reply about shown-by
            memory: when about words incidents shown-by
            device: type name owner provider identifier part since noticed done kept about shown-by
            identity: identity type service person certainty reason shown-by
            contact: when agency way force person collar log crime about i-said they-said promised promised-by done \
            outcome papers
            reference: reference master given force officer collar station reach contact-point about status hearing court
            order: type name against court reference protects applied made served expires ended terms note papers
            checklist: when which done-by organisation told papers
            effect: when changes words still about
            step: when step words advised about shown-by
            health: when seen where words time-off records about shown-by
            cost: when what amount words repaid paid-back about receipts
            impact: when physical emotional financial other
            """);

    /** Whether a name is withheld from the portfolio. */
    public boolean withholds(String group, String name) {
        char mark = mark(group, name).orElse('!');
        return applies && (mark == '!' || mark == '?' && !group.equals(KIND) && !health);
    }

    /** Whether her health and treatment are withheld. */
    public boolean withholdsHealth() {
        return applies && !health;
    }

    /** The last character of a name, which may be its mark; empty if the list does not say what becomes of it. */
    static Optional<Character> mark(String group, String name) {
        return Optional.ofNullable(LIST.getOrDefault(group, Map.of()).get(name));
    }

    /** The kinds of case records with a mark, or without a place in the list if it is that of what is never served. */
    static Set<CaseRecordKind> kinds(char mark) {
        return Arrays.stream(CaseRecordKind.values())
                .filter(kind -> mark(KIND, kind.code()).orElse('!') == mark)
                .collect(Collectors.toSet());
    }

    private static Map<String, Map<String, Character>> read(String list) {
        return list.lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(
                        line -> line[0],
                        line -> Arrays.stream(line[1].split(" "))
                                .collect(Collectors.toMap(
                                        name -> name.replaceAll("[?!]$", ""),
                                        name -> name.charAt(name.length() - 1)))));
    }
}
