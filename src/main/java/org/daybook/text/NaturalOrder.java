package org.daybook.text;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Locale;

/**
 * Orders names as people expect: numbers within them are compared by value, so that IMG_20262 comes before
 * IMG_202610.
 */
public final class NaturalOrder implements Comparator<String> {
    public static final NaturalOrder INSTANCE = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int iEnd = end(a, i);
            int jEnd = end(b, j);
            int compared = compareParts(a.substring(i, iEnd), b.substring(j, jEnd));
            if (compared != 0) {
                return compared;
            }
            i = iEnd;
            j = jEnd;
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest == 0 ? one.compareTo(other) : rest;
    }

    /** The end of a run of digits, or of a single other character. */
    private static int end(String text, int from) {
        int end = from + 1;
        while (isDigit(text.charAt(from)) && end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareParts(String a, String b) {
        return isDigit(a.charAt(0)) && isDigit(b.charAt(0))
                ? new BigInteger(a).compareTo(new BigInteger(b))
                : a.compareTo(b);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
