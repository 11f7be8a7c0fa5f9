package org.daybook.ui.toolkit.secret;

import java.security.SecureRandom;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Checks that a recovery code was written down, by asking for a few of its words. They are drawn at random for each
 * check, so that nobody can know while writing which will be needed.
 */
public final class RecoveryCodeCheck {
    /** So many words are needed. */
    public static final int WORDS = 3;

    private final List<String> code;
    private final List<Integer> places;

    /** @param code all words of the code */
    public RecoveryCodeCheck(List<String> code, SecureRandom random) {
        this.code = List.copyOf(code);
        this.places = IntStream.generate(() -> random.nextInt(code.size()))
                .distinct()
                .limit(WORDS)
                .sorted()
                .boxed()
                .toList();
    }

    /** The positions of the words that are needed, from 1, in ascending order. */
    public List<Integer> numbers() {
        return places.stream().map(place -> place + 1).toList();
    }

    /**
     * Finds a word that differs from the code; case and surrounding spaces are ignored.
     *
     * @param typed the words, in the order of {@link #numbers()}
     * @return the index in {@code typed} of the first wrong word; empty if all are right
     */
    public OptionalInt firstWrong(List<String> typed) {
        return IntStream.range(0, WORDS)
                .filter(i -> i >= typed.size()
                        || !code.get(places.get(i))
                                .equalsIgnoreCase(typed.get(i).strip()))
                .findFirst();
    }
}
