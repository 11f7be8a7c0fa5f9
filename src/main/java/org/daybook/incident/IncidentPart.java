package org.daybook.incident;

/**
 * The parts of an incident in the order of the form, each expanded, printed or left out as a whole; the code is
 * stored.
 */
public enum IncidentPart {
    WHEN("when"),
    WHAT("what"),
    EXACT_WORDS("exact-words"),
    WHERE("where"),
    CHANNEL("channel"),
    WHO("who"),
    RECEIVED("received"),
    WITNESSES("witnesses"),
    CHILDREN("children"),
    RESPONSE("response"),
    FEELINGS("feelings"),
    DAY_TO_DAY("day-to-day"),
    HARM("harm"),
    ORDER("order"),
    REPORTS("reports"),
    LINKS("links"),
    ORIGIN("origin"),
    PORTFOLIO("portfolio"),
    PRIVATE_NOTE("private-note");

    private final String code;

    IncidentPart(String code) {
        this.code = code;
    }

    /** The stable code by which this part is stored and typed. */
    public String code() {
        return code;
    }
}
