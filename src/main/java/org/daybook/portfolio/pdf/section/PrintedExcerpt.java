package org.daybook.portfolio.pdf.section;

import java.text.BreakIterator;
import java.util.Locale;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.SignificantIncidents;
import org.jspecify.annotations.Nullable;

/** The beginning of a text, as far as there is room for it in print. */
public final class PrintedExcerpt {
    /** So many characters of an account of violence. */
    private static final int WHOLE_ACT = 700;

    private static final String CUT = " \u2026";
    private static final String CUT_WITHIN = " [\u2026]";

    /** Left-to-right mark: what follows it does not go with words from right to left before it. */
    private static final char MARK = '\u200e';

    private PrintedExcerpt() {}

    /** The text without its full stop, so that more can be added. */
    public static String stopped(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    /** The beginning of an account; longer for violence, since the act is described there and nowhere else. */
    public static String account(Incident incident, int most) {
        return sentences(
                incident.what().happened(),
                SignificantIncidents.isViolence(incident) ? Math.max(most, WHOLE_ACT) : most);
    }

    /** The beginning of a text on one line, cut between words where possible, and marked as cut. */
    public static String opening(String text, int most) {
        String line = onOneLine(text, most);
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        int end = line.offsetByCodePoints(0, most);
        int blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > end / 2 ? blank : end) + " …";
    }

    /**
     * As many whole sentences of a text as fit, on one line and marked as cut, so that no fact is cut in the middle;
     * if not even one fits, the first if it is at most half as long again, or else its opening, marked as cut within a
     * sentence. A quotation that is cut is closed.
     */
    public static String sentences(String text, int most) {
        String line = onOneLine(text, most);
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
        breaks.setText(line);
        int limit = line.offsetByCodePoints(0, most);
        int end = breaks.preceding(limit + 1);
        if (end <= 0) {
            int first = breaks.following(0);
            if (first == BreakIterator.DONE || line.codePointCount(0, first) > most + most / 2) {
                return closed(opening(text, most).replaceFirst(" \u2026$", "")) + CUT_WITHIN;
            }
            end = first;
        }
        String shown = line.substring(0, end).strip();
        return end == line.length() ? shown : closed(shown) + CUT;
    }

    /** The beginning without the mark that it was cut; null if it is the whole text. */
    public static @Nullable String beginning(String shown) {
        return shown.endsWith(CUT_WITHIN)
                ? shown.substring(0, shown.length() - CUT_WITHIN.length())
                : shown.endsWith(CUT) ? shown.substring(0, shown.length() - CUT.length()) : null;
    }

    /** With the quotation mark that the cut took away. */
    private static String closed(String words) {
        return words.lastIndexOf('\u201c') > words.lastIndexOf('\u201d') ? words + '\u201d' : words;
    }

    /**
     * The words with single spaces between them, no further than is needed to see whether the text must be cut. A line
     * that begins with a time, as a message does, stays apart from Arabic or Hebrew at the end of the one before, which
     * would otherwise draw the time to its own other side.
     */
    private static String onOneLine(String text, int most) {
        String words = text.strip();
        // Twice as far, since a character can take two units.
        int far = Math.min(words.length(), 4 * most + 5);
        int plain = 0;
        while (plain < far && !isDoubled(words, plain)) {
            plain++;
        }
        StringBuilder line = new StringBuilder(words.substring(0, plain));
        boolean blank = false;
        boolean broken = false;
        for (int i = plain; i < words.length() && line.length() < far; i++) {
            char c = words.charAt(i);
            boolean space = isSpace(c);
            if (!space) {
                boolean apart = broken && Character.isDigit(c) && endsRightToLeft(line);
                far += apart ? 1 : 0;
                line.append(blank ? " " : "")
                        .append(apart ? String.valueOf(MARK) : "")
                        .append(c);
            }
            blank = space;
            broken = space && (broken || c != ' ' && c != '\t');
        }
        return line.toString();
    }

    private static boolean endsRightToLeft(CharSequence line) {
        int at = line.length() - 1;
        while (at >= 0 && !Character.isLetter(line.charAt(at))) {
            at--;
        }
        byte direction = at < 0 ? Character.DIRECTIONALITY_UNDEFINED : Character.getDirectionality(line.charAt(at));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Whether a space is no single blank. No text ends in one here. */
    private static boolean isDoubled(String words, int at) {
        char c = words.charAt(at);
        return isSpace(c) && (c != ' ' || isSpace(words.charAt(at + 1)));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
