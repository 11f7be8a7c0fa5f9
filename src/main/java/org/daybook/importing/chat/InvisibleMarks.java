package org.daybook.importing.chat;

import java.util.Locale;

/** The invisible marks that a messenger writes around its words, such as U+200E. */
final class InvisibleMarks {
    /** Directly after the author, it shows that the program wrote what follows. */
    static final char LEFT_TO_RIGHT = '\u200e';

    private static final char RIGHT_TO_LEFT = '\u200f';

    private InvisibleMarks() {}

    static boolean isMark(char c) {
        return c == LEFT_TO_RIGHT
                || c == RIGHT_TO_LEFT
                || c == '\ufeff'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    /** Whether {@code text} begins with a mark of direction. */
    static boolean leads(String text) {
        return !text.isEmpty() && isDirection(text.charAt(0));
    }

    /** Whether a mark of direction is before the character at {@code index}. */
    static boolean isBefore(String text, int index) {
        return index > 0 && isDirection(text.charAt(index - 1));
    }

    private static boolean isDirection(char c) {
        return c == LEFT_TO_RIGHT || c == RIGHT_TO_LEFT;
    }

    /** Without marks and white space around it. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isEmpty(text.charAt(from))) {
            from++;
        }
        while (to > from && isEmpty(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isEmpty(char c) {
        return isMark(c) || isSpace(c);
    }

    /** In the form in which phrases are compared: {@link #visible} in lower case. */
    static String plain(String text) {
        return visible(text).toLowerCase(Locale.ROOT);
    }

    /** Without marks anywhere and with plain spaces. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isMark(c)) {
                visible.append(isSpace(c) ? ' ' : c);
            }
        }
        return visible.toString().strip();
    }
}
