package org.daybook.index;

import java.util.BitSet;
import java.util.List;
import org.daybook.index.text.SearchPhrase;
import org.daybook.index.text.SearchTerm;
import org.daybook.index.text.SearchText;
import org.daybook.index.text.TextIndex;

/**
 * Which of many numbered texts have the words of a search, with the folding of the search of the diary.
 *
 * <p>Not thread-safe.
 */
public final class WordIndex {
    private final SearchText searchText = new SearchText();
    private final TextIndex texts = new TextIndex(searchText);
    private int count;

    /**
     * Adds the next text, whose number is the count of those before.
     *
     * @param parts no phrase spans two of them
     */
    public void add(List<String> parts) {
        parts.forEach(part -> texts.add(part, count));
        count++;
    }

    /** The texts in which all words and phrases occur; every text if there are none. */
    public BitSet find(String words) {
        ParsedQuery parsed = ParsedQuery.of(words, searchText);
        BitSet found = all();
        for (SearchTerm term : parsed.words()) {
            found.and(texts.find(term));
        }
        for (SearchPhrase phrase : parsed.phrases()) {
            found.and(texts.find(phrase));
        }
        return found;
    }

    /** The texts in which the words of a name follow each other; none if it has no words. */
    public BitSet naming(String name) {
        return texts.naming(name);
    }

    private BitSet all() {
        BitSet all = new BitSet(count);
        all.set(0, count);
        return all;
    }
}
