package org.daybook.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.safety.PassphraseStrength.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassphraseStrengthTest {
    private final PassphraseStrength strength = new PassphraseStrength();

    @ParameterizedTest
    @CsvSource({
        "'', NONE",
        "Xk3!vQ9, TOO_SHORT",
        "correct horse battery staple, WEAK",
        "Correct Horse Battery Staple 1, WEAK",
        "may the force be with you, WEAK",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaa, WEAK",
        "abababababababababab, WEAK",
        "password1234, WEAK",
        "plum ladder violin quiet harbour, STRONG"
    })
    void isHonest(String typed, Grade grade) {
        assertThat(strength.grade(typed.toCharArray())).isEqualTo(grade);
    }

    @Test
    void zeroesWhatItWasGiven() {
        char[] typed = "plum ladder violin".toCharArray();
        strength.grade(typed);
        assertThat(typed).containsOnly('\0');
    }
}
