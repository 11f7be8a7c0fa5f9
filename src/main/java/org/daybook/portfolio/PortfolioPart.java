package org.daybook.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.facts.IncidentPart;
import org.daybook.particulars.AffectedPerson;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;

/** The parts of every sheet that she can leave out of a portfolio, in the order of the form. */
public enum PortfolioPart {
    EXACT_WORDS(IncidentPart.EXACT_WORDS),
    WHERE(IncidentPart.WHERE),
    CHANNEL(IncidentPart.CHANNEL),
    WHO(IncidentPart.WHO, ParticularKind.PERSON),
    RECEIVED(IncidentPart.RECEIVED),
    WITNESSES(IncidentPart.WITNESSES, ParticularKind.WITNESS),
    CHILDREN(IncidentPart.CHILDREN),
    RESPONSE(IncidentPart.RESPONSE, ParticularKind.STOP_REQUEST),
    FEELINGS(IncidentPart.FEELINGS, ParticularKind.IMPACT),
    DAY_TO_DAY(IncidentPart.DAY_TO_DAY, ParticularKind.EFFECT),
    HARM(IncidentPart.HARM, ParticularKind.HEALTH, ParticularKind.COST),
    ORDER(IncidentPart.ORDER, ParticularKind.ORDER),
    REPORTS(IncidentPart.REPORTS, ParticularKind.CONTACT, ParticularKind.REFERENCE),
    LINKS(IncidentPart.LINKS),
    ORIGIN(IncidentPart.ORIGIN);

    private final IncidentPart part;
    private final List<ParticularKind> kinds;

    PortfolioPart(IncidentPart part, ParticularKind... kinds) {
        this.part = part;
        this.kinds = List.of(kinds);
    }

    /** The part of an incident that it is. */
    public IncidentPart part() {
        return part;
    }

    /** The kinds of particulars that say the same of the whole case, and are left out with it. */
    public List<ParticularKind> kinds() {
        return kinds;
    }

    /** Whether a particular is left out with it: its kind is, or it is about a child and children are. */
    public boolean leavesOut(Particular particular) {
        boolean child = particular.kind() == ParticularKind.AFFECTED
                && particular.code(AffectedPerson.CHILD).equals("yes");
        return kinds.contains(particular.kind()) || this == CHILDREN && child;
    }

    /** The stable code by which this part is stored and typed. */
    public String code() {
        return part.code();
    }

    /** The part with this code; empty for one that cannot be left out. */
    public static Optional<PortfolioPart> ofCode(String code) {
        return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
    }
}
