package org.daybook.portfolio;

import java.util.Arrays;
import java.util.Optional;
import org.daybook.facts.IncidentPart;

/** The parts of every sheet that she can leave out of a portfolio, in the order of the form. */
public enum PortfolioPart {
    EXACT_WORDS(IncidentPart.EXACT_WORDS),
    WHERE(IncidentPart.WHERE),
    CHANNEL(IncidentPart.CHANNEL),
    WHO(IncidentPart.WHO),
    RECEIVED(IncidentPart.RECEIVED),
    WITNESSES(IncidentPart.WITNESSES),
    CHILDREN(IncidentPart.CHILDREN),
    RESPONSE(IncidentPart.RESPONSE),
    FEELINGS(IncidentPart.FEELINGS),
    DAY_TO_DAY(IncidentPart.DAY_TO_DAY),
    HARM(IncidentPart.HARM),
    ORDER(IncidentPart.ORDER),
    REPORTS(IncidentPart.REPORTS),
    LINKS(IncidentPart.LINKS),
    ORIGIN(IncidentPart.ORIGIN);

    private final IncidentPart part;

    PortfolioPart(IncidentPart part) {
        this.part = part;
    }

    /** The part of an incident that it is. */
    public IncidentPart part() {
        return part;
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
