package org.daybook.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.daybook.dates.DayRange;
import org.daybook.index.text.SearchPhrase;
import org.daybook.index.text.SearchTerm;
import org.daybook.index.text.SearchText;

/**
 * One search over the texts. The postings of the words narrow it down, the longest word first, and once few texts are
 * left they are read.
 */
record Search(
        ItemTexts texts,
        IndexVisibility visibility,
        RelationIndex relations,
        SearchText searchText,
        TimelineOrder rows) {
    /** So few texts are read faster than the postings of another common word. */
    private static final int FEW = 50;

    /**
     * The texts that were found.
     *
     * @param fitting those that fit every part of the query
     * @param byWords those that have the words of a part instead
     */
    record Found(BitSet fitting, BitSet byWords) {}

    /** The texts of all hits. */
    Found found(SearchQuery query) {
        BitSet all = visibility.hits(query.among());
        IncidentSelection picked = query.picked();
        if (picked != null) {
            BitSet only = new BitSet();
            picked.ids().forEach(id -> rows.of(id).ifPresent(row -> set(only, row)));
            all.and(only);
        }
        BitSet fitting = (BitSet) all.clone();
        for (SearchPart part : query.parts()) {
            BitSet of = new BitSet();
            part.anyOf().forEach(condition -> of.or(fitting(condition)));
            fitting.and(of);
            part.words().forEach(words -> of.or(withAll(words, all)));
            all.and(of);
        }
        narrow(all, ParsedQuery.of(query.words(), searchText));
        fitting.and(all);
        all.andNot(fitting);
        return new Found(fitting, all);
    }

    /** The words of the query that occur nowhere. */
    List<String> unknown(SearchQuery query) {
        return ParsedQuery.of(query.words(), searchText).words().stream()
                .filter(term -> !term.unspaced() && !texts.texts().has(term))
                .map(SearchTerm::text)
                .toList();
    }

    private BitSet fitting(SearchCondition condition) {
        return switch (condition) {
            case SearchCondition.Kinds kinds -> texts.ofKinds(kinds.any());
            case SearchCondition.Days days -> within(days.any());
            case SearchCondition.Person person -> naming(person.names());
            case SearchCondition.Place place -> texts.atPlace(place.words());
            case SearchCondition.Author author -> texts.by(author.words());
            case SearchCondition.Flagged flagged ->
                flagged.flag() == ItemFlag.HAS_EXHIBIT ? visibility.withExhibits() : texts.flagged(flagged.flag());
        };
    }

    private BitSet within(List<DayRange> any) {
        BitSet within = new BitSet();
        for (DayRange range : any) {
            rows.between(range.from(), range.to()).forEach(row -> set(within, row));
            if (range.from() != null) {
                rows.reaching(range.from()).forEach(row -> set(within, row));
            }
        }
        return within;
    }

    private BitSet naming(List<String> names) {
        BitSet naming = new BitSet();
        names.forEach(name -> naming.or(texts.texts().naming(name)));
        return visibility.lifted(naming);
    }

    private BitSet withAll(String words, BitSet among) {
        BitSet found = (BitSet) among.clone();
        narrow(found, ParsedQuery.of(words, searchText));
        return found;
    }

    private void narrow(BitSet found, ParsedQuery parsed) {
        List<SearchTerm> words = new ArrayList<>(parsed.words());
        words.sort(Comparator.comparingInt(term -> -term.text().length()));
        List<SearchPhrase> phrases = new ArrayList<>(parsed.phrases());
        while (!(words.isEmpty() && phrases.isEmpty()) && !found.isEmpty()) {
            if (found.cardinality() <= FEW) {
                read(found, new ParsedQuery(words, phrases));
                break;
            }
            found.and(visibility.lifted(
                    phrases.isEmpty()
                            ? texts.texts().find(words.removeFirst())
                            : texts.texts().find(phrases.removeFirst())));
        }
    }

    /** Keeps the items whose texts contain everything in the query. */
    private void read(BitSet found, ParsedQuery parsed) {
        for (TimelineEntry row : rows.all()) {
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

    private static void set(BitSet texts, TimelineEntry row) {
        if (row.text() != TimelineEntry.NO_TEXT) {
            texts.set(row.text());
        }
    }
}
