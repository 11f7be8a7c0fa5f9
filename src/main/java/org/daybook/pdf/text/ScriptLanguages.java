package org.daybook.pdf.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The languages of words that are not in Latin letters, as far as their scripts tell, so that they are read aloud in
 * the right voice. Where a script serves many languages only the script is named ({@code und-Cyrl}): nothing is
 * guessed. What has no script of its own, such as digits, is taken with the words it stands within or after.
 */
final class ScriptLanguages {
    /** Latin, Greek and what they share end before it, but for punctuation and signs. */
    private static final char FIRST_OTHER = 0x0370;

    private static final char FIRST_SIGN = 0x2000;
    private static final char LAST_SIGN = 0x2BFF;

    private final String han;

    /** @param words the whole text, in which kana tell Japanese and syllables of Korean cast doubt on Chinese */
    ScriptLanguages(String words) {
        boolean hangul = false;
        boolean kana = false;
        for (int i = 0; i < words.length(); i++) {
            UnicodeScript script = UnicodeScript.of(words.charAt(i));
            kana |= script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
            hangul |= script == UnicodeScript.HANGUL;
        }
        han = kana ? "ja" : hangul ? "und-Hani" : "zh";
    }

    /** Whether a character may be of another script than Latin; quick, and seldom wrong. */
    static boolean mayTell(char c) {
        return c >= FIRST_OTHER && (c < FIRST_SIGN || c > LAST_SIGN);
    }

    /**
     * Part of a text in one language.
     *
     * @param end where it ends
     * @param language a BCP 47 tag; null for that of the words around it
     */
    record Part(int end, @Nullable String language) {}

    /** Cuts part of the text where the language changes. */
    List<Part> cut(String text) {
        List<Part> parts = new ArrayList<>();
        String language = null;
        int end = 0;
        for (int at = 0, next; at < text.length(); at = next) {
            int character = text.codePointAt(at);
            next = at + Character.charCount(character);
            if (isShared(character) || at > 0 && isMark(character)) {
                end = end == at && isMark(character) ? next : end;
                continue;
            }
            String other = isLoneGreek(text, at, next) ? null : language(UnicodeScript.of(character));
            if (other == null ? language != null : !other.equals(language)) {
                close(parts, other == null ? end : at, language);
                language = other;
            }
            end = next;
        }
        close(parts, text.length(), language);
        return parts;
    }

    private static void close(List<Part> parts, int end, @Nullable String language) {
        if (end > (parts.isEmpty() ? 0 : parts.getLast().end())) {
            parts.add(new Part(end, language));
        }
    }

    private static boolean isShared(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED || script == UnicodeScript.UNKNOWN;
    }

    /** It must not be torn off the letter before it. */
    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    /** A letter by itself is a sign, as in π or Ω, and no Greek. */
    private static boolean isLoneGreek(String text, int at, int next) {
        return UnicodeScript.of(text.codePointAt(at)) == UnicodeScript.GREEK
                && (at == 0 || !Character.isLetter(text.codePointBefore(at)))
                && (next == text.length() || !Character.isLetter(text.codePointAt(next)));
    }

    private @Nullable String language(UnicodeScript script) {
        return switch (script) {
            case LATIN -> null;
            case HAN -> han;
            case HIRAGANA, KATAKANA -> "ja";
            case BOPOMOFO -> "zh";
            case HANGUL -> "ko";
            case GREEK -> "el";
            case HEBREW -> "he";
            case ARMENIAN -> "hy";
            case GEORGIAN -> "ka";
            case BENGALI -> "bn";
            case GURMUKHI -> "pa";
            case GUJARATI -> "gu";
            case ORIYA -> "or";
            case TAMIL -> "ta";
            case TELUGU -> "te";
            case KANNADA -> "kn";
            case MALAYALAM -> "ml";
            case SINHALA -> "si";
            case THAI -> "th";
            case LAO -> "lo";
            case KHMER -> "km";
            case THAANA -> "dv";
            default -> "und-" + code(script);
        };
    }

    /** The code of a script by ISO 15924, of those that Unicode named; Zzzz, which is none, for the rest. */
    private static String code(UnicodeScript script) {
        return switch (script) {
            case CYRILLIC -> "Cyrl";
            case ARABIC -> "Arab";
            case DEVANAGARI -> "Deva";
            case ETHIOPIC -> "Ethi";
            case MYANMAR -> "Mymr";
            case SYRIAC -> "Syrc";
            case MONGOLIAN -> "Mong";
            case TIBETAN -> "Tibt";
            case CHEROKEE -> "Cher";
            case CANADIAN_ABORIGINAL -> "Cans";
            case COPTIC -> "Copt";
            case NKO -> "Nkoo";
            case TIFINAGH -> "Tfng";
            default -> "Zzzz";
        };
    }
}
