package org.daybook.index.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Splits text into the words it is searched by, in the same way for records and for queries.
 *
 * <p>Folding: NFKD, without the accents U+0300 to U+036F, without Hebrew and Arabic points and invisible signs, in
 * lower case whatever the computer's language, with the Turkish dotless i and the Greek final sigma as their plain
 * letters. A run of characters of a script written without spaces (Han, kana, Thai, Lao, Khmer, Myanmar), or of
 * emoji, is one {@linkplain WordConsumer unspaced} word, in which a term may match anywhere.
 *
 * <p>Not thread-safe: it remembers the characters it has seen.
 */
public final class SearchText {
    private static final int ASCII = 128;
    private static final int FIRST_IDEOGRAPH = 0x4e00;
    private static final int LAST_IDEOGRAPH = 0x9fff;
    private static final Folded REMOVED = new Folded("", CharacterKind.GLUE);

    private final Map<Integer, Folded> seen = new HashMap<>();

    /** Receives words one after the other. */
    @FunctionalInterface
    public interface WordConsumer {
        /**
         * Receives a word.
         *
         * @param word folded, never empty
         * @param unspaced whether it is a run of characters between which words may begin
         * @param starts where in the text the character begins that each char of the word comes from; valid during
         * the call only
         * @param ends likewise, where that character ends
         */
        void take(String word, boolean unspaced, int[] starts, int[] ends);
    }

    private enum CharacterKind {
        /** Belongs to a word between spaces. */
        SPACED,
        /** Belongs to a run without spaces. */
        UNSPACED,
        /** Belongs to the character before it. */
        GLUE,
        /** Belongs to no word. */
        NONE
    }

    private record Folded(String text, CharacterKind kind) {}

    /** Forgets the characters it has seen. */
    public void forget() {
        seen.clear();
    }

    /** Passes on the words of {@code text} in order. */
    public void scan(String text, WordConsumer into) {
        CurrentWord word = new CurrentWord(into);
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            int end = i + Character.charCount(character);
            if (character < ASCII) {
                if (Character.isLetterOrDigit(character)) {
                    word.begin(false);
                    word.add(
                            (char) (character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character),
                            i,
                            end);
                } else {
                    word.finish();
                }
            } else if (character >= FIRST_IDEOGRAPH && character <= LAST_IDEOGRAPH) {
                word.begin(true);
                word.add((char) character, i, end);
            } else {
                word.add(seen.computeIfAbsent(character, SearchText::fold), i, end);
            }
            i = end;
        }
        word.finish();
    }

    private static Folded fold(int character) {
        if (isRemoved(character)) {
            return REMOVED;
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isRemoved(part))
                .map(part -> plain(Character.toLowerCase(Character.toUpperCase(part))))
                .forEach(folded::appendCodePoint);
        String text = folded.toString().replace("\u00df", "ss").toLowerCase(Locale.ROOT);
        return text.isEmpty() ? REMOVED : new Folded(text, kind(text.codePointAt(0)));
    }

    private static boolean isRemoved(int character) {
        return (character >= 0x300 && character <= 0x36f)
                || (character >= 0x591 && character <= 0x5c7 && isMark(character))
                || (character >= 0x610 && character <= 0x670 && isMark(character))
                || (character >= 0xfe00 && character <= 0xfe0f)
                || Character.getType(character) == Character.FORMAT;
    }

    /** Normalisation does not separate a stroke from its letter, but people type such letters without it. */
    private static int plain(int letter) {
        return switch (letter) {
            case '\u0142' -> 'l';
            case '\u00f8' -> 'o';
            case '\u0111' -> 'd';
            default -> letter;
        };
    }

    private static CharacterKind kind(int character) {
        if (Character.getType(character) == Character.OTHER_SYMBOL) {
            return CharacterKind.UNSPACED;
        }
        if (!Character.isLetterOrDigit(character) && !isMark(character)) {
            return CharacterKind.NONE;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> CharacterKind.UNSPACED;
            case INHERITED -> CharacterKind.GLUE;
            case COMMON -> Character.isDigit(character) ? CharacterKind.SPACED : CharacterKind.GLUE;
            default -> CharacterKind.SPACED;
        };
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** The word that is being read. */
    private static final class CurrentWord {
        private final WordConsumer into;
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private boolean unspaced;

        CurrentWord(WordConsumer into) {
            this.into = into;
        }

        void begin(boolean withoutSpaces) {
            if (!text.isEmpty() && unspaced != withoutSpaces) {
                finish();
            }
            unspaced = withoutSpaces;
        }

        void add(Folded folded, int start, int end) {
            switch (folded.kind()) {
                case NONE -> {
                    finish();
                    return;
                }
                case SPACED -> begin(false);
                case UNSPACED -> begin(true);
                case GLUE -> {
                    if (text.isEmpty()) {
                        unspaced = false;
                    }
                }
            }
            for (int i = 0; i < folded.text().length(); i++) {
                add(folded.text().charAt(i), start, end);
            }
        }

        void add(char c, int start, int end) {
            int at = text.length();
            if (at == starts.length) {
                starts = Arrays.copyOf(starts, 2 * at);
                ends = Arrays.copyOf(ends, 2 * at);
            }
            starts[at] = start;
            ends[at] = end;
            text.append(c);
        }

        void finish() {
            if (!text.isEmpty()) {
                into.take(text.toString(), unspaced, starts, ends);
                text.setLength(0);
            }
        }
    }
}
