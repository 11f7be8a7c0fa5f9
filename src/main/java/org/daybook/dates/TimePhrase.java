package org.daybook.dates;

import java.util.Arrays;
import java.util.List;

/** A phrase for a time, split into tokens. */
final class TimePhrase {
    static final Token NOTHING = new Token(PhraseWord.NOTHING, 0, "");

    private final List<Token> tokens;
    private final String names;
    private final int[] starts;

    /**
     * One word, number or sign, or several that belong together.
     *
     * @param number its number, 0 if it has none
     * @param text the word as it was typed, in lower case
     */
    record Token(PhraseWord word, int number, String text) {
        boolean is(PhraseWord wanted) {
            return word == wanted;
        }

        /** A number in digits or words. */
        boolean isNumber() {
            return word == PhraseWord.NUMBER || word == PhraseWord.NUMBER_NAME;
        }

        /** How many it says: a number, 'a' or 'a couple'; 0 for anything else. */
        int count() {
            return switch (word) {
                case A -> 1;
                case COUPLE -> 2;
                case NUMBER, NUMBER_NAME -> number;
                default -> 0;
            };
        }
    }

    /** @param tokens the words, numbers and signs in their order */
    TimePhrase(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
        this.starts = new int[tokens.size() + 1];
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            line.append(token.word())
                    .append(token.is(PhraseWord.NUMBER) ? token.text().length() : "")
                    .append(' ');
            starts[at + 1] = line.length();
        }
        this.names = line.toString();
    }

    List<Token> tokens() {
        return tokens;
    }

    /** The tokens by name, as a {@link PhraseRule} names them. */
    String names() {
        return names;
    }

    /** Where in {@link #names} the token at {@code index} begins. */
    int start(int index) {
        return starts[Math.min(index, tokens.size())];
    }

    /** The index of the token that begins at {@code start} in {@link #names}. */
    int indexOf(int start) {
        return Arrays.binarySearch(starts, start);
    }

    /** The token at {@code index}, or {@link PhraseWord#NOTHING} outside the phrase. */
    Token at(int index) {
        return index < 0 || index >= tokens.size() ? NOTHING : tokens.get(index);
    }

    boolean is(int index, PhraseWord word) {
        return at(index).is(word);
    }

    int size() {
        return tokens.size();
    }

    TimePhrase part(int from, int to) {
        return new TimePhrase(tokens.subList(from, to));
    }

    /** The first index from {@code index} on that is not a filler word. */
    int pastFillers(int index) {
        int at = index;
        while (is(at, PhraseWord.FILLER)) {
            at++;
        }
        return at;
    }

    /** The text of the tokens from one index up to another. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens.subList(from, to)) {
            boolean attached = text.isEmpty() || token.is(PhraseWord.ORDINAL);
            text.append(attached ? "" : " ").append(token.text());
        }
        return text.toString();
    }
}
