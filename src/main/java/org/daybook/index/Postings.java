package org.daybook.index;

/**
 * Where a word stands.
 *
 * @param texts in which
 * @param places at which of all places
 */
record Postings(DeltaList texts, DeltaList places) {
    Postings() {
        this(new DeltaList(), new DeltaList());
    }

    void add(int text, int place) {
        texts.add(text);
        places.add(place);
    }
}
