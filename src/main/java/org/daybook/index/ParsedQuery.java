package org.daybook.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.index.text.FoldedPattern;
import org.daybook.index.text.SearchPhrase;
import org.daybook.index.text.SearchTerm;
import org.daybook.index.text.SearchText;

/**
 * What was typed into a search.
 *
 * @param words the words that may occur anywhere, without duplicates
 * @param phrases the phrases between double quotes, straight or curly; the last may still be open
 */
public record ParsedQuery(List<SearchTerm> words, List<SearchPhrase> phrases) {
    private static final int LONGEST_QUERY = 4000;
    private static final int MOST_PHRASES = 16;

    public ParsedQuery {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
    }

    /** Parses a query; of a very long one, only the beginning. */
    public static ParsedQuery of(String typed, SearchText searchText) {
        String looked = typed.length() <= LONGEST_QUERY ? typed : typed.substring(0, LONGEST_QUERY);
        StringBuilder loose = new StringBuilder();
        List<SearchPhrase> phrases = new ArrayList<>();
        int from = 0;
        boolean within = false;
        for (int at = 0; at <= looked.length(); at++) {
            boolean end = at == looked.length();
            if (!end && !SearchQuery.isQuotationMark(looked.charAt(at))) {
                continue;
            }
            String part = looked.substring(from, at);
            List<SearchTerm> terms = within ? SearchTerm.inOrder(part, searchText) : List.of();
            // Scripts without spaces have no whole words.
            boolean exact =
                    terms.size() > 1 || (terms.size() == 1 && !terms.getFirst().unspaced());
            if (exact && phrases.size() < MOST_PHRASES) {
                phrases.add(new SearchPhrase(terms, end));
            } else {
                loose.append(part).append(' ');
            }
            from = at + 1;
            within = !within;
        }
        return new ParsedQuery(SearchTerm.of(loose.toString(), searchText), phrases);
    }

    /** What texts must contain for it, the longest first, which most texts lack. */
    public List<FoldedPattern> patterns() {
        return Stream.concat(
                        words.stream().map(FoldedPattern::of), phrases.stream().map(FoldedPattern::of))
                .sorted(Comparator.comparingInt(pattern -> -pattern.text().length()))
                .toList();
    }
}
