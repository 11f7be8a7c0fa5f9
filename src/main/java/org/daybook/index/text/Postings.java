package org.daybook.index.text;

/**
 * Where a word occurs.
 *
 * @param texts the texts that contain it
 * @param places its positions, numbered through all texts
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
