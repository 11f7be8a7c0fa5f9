package org.daybook.text;

import org.daybook.field.Audience;
import org.daybook.incident.IncidentPart;

/**
 * One value of an incident, as it is read.
 *
 * @param part the part of the incident it belongs to
 * @param label what it is
 * @param text what is said; empty if nothing
 * @param form how it is set
 * @param audience who may be shown it
 */
public record IncidentLine(IncidentPart part, String label, String text, Form form, Audience audience) {

    /** How a line is set. */
    public enum Form {
        /** A word, a name, a number. */
        SHORT,
        /** Her account, which may be long and have paragraphs. */
        ACCOUNT
    }

    /** A copy with other words. */
    IncidentLine saying(String words) {
        return new IncidentLine(part, label, words, form, audience);
    }

    /** Whether nothing is said. */
    public boolean isBlank() {
        return text.isBlank();
    }
}
