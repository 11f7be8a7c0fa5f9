package org.daybook.ui.toolkit.secret;

import java.util.Arrays;

/** Characters that are edited in place and can be wiped, and never become a string. Not thread-safe. */
final class SecretText {
    private static final int ROOM = 64;

    private char[] chars = new char[ROOM];
    private int length;

    int length() {
        return length;
    }

    void replace(int start, int end, CharSequence text) {
        int removed = end - start;
        int after = length - removed + text.length();
        if (after > chars.length) {
            char[] larger = Arrays.copyOf(chars, Math.max(after, 2 * chars.length));
            Arrays.fill(chars, '\0');
            chars = larger;
        }
        System.arraycopy(chars, end, chars, start + text.length(), length - end);
        for (int i = 0; i < text.length(); i++) {
            chars[start + i] = text.charAt(i);
        }
        if (after < length) {
            Arrays.fill(chars, after, length, '\0');
        }
        length = after;
    }

    /** Whether a cut at {@code index} would split a surrogate pair. */
    boolean tearsAt(int index) {
        return index > 0
                && index < length
                && Character.isLowSurrogate(chars[index])
                && Character.isHighSurrogate(chars[index - 1]);
    }

    /** A copy, which the caller wipes. */
    char[] copy() {
        return Arrays.copyOf(chars, length);
    }

    void wipe() {
        Arrays.fill(chars, '\0');
        length = 0;
    }
}
