package org.daybook.text;

import org.daybook.field.Audience;
import org.daybook.incident.field.IncidentPart;

/**
 * One value of an incident, ready to show or print.
 *
 * @param part the part of the incident it belongs to
 * @param label the label of the field
 * @param text the value; empty if there is none
 * @param form how it is laid out
 * @param audience who may be shown it
 */
public record IncidentLine(IncidentPart part, String label, String text, LineForm form, Audience audience) {

    /** How a line is laid out. */
    public enum LineForm {
        /** A word, a name, a number. */
        SHORT,
        /** Her account, which may be long and have paragraphs. */
        ACCOUNT
    }

    /** A copy with another value. */
    IncidentLine saying(String words) {
        return new IncidentLine(part, label, words, form, audience);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
