package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrockfordBase32Test {
    private static final int DIGITS = 16;
    private static final int BYTES = 10;

    /** The same by arithmetic on one large number. */
    private static String byArithmetic(byte[] bytes) {
        String usual = new BigInteger(1, bytes).toString(32);
        StringBuilder digits = new StringBuilder("0".repeat(DIGITS - usual.length()));
        usual.chars()
                .map(c -> "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(Character.digit(c, 32)))
                .forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    @Property
    void digitsAreThoseOfTheNumber(@ForAll @Size(BYTES) byte[] bytes) {
        assertThat(CrockfordBase32.encode(bytes, DIGITS)).isEqualTo(byArithmetic(bytes));
    }

    @Property
    void digitsAreReadAsTheyArePrinted(
            @ForAll @Size(BYTES) byte[] bytes, @ForAll @IntRange(min = 1, max = 8) int group) {
        String digits = CrockfordBase32.encode(bytes, DIGITS);
        String printed = CrockfordBase32.grouped(digits, group);
        assertThat(printed.replace("-", "")).isEqualTo(digits);
        assertThat(printed).doesNotStartWith("-").doesNotEndWith("-");
        assertThat(CrockfordBase32.parse(printed, DIGITS)).contains(digits);
        assertThat(CrockfordBase32.parse(" " + printed.toLowerCase(java.util.Locale.ROOT) + "\n", DIGITS))
                .contains(digits);
    }

    @Property
    void whateverIsTypedIsReadOrRefused(@ForAll @StringLength(max = 40) String typed) {
        CrockfordBase32.parse(typed, DIGITS)
                .ifPresent(digits -> assertThat(digits).matches("[0-9A-HJKMNP-TV-Z]{16}"));
    }

    @ParameterizedTest
    @CsvSource({"oO0, 000", "iIlL, 1111", "a-b c, ABC"})
    void lettersThatLookLikeADigitAreThatDigit(String typed, String digits) {
        assertThat(CrockfordBase32.parse(typed, digits.length())).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC", "ABCDE", "ABCU", "AB_D", "ABC\u0660"})
    void tooFewTooManyOrOtherSignsAreNoCode(String typed) {
        assertThat(CrockfordBase32.parse(typed, 4)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u2011BC\u00a0D", "AB\u2013CD\u202f", "\ufeffABC\u2212D", "A\u00adB\u200bC\u2060D"})
    void hyphensAndSpacesOfAnyKindAreReadOver(String typed) {
        assertThat(CrockfordBase32.parse(typed, 4)).contains("ABCD");
    }
}
