package org.daybook.index;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The words of all texts, and in which texts each occurs. */
final class Dictionary {
    /** By the first character, so that what begins with something is found without looking at every word. */
    private final Map<Integer, Map<String, Postings>> words = new HashMap<>();

    private int highest;

    void add(String word, int text) {
        highest = text;
        words.computeIfAbsent(word.codePointAt(0), _ -> new HashMap<>())
                .computeIfAbsent(word, _ -> new Postings())
                .add(text);
    }

    /** The texts with {@code word}. */
    BitSet exactly(String word) {
        long[] texts = new long[(highest >> 6) + 1];
        Postings postings = words.getOrDefault(word.codePointAt(0), Map.of()).get(word);
        if (postings != null) {
            postings.addTo(texts);
        }
        return BitSet.valueOf(texts);
    }

    /** The texts with a word that begins with {@code start}. */
    BitSet beginning(String start) {
        long[] texts = new long[(highest >> 6) + 1];
        words.getOrDefault(start.codePointAt(0), Map.of()).forEach((word, postings) -> {
            if (word.startsWith(start)) {
                postings.addTo(texts);
            }
        });
        return BitSet.valueOf(texts);
    }

    /** The texts with a word that has {@code part} in it. */
    BitSet containing(String part) {
        long[] texts = new long[(highest >> 6) + 1];
        for (Map<String, Postings> beginningAlike : words.values()) {
            beginningAlike.forEach((word, postings) -> {
                if (word.contains(part)) {
                    postings.addTo(texts);
                }
            });
        }
        return BitSet.valueOf(texts);
    }
}
