package org.daybook.index;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.incident.IncidentType;
import org.daybook.index.text.SearchTerm;
import org.daybook.index.text.SearchText;
import org.daybook.index.text.TextIndex;

/**
 * The texts of items, each under its own number, and the traits they can be filtered by. An item that changes gets a
 * new number; its old text is no longer found, and is dropped by {@link #forgetOthers}.
 */
final class ItemTexts {
    private final SearchText searchText;
    private final TextIndex texts;
    private final TextIndex places;
    private final TextIndex authors;
    private final Map<IncidentType, BitSet> kinds = new EnumMap<>(IncidentType.class);
    private final Map<ItemFlag, BitSet> marks = new EnumMap<>(ItemFlag.class);
    private final BitSet current = new BitSet();
    private int next;

    ItemTexts(SearchText searchText) {
        this.searchText = searchText;
        this.texts = new TextIndex(searchText);
        this.places = new TextIndex(searchText);
        this.authors = new TextIndex(searchText);
    }

    /** Adds an item, and notes the number of its text on the row. */
    void add(TimelineEntry row) {
        int number = next++;
        row.setText(number);
        current.set(number);
        IndexItem item = row.item();
        item.texts().forEach(part -> texts.add(part, number));
        item.earlierTexts().forEach(part -> texts.add(part, number));
        ItemTraits traits = item.traits();
        traits.places().forEach(name -> places.add(name, number));
        traits.authors().forEach(name -> authors.add(name, number));
        traits.kinds().forEach(kind -> set(kinds, kind, number));
        traits.marks().forEach(mark -> set(marks, mark, number));
    }

    /** Removes an item, so that it is no longer found. */
    void remove(TimelineEntry row) {
        current.clear(row.text());
    }

    /** Drops the words of texts that are no longer found, so that nothing can reveal them. */
    void forgetOthers() {
        List.of(texts, places, authors).forEach(index -> index.keepOnly(current));
        searchText.forget();
    }

    TextIndex texts() {
        return texts;
    }

    BitSet ofKinds(Set<IncidentType> any) {
        BitSet of = new BitSet();
        any.forEach(kind -> of.or(kinds.getOrDefault(kind, new BitSet())));
        return of;
    }

    /** The texts of items with this flag, other than {@link ItemFlag#HAS_EXHIBIT}. */
    BitSet flagged(ItemFlag flag) {
        return marks.getOrDefault(flag, new BitSet());
    }

    BitSet atPlace(String words) {
        return with(words, places);
    }

    BitSet by(String words) {
        return with(words, authors);
    }

    private BitSet with(String words, TextIndex in) {
        BitSet with = (BitSet) current.clone();
        for (SearchTerm term : SearchTerm.of(words, searchText)) {
            with.and(in.find(term));
        }
        return with;
    }

    private static <E extends Enum<E>> void set(Map<E, BitSet> sets, E what, int number) {
        sets.computeIfAbsent(what, _ -> new BitSet()).set(number);
    }
}
