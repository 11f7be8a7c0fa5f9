package org.daybook.pdf.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Detects the language of text in other scripts than Latin, as far as the script tells, so that it is read aloud in
 * the right voice. Where a script serves many languages only the script is named ({@code und-Cyrl}), without
 * guessing. Characters without a script, such as digits, belong to the text before or around them.
 */
final class ScriptLanguages {
    /** The first character after Latin and what it shares with others, except punctuation and signs. */
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

    /** Whether a character may be of another script than Latin; fast, with few false positives. */
    static boolean mayTell(char c) {
        return c >= FIRST_OTHER && (c < FIRST_SIGN || c > LAST_SIGN);
    }

    /**
     * Part of a text in one language.
     *
     * @param language a BCP 47 tag; null for that of the surrounding text
     */
    record LanguageRun(int end, @Nullable String language) {}

    /** Splits part of the text where the language changes. */
    List<LanguageRun> cut(String text) {
        List<LanguageRun> parts = new ArrayList<>();
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

    private static void close(List<LanguageRun> parts, int end, @Nullable String language) {
        if (end > (parts.isEmpty() ? 0 : parts.getLast().end())) {
            parts.add(new LanguageRun(end, language));
        }
    }

    private static boolean isShared(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED || script == UnicodeScript.UNKNOWN;
    }

    /** Whether it is a mark, which must not be separated from the letter before it. */
    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    /** Whether it is a single Greek letter, which is a symbol as in π or Ω and not Greek text. */
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

    /** The ISO 15924 code of a script named by Unicode; Zzzz, for an unknown script, otherwise. */
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
