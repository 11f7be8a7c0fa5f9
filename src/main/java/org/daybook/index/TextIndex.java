package org.daybook.index;

import java.util.BitSet;

/**
 * Which texts contain what. Texts are numbered in the order in which they are added.
 *
 * <p>Of a run without spaces, each place gives the three characters that begin there, so that one, two and three
 * characters are found anywhere in it, and more of them by every three that follow each other.
 */
final class TextIndex {
    private static final int GRAM = 3;

    private final SearchText searchText;
    private final Dictionary words = new Dictionary();
    private final Dictionary grams = new Dictionary();

    TextIndex(SearchText searchText) {
        this.searchText = searchText;
    }

    /** @param number at least as high as the one before */
    void add(String text, int number) {
        searchText.scan(text, (word, unspaced, starts, ends) -> {
            if (unspaced) {
                for (int from = 0; from < word.length(); from = word.offsetByCodePoints(from, 1)) {
                    grams.add(word.substring(from, ahead(word, from)), number);
                }
            } else {
                words.add(word, number);
            }
        });
    }

    /** The texts in which the term occurs. */
    BitSet find(Term term) {
        if (!term.unspaced()) {
            return term.anywhere() ? words.containing(term.text()) : words.beginning(term.text());
        }
        String run = term.text();
        BitSet texts = grams.beginning(run.substring(0, ahead(run, 0)));
        int from = 0;
        while (ahead(run, from) < run.length() && !texts.isEmpty()) {
            from = run.offsetByCodePoints(from, 1);
            texts.and(grams.beginning(run.substring(from, ahead(run, from))));
        }
        return texts;
    }

    /** The texts in which all words of the phrase occur, not necessarily together. */
    BitSet find(Phrase phrase) {
        int last = phrase.words().size() - 1;
        BitSet texts = find(phrase.words().getLast(), phrase.open());
        for (int i = 0; i < last && !texts.isEmpty(); i++) {
            texts.and(find(phrase.words().get(i), false));
        }
        return texts;
    }

    private BitSet find(Term whole, boolean open) {
        if (whole.unspaced()) {
            return find(whole);
        }
        return open ? words.beginning(whole.text()) : words.exactly(whole.text());
    }

    private static int ahead(String word, int from) {
        int to = from;
        for (int i = 0; i < GRAM && to < word.length(); i++) {
            to = word.offsetByCodePoints(to, 1);
        }
        return to;
    }
}
