package org.daybook.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * One search over the texts as they stand: the lists of the words narrow it down, the longest word first, and once few
 * are left these are read.
 */
final class Search {
    /** So few are read faster than the lists of another common word. */
    private static final int FEW = 50;

    private final ItemTexts texts;
    private final IndexVisibility standing;
    private final RelationIndex belongings;
    private final SearchText searchText;

    Search(ItemTexts texts, IndexVisibility standing, RelationIndex belongings, SearchText searchText) {
        this.texts = texts;
        this.standing = standing;
        this.belongings = belongings;
        this.searchText = searchText;
    }

    /**
     * The texts of all that is found.
     *
     * @param among the rows of the days that are looked at
     * @param all whether these are all there are
     */
    BitSet found(SearchQuery query, List<TimelineEntry> among, boolean all) {
        BitSet found = standing.hits(query.among());
        if (!all) {
            found.and(textsOf(among));
        }
        if (query.filters().only().contains(ItemFlag.HAS_EXHIBIT)) {
            found.and(standing.withExhibits());
        }
        texts.narrow(found, query.filters());
        ParsedQuery sought = ParsedQuery.of(query.words(), searchText);
        List<SearchTerm> words = new ArrayList<>(sought.words());
        words.sort(Comparator.comparingInt(term -> -term.text().length()));
        List<SearchPhrase> phrases = new ArrayList<>(sought.phrases());
        while (!(words.isEmpty() && phrases.isEmpty()) && !found.isEmpty()) {
            if (found.cardinality() <= FEW) {
                read(found, among, new ParsedQuery(words, phrases));
                break;
            }
            found.and(standing.lifted(
                    phrases.isEmpty()
                            ? texts.texts().find(words.removeFirst())
                            : texts.texts().find(phrases.removeFirst())));
        }
        return found;
    }

    /** Keeps those in whose texts all that is sought stands. */
    private void read(BitSet found, List<TimelineEntry> among, ParsedQuery sought) {
        for (TimelineEntry row : among) {
            if (row.text() != TimelineEntry.NO_TEXT && found.get(row.text()) && !sought.in(texts(row), searchText)) {
                found.clear(row.text());
            }
        }
    }

    private List<String> texts(TimelineEntry row) {
        List<String> all = new ArrayList<>();
        add(row, all);
        belongings.of(row.thing().id()).stream()
                .filter(part -> part.text() != TimelineEntry.NO_TEXT)
                .forEach(part -> add(part, all));
        return all;
    }

    private static void add(TimelineEntry row, List<String> all) {
        all.addAll(row.thing().texts());
        all.addAll(row.thing().earlierTexts());
    }

    private static BitSet textsOf(List<TimelineEntry> rows) {
        BitSet texts = new BitSet();
        for (TimelineEntry row : rows) {
            if (row.text() != TimelineEntry.NO_TEXT) {
                texts.set(row.text());
            }
        }
        return texts;
    }
}
