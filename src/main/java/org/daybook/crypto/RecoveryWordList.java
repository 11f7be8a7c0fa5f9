package org.daybook.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The 2,048 words in which a recovery code is shown, and those in which it was shown before. No word has different
 * numbers in the two lists, so that a word has one number whichever list it is from.
 *
 * @param shown the words shown, by number
 * @param numbers the number of every word of both lists
 */
record RecoveryWordList(List<String> shown, Map<String, Integer> numbers) {
    private static final String SHOWN = "recovery-words-2.txt";
    private static final String BEFORE = "recovery-words.txt";

    /** Reads both lists. They are not cached, so that no word of a code stays in memory. */
    static RecoveryWordList load() {
        List<String> shown = read(SHOWN);
        Map<String, Integer> numbers = new HashMap<>();
        for (List<String> list : List.of(read(BEFORE), shown)) {
            for (int number = 0; number < list.size(); number++) {
                numbers.put(list.get(number), number);
            }
        }
        return new RecoveryWordList(shown, numbers);
    }

    String word(int number) {
        return shown.get(number);
    }

    /** The number of a word of either list; -1 for any other. */
    int index(String word) {
        return numbers.getOrDefault(word, -1);
    }

    static List<String> read(String name) {
        try (InputStream in = Objects.requireNonNull(RecoveryCode.class.getResourceAsStream(name), "word list")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
