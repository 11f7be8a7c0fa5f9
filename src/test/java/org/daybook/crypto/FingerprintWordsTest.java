package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people compare four words of a key, however they write them down, and a wrong word is never overlooked. */
class FingerprintWordsTest {
    private static final ByteSequence KEY = ByteSequence.ofHex("5a17".repeat(16));
    private static final List<String> WORDS = FingerprintWords.of(KEY.toBytes());

    private static boolean areItsWords(String told) {
        return FingerprintWords.areOf(KEY, told);
    }

    @Test
    void theyAreFourWordsOfTheListForRecoveryCodesAndAlwaysTheSame() {
        assertThat(WORDS).hasSize(4);
        assertThat(RecoveryWordList.load().shown()).containsAll(WORDS);
        assertThat(FingerprintWords.line(KEY)).isEqualTo(String.join(" ", WORDS));
    }

    @Test
    void aKeyThatDiffersInOneBitHasOtherWords() {
        byte[] near = KEY.toBytes();
        near[31] ^= 1;
        assertThat(FingerprintWords.of(near)).doesNotContainAnyElementsOf(WORDS);
    }

    /** Each comparison stretches the key, so that what can be seen at once is seen at once. */
    @ParameterizedTest
    @ValueSource(strings = {"%s %s  %s\n%s", "%s-%s, %s\r\n%s", "%s. %s\t%s / %s", "%s\u00A0%s – %s+%s"})
    void theyCanBeSeparatedInAnyWay(String separated) {
        assertThat(areItsWords(separated.formatted(WORDS.toArray()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"‘%s’", " (%s.)\n", "\uFEFF– %s –"})
    void whatStandsAroundThemDoesNotMatter(String around) {
        assertThat(areItsWords(around.formatted(String.join(" ", WORDS)))).isTrue();
    }

    @Test
    void capitalsDoNotMatterInAnyLanguageOfTheComputer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(areItsWords(String.join(" ", WORDS).toUpperCase(Locale.ROOT)))
                    .isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aWordTooFewOrTooManyIsNotEnough() {
        assertThat(areItsWords(String.join(" ", WORDS.subList(0, 3)))).isFalse();
        assertThat(areItsWords(String.join(" ", WORDS) + " " + WORDS.getFirst()))
                .isFalse();
    }

    @Test
    void theirOrderAndEachLetterMatter() {
        assertThat(areItsWords(String.join(" ", WORDS.reversed()))).isFalse();
        String line = String.join(" ", WORDS);
        char last = line.charAt(line.length() - 1);
        assertThat(areItsWords(line.substring(0, line.length() - 1) + (last == 'x' ? 'y' : 'x')))
                .isFalse();
    }
}
