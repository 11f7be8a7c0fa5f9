package org.daybook.pdf.text;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Iterates over the places where a text may be broken into lines, by the JDK's rules, corrected where they fall short
 * of UAX #14. Not thread-safe.
 *
 * <p>Thai, which has no spaces, is broken by the JDK's dictionary, if the Java runtime has it ({@code
 * jdk.localedata}). Korean is broken at spaces. Chinese and Japanese are broken anywhere except before closing and
 * after opening punctuation.
 */
final class LineBreakIterator {
    private static final char FIRST_THAI = 0x0E00;
    private static final char LAST_THAI = 0x0E7F;
    /**
     * At most about this many Thai characters in a row are divided at once, as the work of the JDK's dictionary grows
     * with their square. No sentence has as many.
     */
    private static final int LONGEST_THAI = 5000;

    private static final char FIRST_HANGUL = 0x1100;

    /**
     * Characters that never start a line, besides those Unicode calls closing: ends of sentences, small kana, and
     * signs that continue a syllable.
     */
    private static final String NEVER_FIRST = "、。，．・：；？！…‥ー〜～々ゝゞヽヾ〻゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡､･ｰ％‰℃";

    private final BreakIterator plain = BreakIterator.getLineInstance(Locale.ROOT);
    private final BreakIterator thai = BreakIterator.getLineInstance(Locale.of("th"));
    private String text = "";
    private BreakIterator breaks = plain;
    /** The part of the text in which breaks are now looked for. */
    private int partStart;

    private int partEnd;

    void of(String newText) {
        text = newText;
        breaks = hasThai(newText) ? thai : plain;
        startPart(0);
    }

    private void startPart(int at) {
        partStart = at;
        partEnd = endOfPart(text, at);
        breaks.setText(text.substring(partStart, partEnd));
        breaks.first();
    }

    /** The end of the text, or the place from which more Thai characters in a row follow than are divided at once. */
    static int endOfPart(String text, int start) {
        int inRow = 0;
        for (int i = start; i < text.length(); i++) {
            inRow = isThai(text.charAt(i)) ? inRow + 1 : 0;
            if (inRow > LONGEST_THAI && isThaiConsonant(text.charAt(i)) && !isLeadingVowel(text.charAt(i - 1))) {
                return i;
            }
        }
        return text.length();
    }

    /** The next place, the last of which is the end of the text; then {@link BreakIterator#DONE}. */
    int next() {
        int at = nextPossible();
        while (at != BreakIterator.DONE && at < text.length() && !isAllowed(at)) {
            at = nextPossible();
        }
        return at;
    }

    private int nextPossible() {
        int at = breaks.next();
        if (at == BreakIterator.DONE && partEnd < text.length()) {
            startPart(partEnd);
            at = breaks.next();
        }
        return at == BreakIterator.DONE ? at : partStart + at;
    }

    private boolean isAllowed(int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (Character.isDigit(after) && ":/.,".indexOf(before) >= 0) {
            // A time or date such as 18:10 stays whole.
            return false;
        }
        if (after < FIRST_HANGUL && Character.isLetter(after) && ".,:;".indexOf(before) >= 0) {
            // An address broken after its dot reads as a shorter address.
            return false;
        }
        if (before == '-' && (at < 3 || !Character.isLetterOrDigit(text.charAt(at - 3)))) {
            // Few know 'E-mail' or 'W-26714' again with their letter on another line.
            return false;
        }
        return before == ' '
                || after < FIRST_HANGUL && before < FIRST_HANGUL
                || !isNeverFirst(after) && !isNeverLast(before) && !isInKoreanWord(before, after);
    }

    private static boolean isNeverFirst(char c) {
        int type = Character.getType(c);
        return type == Character.END_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || NEVER_FIRST.indexOf(c) >= 0;
    }

    private static boolean isNeverLast(char c) {
        int type = Character.getType(c);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static boolean isInKoreanWord(char before, char after) {
        return isHangul(before) && Character.isLetterOrDigit(after)
                || isHangul(after) && Character.isLetterOrDigit(before);
    }

    private static boolean isHangul(char c) {
        return c >= FIRST_HANGUL && UnicodeScript.of(c) == UnicodeScript.HANGUL;
    }

    private static boolean hasThai(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isThai(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThai(char c) {
        return c >= FIRST_THAI && c <= LAST_THAI;
    }

    /** Whether it is a letter before which a syllable may begin, as it may not before a vowel or a mark. */
    private static boolean isThaiConsonant(char c) {
        return c >= 'ก' && c <= 'ฮ';
    }

    /** Whether it is a vowel written before its consonant. */
    private static boolean isLeadingVowel(char c) {
        return c >= 'เ' && c <= 'ไ';
    }
}
