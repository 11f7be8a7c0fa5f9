package org.daybook.ui.secret;

import java.security.SecureRandom;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Checks that a recovery code is on paper, by a few of its words. Which of them is drawn anew for each check, so that
 * nobody can know while writing which will be needed.
 */
public final class RecoveryCheck {
    /** So many words are needed. */
    public static final int WORDS = 3;

    private final List<String> code;
    private final List<Integer> places;

    /** @param code all words of the code */
    public RecoveryCheck(List<String> code, SecureRandom random) {
        this.code = List.copyOf(code);
        this.places = IntStream.generate(() -> random.nextInt(code.size()))
                .distinct()
                .limit(WORDS)
                .sorted()
                .boxed()
                .toList();
    }

    /** The numbers of the words that are needed, counted from 1, in order. */
    public List<Integer> numbers() {
        return places.stream().map(place -> place + 1).toList();
    }

    /**
     * Which of the words is not as it is in the code; capitals and spaces around it do not matter.
     *
     * @param typed the words, in the order of {@link #numbers()}
     * @return the place in {@code typed} of the first wrong one; empty if all are right
     */
    public OptionalInt firstWrong(List<String> typed) {
        return IntStream.range(0, WORDS)
                .filter(i -> i >= typed.size()
                        || !code.get(places.get(i))
                                .equalsIgnoreCase(typed.get(i).strip()))
                .findFirst();
    }
}
