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

    void of(String newText) {
        text = newText;
        breaks = hasThai(newText) ? thai : plain;
        breaks.setText(newText);
        breaks.first();
    }

    /** The next place, the last of which is the end of the text; then {@link BreakIterator#DONE}. */
    int next() {
        int at = breaks.next();
        while (at != BreakIterator.DONE && at < text.length() && !isAllowed(at)) {
            at = breaks.next();
        }
        return at;
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
            char c = text.charAt(i);
            if (c >= FIRST_THAI && c <= LAST_THAI) {
                return true;
            }
        }
        return false;
    }
}
