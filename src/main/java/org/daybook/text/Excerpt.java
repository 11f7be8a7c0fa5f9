package org.daybook.text;

import org.daybook.incident.IncidentDescription;

/** The beginning of a text. */
public final class Excerpt {
    private static final int LONGEST = 200;
    private static final int FEW = 60;

    private Excerpt() {}

    /**
     * The beginning of what happened. Few words may be the same of many incidents, so the first line of the exact words
     * follows in quotation marks.
     */
    public static String of(IncidentDescription what, Messages messages) {
        String happened = oneLine(what.happened());
        if (happened.length() > FEW || what.exactWords().isBlank()) {
            return happened;
        }
        String words = what.exactWords().strip();
        String first = oneLine(words.lines().findFirst().orElse(""));
        boolean goesOn = words.contains("\n") && !first.endsWith("…");
        String quoted = messages.get("timeline.quoted", goesOn ? first + "…" : first);
        return happened.isEmpty() ? quoted : happened + " " + quoted;
    }

    /** The text in one line for a list, cut where it is long. */
    public static String oneLine(String text) {
        String start = text.length() > LONGEST ? cut(text, LONGEST) + "…" : text;
        return start.replaceAll("\\s+", " ").strip();
    }

    /**
     * A line cut where it is longer than {@code most} characters, with an ellipsis: after a whole word and without
     * its comma, unless that would leave less than half.
     */
    public static String shortened(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        String start = cut(line, most);
        int space = line.charAt(start.length()) == ' ' ? start.length() : start.lastIndexOf(' ');
        return (space > most / 2 ? start.substring(0, space) : start).replaceAll("[\\s,;:]+$", "") + "…";
    }

    /** At most the first {@code most} characters (UTF-16) of a text, without half of one that needs two. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splits = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, splits ? most - 1 : most);
    }
}
