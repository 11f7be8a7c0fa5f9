package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms that numbers need, compared with the samples that Unicode CLDR gives for each category. */
class PluralRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | one   | 1
            en | other | 0 2 3 11 21 100 1000
            cy | zero  | 0
            cy | two   | 2
            cy | few   | 3
            cy | many  | 6
            cy | other | 4 5 7 10 100
            pl | one   | 1
            pl | few   | 2 3 4 22 34 102 1002
            pl | many  | 0 5 11 12 13 14 19 21 31 100 112 1000
            ru | one   | 1 21 31 101 1001
            ru | few   | 2 4 22 104 1002
            ru | many  | 0 5 11 14 19 111 100 1000
            ar | zero  | 0
            ar | one   | 1
            ar | two   | 2
            ar | few   | 3 10 103 110 1003
            ar | many  | 11 26 99 111 1011
            ar | other | 100 102 200 1000 100000
            lt | one   | 1 21 101
            lt | few   | 2 9 22 102
            lt | other | 0 10 11 19 20 30 100
            lv | zero  | 0 10 11 19 20 100
            lv | one   | 1 21 101
            lv | other | 2 9 22 102
            ro | few   | 0 2 16 101 119
            ro | other | 20 35 100
            sl | two   | 2 102 202
            ga | many  | 7 10
            gd | one   | 1 11
            gd | few   | 3 10 13 19
            mt | few   | 0 3 10 103
            fr | one   | 0 1
            ja | other | 0 1 2 100
            """)
    void areThoseOfTheLanguage(String language, String category, String numbers) {
        PluralRules rules = PluralRules.of(Locale.of(language, "GB"));
        for (String number : numbers.split(" ")) {
            assertThat(rules.category(Long.parseLong(number)))
                    .as(language + " " + number)
                    .isEqualTo(category);
        }
    }

    @Test
    void areThoseOfEnglishInALanguageThatIsNotKnown() {
        PluralRules rules = PluralRules.of(Locale.of("qqq"));
        for (long number : new long[] {0, 2, 3, 5, 11, 21, 100, 101, 1_000_000}) {
            assertThat(rules.category(number)).as("%s", number).isEqualTo("other");
        }
        assertThat(rules.category(1)).isEqualTo("one");
        assertThat(rules.category(-1)).isEqualTo("one");
        assertThat(rules.category(Long.MAX_VALUE)).isEqualTo("other");
    }
}
