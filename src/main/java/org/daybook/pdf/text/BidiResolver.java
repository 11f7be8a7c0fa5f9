package org.daybook.pdf.text;

import java.text.Bidi;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the directions of one paragraph. What {@link Bidi} lacks is added: both brackets of a pair read in the same
 * direction (rule N0 of UAX #9), and a paragraph that begins from right to left does not read so as a whole if most of
 * it is from left to right, if it ends in a passage that is, such as a translation of what was said, or if it is a
 * message after its time. Otherwise its lines would stand in an order in which nobody can read them, and times would not
 * stand below each other.
 */
final class BidiResolver {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final char STRONG_LEFT_TO_RIGHT = 'a';
    private static final char STRONG_RIGHT_TO_LEFT = '\u0627';

    /** So many words at the end are a passage, and no name or term that is written in other letters. */
    private static final int PASSAGE = 3;

    /** Brackets within brackets, after which no more are looked at, as UAX #9 has it. */
    private static final int DEEPEST = 63;

    /** Without paragraph separators, since the algorithm takes one paragraph at a time; with a letter for each bracket. */
    private final char[] chars;

    private final String text;

    private BidiResolver(String text) {
        this.text = text;
        chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (Character.getDirectionality(chars[i]) == Character.DIRECTIONALITY_PARAGRAPH_SEPARATOR) {
                chars[i] = ' ';
            }
        }
    }

    /** The directions of a paragraph; null if all of it reads from left to right. */
    static @Nullable Bidi resolve(String text) {
        BidiResolver resolver = new BidiResolver(text);
        return Bidi.requiresBidi(resolver.chars, 0, resolver.chars.length) ? resolver.resolved() : null;
    }

    private Bidi resolved() {
        boolean leftToRight =
                beginsLeftToRight() || BidiParagraph.timeEnd(text) > 0 || isMostlyLeftToRight() || endsLeftToRight();
        settleBrackets(leftToRight ? 1 : -1);
        int base = leftToRight ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_RIGHT_TO_LEFT;
        return new Bidi(chars, 0, null, 0, chars.length, base);
    }

    private boolean isMostlyLeftToRight() {
        int balance = 0;
        for (int at = 0; at < text.length(); at++) {
            balance += direction(at);
        }
        return balance > 0;
    }

    private boolean endsLeftToRight() {
        int words = 0;
        boolean inWord = false;
        for (int at = text.length() - 1; at >= 0 && words < PASSAGE; at--) {
            int direction = direction(at);
            if (direction < 0) {
                return false;
            }
            words += direction > 0 && !inWord ? 1 : 0;
            inWord = !Character.isWhitespace(text.charAt(at)) && (inWord || direction > 0);
        }
        return words == PASSAGE;
    }

    /** Gives both brackets of each pair one direction: the paragraph's, or else that inside if it is also before. */
    private void settleBrackets(int base) {
        Deque<OpenBracket> open = new ArrayDeque<>();
        int before = 0;
        for (int i = 0; i < text.length() && open.size() <= DEEPEST; i++) {
            char c = text.charAt(i);
            int closing = CLOSING.indexOf(c);
            int direction = direction(i);
            before = direction == 0 ? before : direction;
            if (OPENING.indexOf(c) >= 0) {
                open.push(new OpenBracket(i, c, before));
            } else if (closing >= 0 && open.stream().anyMatch(one -> one.bracket() == OPENING.charAt(closing))) {
                OpenBracket opened = open.pop();
                while (opened.bracket() != OPENING.charAt(closing)) {
                    opened = open.pop();
                }
                settle(opened, i, base);
            }
        }
    }

    private void settle(OpenBracket opened, int closing, int base) {
        boolean inBase = has(opened.at(), closing, base);
        if (inBase || has(opened.at(), closing, -base)) {
            int direction = inBase || opened.before() == 0 ? base : opened.before();
            chars[opened.at()] = direction > 0 ? STRONG_LEFT_TO_RIGHT : STRONG_RIGHT_TO_LEFT;
            chars[closing] = chars[opened.at()];
        }
    }

    /** An opening bracket, and the direction of the last letter before it; 0 if there is none. */
    private record OpenBracket(int at, char bracket, int before) {}

    private boolean has(int start, int end, int direction) {
        for (int at = start; at < end; at++) {
            if (direction(at) == direction) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsLeftToRight() {
        int first = 0;
        for (int at = 0; at < text.length() && first == 0; at++) {
            first = direction(at);
        }
        return first >= 0;
    }

    /** Above 0 for a letter from left to right, below 0 for one from right to left, 0 for what is neither. */
    private int direction(int at) {
        if (Character.isLowSurrogate(text.charAt(at))) {
            return 0;
        }
        return switch (Character.getDirectionality(text.codePointAt(at))) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> -1;
            default -> 0;
        };
    }
}
