package org.daybook.index.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/** The words of all texts, and where each occurs. */
final class Dictionary {
    /** No word contains it. */
    private static final char BEFORE_EACH = '\0';

    private final Map<String, Postings> byWord = new HashMap<>();

    /** All words in one buffer, so that parts of words are found in a single pass instead of looking up each word. */
    private final StringBuilder words = new StringBuilder();

    private final List<Postings> inOrder = new ArrayList<>();
    private int[] starts = new int[64];

    /**
     * Records an occurrence of a word.
     *
     * @param text the number of the text, at least as high as the previous one
     * @param place the position, higher than the previous one
     */
    void add(String word, int text, int place) {
        Postings postings = byWord.get(word);
        if (postings == null) {
            postings = new Postings();
            enter(word, postings);
        }
        postings.add(text, place);
    }

    /** Passes on the postings of {@code word}, if it occurs. */
    void exactly(String word, Consumer<Postings> into) {
        Postings postings = byWord.get(word);
        if (postings != null) {
            into.accept(postings);
        }
    }

    /** Passes on the postings of the words that begin with {@code start}. */
    void beginning(String start, Consumer<Postings> into) {
        matching(BEFORE_EACH + start, into);
    }

    /**
     * Whether any word has {@code part}.
     *
     * @param anywhere whether it may be anywhere in the word, and not only at its beginning
     */
    boolean has(String part, boolean anywhere) {
        return words.indexOf(anywhere ? part : BEFORE_EACH + part) >= 0;
    }

    /** Passes on the postings of the words that contain {@code part}. */
    void containing(String part, Consumer<Postings> into) {
        matching(part, into);
    }

    /** Passes on each word and a measure of how many texts it is in. */
    void each(ObjIntConsumer<String> into) {
        byWord.forEach((word, postings) -> into.accept(word, postings.texts().size()));
    }

    /** A copy with these texts only, and without the words that occur in none of them. */
    Dictionary only(BitSet kept, PositionSet inThem) {
        Dictionary left = new Dictionary();
        for (int i = 0; i < inOrder.size(); i++) {
            Postings postings = inOrder.get(i);
            DeltaList texts = postings.texts().only(kept::get);
            if (texts.size() > 0) {
                int end = i + 1 < inOrder.size() ? starts[i + 1] : words.length();
                left.enter(
                        words.substring(starts[i] + 1, end),
                        new Postings(texts, postings.places().only(inThem::has)));
            }
        }
        return left;
    }

    private void enter(String word, Postings postings) {
        if (inOrder.size() == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[inOrder.size()] = words.length();
        inOrder.add(postings);
        words.append(BEFORE_EACH).append(word);
        byWord.put(word, postings);
    }

    private void matching(String part, Consumer<Postings> into) {
        int at = words.indexOf(part);
        while (at >= 0) {
            int found = Arrays.binarySearch(starts, 0, inOrder.size(), at);
            int word = found >= 0 ? found : -found - 2;
            into.accept(inOrder.get(word));
            at = word + 1 < inOrder.size() ? words.indexOf(part, starts[word + 1]) : -1;
        }
    }
}
