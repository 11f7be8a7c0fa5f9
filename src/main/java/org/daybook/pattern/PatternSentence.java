package org.daybook.pattern;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence about what was counted, in which each number can be traced to its incidents.
 *
 * @param parts the words in order; together they are the sentence
 */
public record PatternSentence(List<SentencePart> parts) {

    /**
     * Some words of the sentence.
     *
     * @param words as they are shown
     * @param figure the incidents that they count; null for words that count nothing
     */
    public record SentencePart(String words, @Nullable Figure figure) {}

    public PatternSentence {
        parts = List.copyOf(parts);
    }

    /** The whole sentence, for reading out and for print. */
    public String words() {
        return parts.stream().map(SentencePart::words).collect(Collectors.joining());
    }
}
