package org.daybook.index;

/**
 * Where a word stands.
 *
 * @param texts in which
 * @param places at which of all places
 */
record Postings(Ascending texts, Ascending places) {
    Postings() {
        this(new Ascending(), new Ascending());
    }

    void add(int text, int place) {
        texts.add(text);
        places.add(place);
    }
}
