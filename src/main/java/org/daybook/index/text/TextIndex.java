package org.daybook.index.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * An inverted index of which texts contain which words. Texts are numbered in the order in which they are added.
 *
 * <p>Each word has a place of its own, the next word the next place, so that words stand next to each other exactly
 * if their places do. Of a run without spaces each character has a place, and so has what stands between two such
 * runs. Two positions are skipped between parts of a text, so that no match spans them.
 */
public final class TextIndex {
    private static final int BETWEEN_PARTS = 2;

    private final SearchText searchText;
    private Dictionary words = new Dictionary();
    private Dictionary characters = new Dictionary();

    /** The first position of each text. */
    private int[] starts = new int[64];

    private int texts;
    private int places;

    /** @param searchText finds the words of texts; may be shared with other indexes on the same thread */
    public TextIndex(SearchText searchText) {
        this.searchText = searchText;
    }

    /**
     * Adds a part of a text.
     *
     * @param number at least as high as the previous one
     */
    public void add(String text, int number) {
        while (texts <= number) {
            if (texts == starts.length) {
                starts = Arrays.copyOf(starts, 2 * texts);
            }
            starts[texts++] = places;
        }
        searchText.scan(text, new SearchText.Taker() {
            private boolean afterRun;

            @Override
            public void take(String word, boolean unspaced, int[] startsOf, int[] endsOf) {
                if (!unspaced) {
                    words.add(word, number, places++);
                } else {
                    if (afterRun) {
                        characters.add(PositionPattern.BETWEEN_RUNS, number, places++);
                    }
                    word.codePoints()
                            .forEach(character -> characters.add(Character.toString(character), number, places++));
                }
                afterRun = unspaced;
            }
        });
        places += BETWEEN_PARTS;
    }

    /** Whether any word between spaces has the term. */
    public boolean has(SearchTerm term) {
        return words.has(term.text(), term.anywhere());
    }

    public BitSet find(SearchTerm term) {
        return find(PositionPattern.of(term));
    }

    public BitSet find(SearchPhrase phrase) {
        return find(PositionPattern.of(phrase));
    }

    /** The texts in which the words of a name follow each other; none if it has no words. */
    public BitSet naming(String name) {
        List<SearchTerm> terms = SearchTerm.inOrder(name, searchText);
        return terms.isEmpty() ? new BitSet() : find(new SearchPhrase(terms, false));
    }

    /** Passes on each word between spaces, with a measure of how many texts it is in. */
    public void words(ObjIntConsumer<String> into) {
        words.each(into);
    }

    /** Forgets all texts not in {@code kept}, and every word that occurs only in them. */
    public void keepOnly(BitSet kept) {
        PositionSet keptPlaces = new PositionSet(places);
        for (int text = kept.nextSetBit(0); text >= 0 && text < texts; text = kept.nextSetBit(text + 1)) {
            for (int place = starts[text]; place < end(text); place++) {
                keptPlaces.add(place);
            }
        }
        words = words.only(kept, keptPlaces);
        characters = characters.only(kept, keptPlaces);
    }

    private BitSet find(PositionPattern sequence) {
        List<Part> rarestFirst = sequence.places().entrySet().stream()
                .map(entry -> new Part(postings(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingLong(Part::size))
                .toList();
        Part rarest = rarestFirst.getFirst();
        if (rarest.postings.isEmpty()) {
            return new BitSet();
        }
        if (rarestFirst.size() == 1 && rarest.at.size() == 1) {
            return rarest.texts(texts);
        }
        PositionSet found = rarest.places(places);
        int from = rarest.at.getFirst();
        for (Part other : rarestFirst) {
            List<Integer> at = other == rarest ? other.at.subList(1, other.at.size()) : other.at;
            if (!at.isEmpty()) {
                PositionSet others = other.places(places);
                for (int place : at) {
                    if (!found.keepWith(others, place - from)) {
                        return new BitSet();
                    }
                }
            }
        }
        return textsOf(found);
    }

    /** Postings, and the distances from the beginning at which they must occur. */
    private record Part(List<Postings> postings, List<Integer> at) {
        long size() {
            return postings.stream().mapToLong(list -> list.places().size()).sum();
        }

        BitSet texts(int count) {
            long[] bits = new long[(count >> 6) + 1];
            postings.forEach(list -> list.texts().addTo(bits));
            return BitSet.valueOf(bits);
        }

        PositionSet places(int count) {
            PositionSet places = new PositionSet(count);
            postings.forEach(list -> places.add(list.places()));
            return places;
        }
    }

    private List<Postings> postings(PositionPattern.Match match) {
        List<Postings> postings = new ArrayList<>();
        switch (match.how()) {
            case EXACTLY -> words.exactly(match.text(), postings::add);
            case BEGINNING -> words.beginning(match.text(), postings::add);
            case CONTAINING -> words.containing(match.text(), postings::add);
            case CHARACTER -> characters.exactly(match.text(), postings::add);
        }
        return postings;
    }

    private BitSet textsOf(PositionSet found) {
        BitSet with = new BitSet(texts);
        int text = 0;
        int place = found.next(0);
        while (place >= 0) {
            while (end(text) <= place) {
                text++;
            }
            with.set(text);
            place = found.next(end(text));
        }
        return with;
    }

    private int end(int text) {
        return text + 1 < texts ? starts[text + 1] : places;
    }
}
