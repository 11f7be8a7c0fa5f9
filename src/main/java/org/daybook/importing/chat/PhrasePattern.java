package org.daybook.importing.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A phrase with places for names.
 *
 * @param kind what it means
 * @param parts what is between the places, in the form of {@link InvisibleMarks#plain}; the first and last may be empty
 */
record PhrasePattern(WhatsAppPhraseKind kind, List<String> parts) {
    static PhrasePattern of(WhatsAppPhraseKind kind, String written) {
        return new PhrasePattern(kind, List.of(written.split("\\*", -1)));
    }

    /** Whether {@code text} is this phrase with anything in its places. */
    boolean is(String text) {
        return mayBe(text) && match(text).isPresent();
    }

    private boolean mayBe(String text) {
        return text.startsWith(parts.getFirst()) && text.endsWith(parts.getLast());
    }

    /** What is in its places, where {@code text} is this phrase; empty if it is not. */
    Optional<List<String>> match(String text) {
        int last = parts.size() - 1;
        if (!mayBe(text)) {
            return Optional.empty();
        }
        List<String> places = new ArrayList<>();
        int at = parts.getFirst().length();
        int end = text.length() - parts.getLast().length();
        for (int i = 1; i < last; i++) {
            int next = text.indexOf(parts.get(i), at);
            if (next < 0) {
                return Optional.empty();
            }
            places.add(text.substring(at, next));
            at = next + parts.get(i).length();
        }
        if (at > end) {
            return Optional.empty();
        }
        places.add(text.substring(at, end));
        return Optional.of(places);
    }
}
