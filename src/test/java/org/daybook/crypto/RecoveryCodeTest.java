package org.daybook.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {
    private static final String WORDS = "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic";

    private static RecoveryCode parse(String typed) throws RecoveryCodeFailure {
        return RecoveryCode.parse(typed.toCharArray());
    }

    private static String hex(RecoveryCode code) {
        return code.reveal(HexFormat.of()::formatHex);
    }

    /** The vectors of BIP-39 for 128 bits. */
    @ParameterizedTest
    @CsvSource({
        "00000000000000000000000000000000,"
                + "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
        "7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f,legal winner thank year wave sausage worth useful legal winner thank yellow",
        "80808080808080808080808080808080,"
                + "letter advice cage absurd amount doctor acoustic avoid letter advice cage above",
        "ffffffffffffffffffffffffffffffff,zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong",
        "9e885d952ad362caeb4efe34a8e91bd2," + WORDS,
        "c0ba5a8e914111210f2bd131f3d5e08d,scheme spot photo card baby mountain device kick cradle pact join borrow",
        "23db8160a31d3e0dca3688ed941adbf3,cat swing flag economy stadium alone churn speed unique patch report train",
        "f30f8c1da665478f49b001d94c5fc452,"
                + "vessel ladder alter error federal sibling chat ability sun glass valve picture"
    })
    void theOfficialVectorsHoldAndAreShownInTheWordsOfToday(String bits, String words) throws RecoveryCodeFailure {
        try (RecoveryCode code = parse(words)) {
            assertThat(hex(code)).isEqualTo(bits);
            List<String> before = RecoveryWordList.read("recovery-words.txt");
            List<String> today = RecoveryWordList.read("recovery-words-2.txt");
            assertThat(code.words())
                    .containsExactlyElementsOf(Stream.of(words.split(" "))
                            .map(word -> today.get(before.indexOf(word)))
                            .toList());
        }
    }

    @Test
    void aCodeIsTheSameInWordsOfBeforeInWordsOfTodayAndInBoth() throws RecoveryCodeFailure {
        String before = "vessel ladder alter error federal sibling chat ability sun glass valve picture";
        String today = "vessel ladder alter gleam hotpot sonata chat ability sun glass valve picture";
        try (RecoveryCode first = parse(before);
                RecoveryCode second = parse(today);
                RecoveryCode mixed = parse(before.replace("federal", "hotpot"))) {
            assertThat(first.words()).containsExactly(today.split(" "));
            assertThat(second.sameAs(first)).isTrue();
            assertThat(mixed.sameAs(first)).isTrue();
        }
    }

    @Nested
    class Typed {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "OZONE drill Grab fiber curtain grace pudding thank cruise elder eight picnic",
                    "  ozone\tdrill\ngrab  fiber\r\ncurtain grace pudding thank cruise elder eight picnic \n",
                    "1. ozone 2. drill 3. grab 4. fiber 5. curtain 6. grace 7. pudding 8. thank 9. cruise"
                            + " 10. elder 11. eight 12. picnic",
                    "ozone, drill, grab, fiber, curtain, grace, pudding, thank, cruise, elder, eight, picnic"
                })
        void anyCaseAndSeparatorsWillDo(String typed) throws RecoveryCodeFailure {
            try (RecoveryCode code = parse(typed);
                    RecoveryCode plain = parse(WORDS)) {
                assertThat(code.sameAs(plain)).isTrue();
            }
        }

        @Test
        void upperCaseIsReadAlikeWhereTheDotlessLetterIIsSpoken() throws RecoveryCodeFailure {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                parse(WORDS.toUpperCase(Locale.ROOT)).close();
            } finally {
                Locale.setDefault(before);
            }
        }

        @Test
        void theGivenArrayIsZeroedWhetherItIsACodeOrNot() throws RecoveryCodeFailure {
            char[] right = WORDS.toCharArray();
            RecoveryCode.parse(right).close();
            assertThat(right).containsOnly('\0');
            char[] wrong = "not a code".toCharArray();
            assertThatThrownBy(() -> RecoveryCode.parse(wrong)).isInstanceOf(RecoveryCodeFailure.class);
            assertThat(wrong).containsOnly('\0');
        }

        @Test
        void aWordTooFewOrTooManyIsCounted() {
            assertThatThrownBy(() -> parse(WORDS + " zoo"))
                    .isInstanceOfSatisfying(
                            RecoveryCodeFailure.WrongNumberOfWords.class,
                            failure -> assertThat(failure.found()).isEqualTo(13));
            assertThatThrownBy(() -> parse(" \n"))
                    .isInstanceOfSatisfying(
                            RecoveryCodeFailure.WrongNumberOfWords.class,
                            failure -> assertThat(failure.found()).isZero());
        }

        @Test
        void aWordThatIsNotOnTheListIsNamedByItsPlaceAndNotByItself() {
            assertThatThrownBy(() -> parse(WORDS.replace("grab", "kestrel")))
                    .isInstanceOfSatisfying(RecoveryCodeFailure.UnknownWord.class, failure -> {
                        assertThat(failure.position()).isEqualTo(3);
                        assertThat(failure.getMessage()).doesNotContain("kestrel");
                    });
        }

        @Test
        void anotherWordOfTheListIsSeenByTheCheck() {
            assertThatThrownBy(() -> parse(WORDS.replace("picnic", "pig")))
                    .isInstanceOf(RecoveryCodeFailure.WrongCheck.class);
        }

        @Test
        void twoWordsExchangedAreSeenByTheCheck() {
            assertThatThrownBy(() -> parse(WORDS.replace("ozone drill", "drill ozone")))
                    .isInstanceOf(RecoveryCodeFailure.WrongCheck.class);
        }
    }

    @Test
    void aClosedCodeRefuses() throws RecoveryCodeFailure {
        RecoveryCode code = parse(WORDS);
        code.close();
        assertThatThrownBy(code::words).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itsWordsAreNotInItsText() throws RecoveryCodeFailure {
        try (RecoveryCode code = parse(WORDS)) {
            assertThat(code).hasToString("RecoveryCode");
        }
    }

    @Property
    void everyDrawnCodeIsReadBackFromItsWords(@ForAll @IntRange(max = 1) int ignored) throws RecoveryCodeFailure {
        try (RecoveryCode drawn = RecoveryCode.generate(new SecureRandom())) {
            List<String> words = drawn.words();
            assertThat(words).hasSize(12);
            List<String> before = RecoveryWordList.read("recovery-words.txt");
            List<String> today = RecoveryWordList.read("recovery-words-2.txt");
            assertThat(today).containsAll(words);
            List<String> old =
                    words.stream().map(word -> before.get(today.indexOf(word))).toList();
            try (RecoveryCode read = parse(String.join(" ", words));
                    RecoveryCode readOld = parse(String.join(" ", old))) {
                assertThat(read.sameAs(drawn)).isTrue();
                assertThat(readOld.sameAs(drawn)).isTrue();
            }
        }
    }

    @Property
    void anyTextIsACodeOrARefusalAndNothingElse(@ForAll String text) {
        try {
            parse(text).close();
        } catch (RecoveryCodeFailure expected) {
            assertThat(expected).hasNoCause();
        }
    }
}
