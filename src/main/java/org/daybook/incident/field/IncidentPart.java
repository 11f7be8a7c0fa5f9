package org.daybook.incident.field;

import org.daybook.record.Coded;

/**
 * The parts of an incident in the order of the form, each expanded, printed or left out as a whole; the code is
 * stored.
 */
public enum IncidentPart implements Coded {
    WHEN,
    WHAT,
    EXACT_WORDS,
    WHERE,
    CHANNEL,
    WHO,
    RECEIVED,
    WITNESSES,
    CHILDREN,
    RESPONSE,
    FEELINGS,
    DAY_TO_DAY,
    HARM,
    ORDER,
    REPORTS,
    LINKS,
    ORIGIN,
    PORTFOLIO,
    PRIVATE_NOTE
}
