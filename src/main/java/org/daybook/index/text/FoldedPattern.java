package org.daybook.index.text;

import java.util.List;
import java.util.Optional;

/**
 * What a {@link FoldedText} must contain.
 *
 * @param text with the sign before each word; without the first one, it may begin anywhere in a word
 * @param unspaced whether it begins in a run without spaces
 * @param closed whether it must end where a word ends
 */
public record FoldedPattern(String text, boolean unspaced, boolean closed) {
    /** A term, wherever it may occur. */
    public static FoldedPattern of(SearchTerm term) {
        String text = term.anywhere() ? term.text() : FoldedText.BEFORE_WORD + term.text();
        return new FoldedPattern(text, term.unspaced(), false);
    }

    /** The words of a phrase one after the other. */
    public static FoldedPattern of(SearchPhrase phrase) {
        List<SearchTerm> words = phrase.words();
        StringBuilder text = new StringBuilder();
        for (SearchTerm word : words) {
            if (!(text.isEmpty() && word.unspaced())) {
                text.append(FoldedText.signBefore(word.unspaced()));
            }
            text.append(word.text());
        }
        boolean goesOn = phrase.open() || words.getLast().unspaced();
        return new FoldedPattern(text.toString(), words.getFirst().unspaced(), !goesOn);
    }

    /** The words of a name one after the other; empty if it has none. */
    public static Optional<FoldedPattern> ofName(String name, SearchText searchText) {
        List<SearchTerm> terms = SearchTerm.inOrder(name, searchText);
        return terms.isEmpty() ? Optional.empty() : Optional.of(of(new SearchPhrase(terms, false)));
    }

    /** Whether a folded text contains it. */
    public boolean in(String folded) {
        int at = folded.indexOf(text);
        while (at >= 0 && !fits(folded, at)) {
            at = folded.indexOf(text, at + 1);
        }
        return at >= 0;
    }

    private boolean fits(String folded, int at) {
        if (closed && folded.charAt(at + text.length()) > FoldedText.AFTER_PART) {
            return false;
        }
        int sign = at;
        while (folded.charAt(sign) > FoldedText.AFTER_PART) {
            sign--;
        }
        return folded.charAt(sign) == FoldedText.signBefore(unspaced);
    }
}
