package org.daybook.index.text;

import java.util.List;

/**
 * A sentence that contains a match, so that a hit can be shown in context.
 *
 * @param text the sentence, shortened around the first match if it is very long; as it was written, without ellipses
 * @param matches the matches in it, in order, without overlaps, never splitting a character
 * @param cutBefore whether the sentence was cut before it
 * @param cutAfter whether the sentence was cut after it
 */
public record Sentence(String text, List<SentenceRange> matches, boolean cutBefore, boolean cutAfter) {

    /** A range of chars of the text, the end excluded. */
    public record SentenceRange(int start, int end) {}

    public Sentence {
        matches = List.copyOf(matches);
    }

    /** Whether it consists of matches and nothing else. */
    public boolean isAllMatched() {
        int at = 0;
        for (SentenceRange match : matches) {
            if (!text.substring(at, match.start).isBlank()) {
                return false;
            }
            at = match.end;
        }
        return text.substring(at).isBlank();
    }
}
