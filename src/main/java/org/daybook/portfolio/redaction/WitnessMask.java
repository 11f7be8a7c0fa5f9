package org.daybook.portfolio.redaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Names witnesses by letters in the order of their first mention; one name always has the same letter. */
final class WitnessMask {
    private static final int LETTERS = 26;

    private WitnessMask() {}

    /**
     * The mark for each name, by the name as written.
     *
     * @param names in order, repeated as often as a witness is named
     * @param words gives the mark for a letter, such as 'Witness A'
     */
    static Map<String, String> marks(Collection<String> names, UnaryOperator<String> words) {
        Map<String, String> letters = new HashMap<>();
        Map<String, String> marks = new LinkedHashMap<>();
        for (String name : names) {
            if (!NameMask.key(name).isEmpty()) {
                String mark = letters.computeIfAbsent(NameMask.key(name), _ -> words.apply(letter(letters.size())));
                marks.putIfAbsent(name.strip(), mark);
            }
        }
        return marks;
    }

    /** A to Z, then AA, AB, …. */
    static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
    }
}
