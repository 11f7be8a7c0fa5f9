package org.daybook.text;

import org.daybook.incident.IncidentDescription;

/** The beginning of a text, for a list. */
public final class Excerpt {
    private static final int LONGEST = 200;

    private Excerpt() {}

    /** The beginning of what happened; if that is empty, of the exact words in quotation marks. */
    public static String of(IncidentDescription what, Messages messages) {
        String happened = oneLine(what.happened());
        return happened.isEmpty() ? messages.get("timeline.quoted", oneLine(what.exactWords())) : happened;
    }

    /** The text in one line, cut where it is long. */
    public static String oneLine(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return start.replaceAll("\\s+", " ").strip();
    }
}
