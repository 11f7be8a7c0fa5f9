package org.daybook.index.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.index.text.Sentence.SentenceRange;

/**
 * Whole words that follow each other in this order, whatever punctuation is between them. In a script without spaces
 * the first may end a run and the last begin one.
 *
 * @param words one or more
 * @param open whether the last word is still being typed, so that a word that begins with it matches
 */
public record SearchPhrase(List<SearchTerm> words, boolean open) {
    public SearchPhrase {
        words = List.copyOf(words);
    }

    /** Where it occurs in {@code text}, in order. */
    public List<SentenceRange> ranges(String text, SearchText searchText) {
        int last = words.size() - 1;
        List<SentenceRange> found = new ArrayList<>();
        // Where that began of which the last word read was the nth; negative for none.
        int[] begun = new int[words.size()];
        Arrays.fill(begun, -1);
        searchText.scan(text, (word, unspaced, starts, ends) -> {
            for (int place = last; place >= 0; place--) {
                boolean goesOn = place == 0 || begun[place - 1] >= 0;
                if (!goesOn || !fits(place, word, unspaced)) {
                    begun[place] = -1;
                } else if (place > 0) {
                    begun[place] = begun[place - 1];
                } else {
                    begun[place] =
                            starts[word.length() - words.getFirst().text().length()];
                }
            }
            if (begun[last] >= 0) {
                found.add(new SentenceRange(
                        begun[last], ends[words.getLast().text().length() - 1]));
            }
        });
        return found;
    }

    private boolean fits(int place, String word, boolean unspaced) {
        SearchTerm term = words.get(place);
        if (term.unspaced() != unspaced) {
            return false;
        }
        boolean last = place == words.size() - 1;
        if (unspaced && place == 0) {
            return word.endsWith(term.text());
        }
        return last && (unspaced || open) ? word.startsWith(term.text()) : word.equals(term.text());
    }
}
