package org.daybook.index;

import java.util.List;

/**
 * A sentence in which something was found, so that a hit can be shown where it stands.
 *
 * @param text the sentence, shortened around the first match if it is very long; as it was written, without marks of
 *     its being cut
 * @param matches what was found in it, in order, none overlapping, never cutting a character in two
 * @param cutBefore whether more of the sentence stands before it
 * @param cutAfter whether more of the sentence follows
 */
public record Sentence(String text, List<Range> matches, boolean cutBefore, boolean cutAfter) {

    /** From a char of the text up to another, which no longer belongs to it. */
    public record Range(int start, int end) {}

    public Sentence {
        matches = List.copyOf(matches);
    }
}
