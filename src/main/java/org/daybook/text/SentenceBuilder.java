package org.daybook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Puts parts that are more than text, such as links, into a sentence of a bundle, in whatever order its language has
 * them.
 *
 * @param <P> a part of the sentence
 */
public final class SentenceBuilder<P> {
    /**
     * What stands in a sentence for the first part. No character, so in no bundle; those for private use are in names
     * that a telephone drew symbols in.
     */
    private static final char FIRST_MARK = '\uFDD0';

    private final List<P> marked = new ArrayList<>();

    /** What is to stand in the text in place of {@code part}. */
    public String mark(P part) {
        marked.add(part);
        return String.valueOf((char) (FIRST_MARK + marked.size() - 1));
    }

    /**
     * The parts of the sentence in their order.
     *
     * @param text with the mark of each part
     * @param plain makes a part of the words between them
     */
    public List<P> parts(String text, Function<String, ? extends P> plain) {
        List<P> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int at = text.charAt(i) - FIRST_MARK;
            // Once only, even if a hostile name holds the mark.
            if (at >= 0 && at < marked.size() && i == text.lastIndexOf(text.charAt(i))) {
                addPlain(text.substring(from, i), plain, parts);
                parts.add(marked.get(at));
                from = i + 1;
            }
        }
        addPlain(text.substring(from), plain, parts);
        return parts;
    }

    private void addPlain(String words, Function<String, ? extends P> plain, List<P> into) {
        if (!words.isEmpty()) {
            into.add(plain.apply(words));
        }
    }
}
