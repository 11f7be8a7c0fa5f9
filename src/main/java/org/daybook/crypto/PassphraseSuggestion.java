package org.daybook.crypto;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws passphrases that can be suggested: calm words of the recovery word list that are short enough to be said, heard
 * and typed without trouble.
 *
 * <p>Every word is drawn by itself, with equal chance for each in the list, so that a suggestion has {@link #WORDS}
 * times the bits of one word, about 54. The words are strings, which cannot be wiped, as those of a recovery code.
 */
public final class PassphraseSuggestion {
    public static final int WORDS = 5;

    private static final int LONGEST_WORD = 7;

    private PassphraseSuggestion() {}

    public static List<String> draw(SecureRandom random) {
        List<String> words = words();
        return IntStream.range(0, WORDS)
                .mapToObj(_ -> words.get(random.nextInt(words.size())))
                .toList();
    }

    static List<String> words() {
        return RecoveryWordList.load().shown().stream()
                .filter(word -> word.length() <= LONGEST_WORD)
                .toList();
    }
}
