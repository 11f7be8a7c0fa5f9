package org.daybook.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * One search over the texts. The postings of the words narrow it down, the longest word first, and once few texts are
 * left they are read.
 */
final class Search {
    /** So few texts are read faster than the postings of another common word. */
    private static final int FEW = 50;

    private final ItemTexts texts;
    private final IndexVisibility visibility;
    private final RelationIndex relations;
    private final SearchText searchText;

    Search(ItemTexts texts, IndexVisibility visibility, RelationIndex relations, SearchText searchText) {
        this.texts = texts;
        this.visibility = visibility;
        this.relations = relations;
        this.searchText = searchText;
    }

    /**
     * The texts of all hits.
     *
     * @param among the rows of the days searched
     * @param all whether these are all rows
     */
    BitSet found(SearchQuery query, List<TimelineEntry> among, boolean all) {
        BitSet found = visibility.hits(query.among());
        if (!all) {
            found.and(textsOf(among));
        }
        if (query.filters().only().contains(ItemFlag.HAS_EXHIBIT)) {
            found.and(visibility.withExhibits());
        }
        texts.narrow(found, query.filters());
        ParsedQuery parsed = ParsedQuery.of(query.words(), searchText);
        List<SearchTerm> words = new ArrayList<>(parsed.words());
        words.sort(Comparator.comparingInt(term -> -term.text().length()));
        List<SearchPhrase> phrases = new ArrayList<>(parsed.phrases());
        while (!(words.isEmpty() && phrases.isEmpty()) && !found.isEmpty()) {
            if (found.cardinality() <= FEW) {
                read(found, among, new ParsedQuery(words, phrases));
                break;
            }
            found.and(visibility.lifted(
                    phrases.isEmpty()
                            ? texts.texts().find(words.removeFirst())
                            : texts.texts().find(phrases.removeFirst())));
        }
        return found;
    }

    /** Keeps the items whose texts contain everything in the query. */
    private void read(BitSet found, List<TimelineEntry> among, ParsedQuery parsed) {
        for (TimelineEntry row : among) {
            if (row.text() != TimelineEntry.NO_TEXT && found.get(row.text()) && !parsed.in(texts(row), searchText)) {
                found.clear(row.text());
            }
        }
    }

    private List<String> texts(TimelineEntry row) {
        List<String> all = new ArrayList<>();
        add(row, all);
        relations.of(row.item().id()).stream()
                .filter(part -> part.text() != TimelineEntry.NO_TEXT)
                .forEach(part -> add(part, all));
        return all;
    }

    private static void add(TimelineEntry row, List<String> all) {
        all.addAll(row.item().texts());
        all.addAll(row.item().earlierTexts());
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
