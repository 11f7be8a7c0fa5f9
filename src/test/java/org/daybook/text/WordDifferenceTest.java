package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.text.WordDifference.DifferenceKind;
import org.daybook.text.WordDifference.DifferencePiece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordDifferenceTest {
    @Test
    void marksTheWordsThatChanged() {
        assertThat(WordDifference.between("He rang at nine in the evening.", "He rang at ten that evening."))
                .containsExactly(
                        new DifferencePiece(DifferenceKind.SAME, "He rang at "),
                        new DifferencePiece(DifferenceKind.TAKEN_OUT, "nine in the "),
                        new DifferencePiece(DifferenceKind.PUT_IN, "ten that "),
                        new DifferencePiece(DifferenceKind.SAME, "evening."));
    }

    @Test
    void wordsAddedAtTheEndLeaveTheRestAsItIs() {
        assertThat(WordDifference.between("A red car.", "A red car. It waited."))
                .containsExactly(
                        new DifferencePiece(DifferenceKind.SAME, "A red car. "),
                        new DifferencePiece(DifferenceKind.PUT_IN, "It waited."));
    }

    @Test
    void spacesAloneAreNoDifference() {
        assertThat(WordDifference.between("one two", "one\n\ntwo "))
                .containsExactly(new DifferencePiece(DifferenceKind.SAME, "one\n\ntwo "));
    }

    @Test
    void nothingIsTakenOutOfNothing() {
        assertThat(WordDifference.between("", "")).isEmpty();
        assertThat(WordDifference.between("", "word"))
                .containsExactly(new DifferencePiece(DifferenceKind.PUT_IN, "word"));
        assertThat(WordDifference.between("word", ""))
                .containsExactly(new DifferencePiece(DifferenceKind.TAKEN_OUT, "word"));
    }

    @Test
    void twoTextsThatDifferVeryMuchAreNotComparedWordByWord() {
        List<String> words =
                IntStream.range(0, 50_000).mapToObj(i -> "word" + i % 700).toList();
        String before = String.join(" ", words);
        String few = "start " + before.replace("word5 word6 word7", "word5 other word7") + " end";
        String reversed = String.join(" ", words.reversed());
        assertThat(WordDifference.between(before, few).getFirst())
                .isEqualTo(new DifferencePiece(DifferenceKind.PUT_IN, "start "));
        // To find the least that differs here would take minutes, so one stands for the other as a whole.
        assertThat(WordDifference.between(before, reversed))
                .extracting(DifferencePiece::kind)
                .containsExactly(DifferenceKind.TAKEN_OUT, DifferenceKind.PUT_IN);
    }

    /** A text that counts how often one of its characters is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks += end - start;
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\t ", "a", "a ", " \u2003", "word  \n"})
    void eachCharacterIsLookedAtAFewTimesAndNoMore(String repeated) {
        Counted text = new Counted(repeated.repeat(100_000));
        WordDifference.words(text);
        assertThat(text.looks).isLessThanOrEqualTo(4L * text.length());
    }

    @Test
    void aTextOfSpacesHasNoWords() {
        String spaces = " \n".repeat(100_000);
        assertThat(WordDifference.between(spaces, spaces)).isEmpty();
        assertThat(WordDifference.between(spaces, "word"))
                .containsExactly(new DifferencePiece(DifferenceKind.PUT_IN, "word"));
        assertThat(WordDifference.between("word", spaces))
                .containsExactly(new DifferencePiece(DifferenceKind.TAKEN_OUT, "word"));
    }

    @Property(tries = 500)
    void theNewerTextIsThePiecesThatAreTheSameOrPutIn(@ForAll("spaced") String before, @ForAll("spaced") String after) {
        assertThat(joined(WordDifference.between(before, after), DifferenceKind.PUT_IN))
                .isEqualTo(after.matches("\\s*") ? "" : after);
        assertThat(joined(WordDifference.between(after, ""), DifferenceKind.TAKEN_OUT))
                .isEqualTo(after.matches("\\s*") ? "" : after);
    }

    private static String joined(List<DifferencePiece> pieces, DifferenceKind side) {
        return pieces.stream()
                .filter(piece -> piece.kind() == side || piece.kind() == DifferenceKind.SAME)
                .map(DifferencePiece::text)
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> spaced() {
        return Arbitraries.strings()
                .withChars(" \n\t\r\f\u000b\u00a0\u2003\u0085ab\ud83d\ude00")
                .ofMaxLength(40);
    }

    @Property(tries = 300)
    void bothTextsCanBeReadFromThePieces(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<DifferencePiece> pieces = WordDifference.between(before, after);
        assertThat(words(pieces, DifferenceKind.TAKEN_OUT)).isEqualTo(words(before));
        assertThat(words(pieces, DifferenceKind.PUT_IN)).isEqualTo(words(after));
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).kind()).isNotEqualTo(pieces.get(i - 1).kind());
        }
    }

    @Property(tries = 20)
    void veryDifferentTextsCanBeReadFromThePiecesToo(@ForAll long seed) {
        Random random = new Random(seed);
        String before = many(random);
        String after = many(random);
        List<DifferencePiece> pieces = WordDifference.between(before, after);
        assertThat(words(pieces, DifferenceKind.TAKEN_OUT)).isEqualTo(words(before));
        assertThat(words(pieces, DifferenceKind.PUT_IN)).isEqualTo(words(after));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "c", "a\n").list().ofMaxSize(14).map(words -> String.join(" ", words));
    }

    private static String many(Random random) {
        return random.ints(2000, 0, 1000).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<String> words(List<DifferencePiece> pieces, DifferenceKind side) {
        return words(pieces.stream()
                .filter(piece -> piece.kind() == side || piece.kind() == DifferenceKind.SAME)
                .map(piece -> piece.text() + " ")
                .collect(Collectors.joining()));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
