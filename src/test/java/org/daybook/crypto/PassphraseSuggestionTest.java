package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.safety.PassphraseStrength;
import org.daybook.safety.PassphraseStrength.Grade;
import org.junit.jupiter.api.Test;

class PassphraseSuggestionTest {
    /** From so many guesses on a passphrase is called strong, the highest grade. */
    private static final double STRONG = 1e14;

    @Test
    void takesAtLeastAsManyGuessesAsTheStrongestGradeNeeds() {
        Set<String> words = new HashSet<>(PassphraseSuggestion.words());
        assertThat(words).hasSameSizeAs(PassphraseSuggestion.words());
        assertThat(Math.pow(words.size(), PassphraseSuggestion.WORDS)).isGreaterThan(100 * STRONG);
        assertThat(PassphraseSuggestion.WORDS * Math.log(words.size()) / Math.log(2))
                .isGreaterThan(54);
    }

    @Test
    void isGradedStrongByTheRulesForEveryPassphrase() {
        PassphraseStrength strength = new PassphraseStrength();
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 50; i++) {
            List<String> drawn = PassphraseSuggestion.draw(random);
            assertThat(drawn).hasSize(PassphraseSuggestion.WORDS).allMatch(word -> word.matches("[a-z]{3,7}"));
            assertThat(strength.grade(String.join(" ", drawn).toCharArray())).isEqualTo(Grade.STRONG);
        }
    }

    @Test
    void everyWordIsAsLikelyAsEveryOther() {
        List<String> words = PassphraseSuggestion.words();
        int[] asked = new int[1];
        SecureRandom counting = new SecureRandom() {
            @Override
            public int nextInt(int bound) {
                assertThat(bound).isEqualTo(words.size());
                return asked[0]++;
            }
        };
        assertThat(PassphraseSuggestion.draw(counting)).isEqualTo(words.subList(0, PassphraseSuggestion.WORDS));
    }
}
