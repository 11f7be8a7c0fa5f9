package org.daybook.text;

/** The beginning of a text, for a list. */
public final class Excerpt {
    private static final int LONGEST = 200;

    private Excerpt() {}

    /** The text in one line, cut where it is long. */
    public static String oneLine(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return start.replaceAll("\\s+", " ").strip();
    }
}
