package org.daybook.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that have to follow each other, and single terms, in texts of any script. */
class SearchPhraseTest {
    private final SearchText text = new SearchText();

    private SearchPhrase phrase(String words, boolean open) {
        return new SearchPhrase(SearchTerm.inOrder(words, text), open);
    }

    private boolean isIn(String words, boolean open, String... texts) {
        return FoldedPattern.of(phrase(words, open)).in(FoldedText.of(List.of(texts), text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "red van | the red van left | true",
                "red van | Red, VAN! | true",
                "red van | the red old van | false",
                "red van | a van, red | false",
                "red van | shared van | false",
                "red van | the red vans | false",
                "red | red | true",
                "red red van | red red red van | true",
                "a b a c | a b a b a c | true",
                "red van | red | false",
                "café noir | at the Cafe Noir | true",
                "cafe noir | au CAFÉ NOIR | true",
                "小明 来 | 昨天小明 来了 | true",
                "小明 | 王小红 | false"
            })
    void wholeWordsFollowEachOtherWhateverIsBetweenThem(String words, String in, boolean found) {
        assertThat(isIn(words, false, in)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "red va | the red van | true",
                "re van | the red van | false",
                "red van | the red van | true",
                "red vans | the red van | false",
                "noir ca | Noir Café | true"
            })
    void onlyTheLastWordOfOneThatIsStillTypedMayGoOn(String words, String in, boolean found) {
        assertThat(isIn(words, true, in)).isEqualTo(found);
    }

    @Test
    void itIsNotPutTogetherFromTwoTexts() {
        assertThat(isIn("red van", false, "it was red", "van")).isFalse();
        assertThat(isIn("red van", false, "it was red", "a red van")).isTrue();
        assertThat(isIn("red van", false)).isFalse();
    }

    @Test
    void itIsMarkedFromItsFirstLetterToItsLast() {
        String in = "A réd van, a red  van.";
        assertThat(phrase("red van", false).ranges(in, text))
                .extracting(range -> in.substring(range.start(), range.end()))
                .containsExactly("réd van", "red  van");
    }

    @Nested
    class Terms {
        @ParameterizedTest
        @CsvSource({
            "van, caravans, true",
            "van, van, true",
            "va, caravan, false",
            "va, vans, true",
            "v, vans, true",
            "vans, van, false"
        })
        void ofThreeLettersAreFoundAnywhereAndShorterOnesAtTheBeginning(String typed, String word, boolean found) {
            SearchTerm term = SearchTerm.of(typed, text).getFirst();
            assertThat(term.in(word, false, 0) >= 0).isEqualTo(found);
        }

        @Test
        void ofAScriptWithoutSpacesAreFoundWithinARunAndNeverInAWord() {
            SearchTerm term = SearchTerm.of("明", text).getFirst();
            assertThat(term.in("王小明", true, 0)).isEqualTo(2);
            assertThat(term.in("王小明", true, 3)).isNegative();
            assertThat(term.in("王小明", false, 0)).isNegative();
        }

        @Test
        void areFoundAgainFromAPlace() {
            SearchTerm term = SearchTerm.of("ana", text).getFirst();
            assertThat(term.in("banana", false, 0)).isEqualTo(1);
            assertThat(term.in("banana", false, 2)).isEqualTo(3);
            SearchTerm small = SearchTerm.of("ba", text).getFirst();
            assertThat(small.in("baba", false, 2)).isNegative();
        }

        @Test
        void areEachLookedForOnceAndNoMoreThanSixtyFour() {
            assertThat(SearchTerm.of("van Van VAN", text)).hasSize(1);
            StringBuilder many = new StringBuilder();
            for (int i = 0; i < 100; i++) {
                many.append("w").append(i).append(' ');
            }
            assertThat(SearchTerm.of(many.toString(), text)).hasSize(64);
        }

        @Test
        void ofAVeryLongTextAreThoseOfItsBeginning() {
            assertThat(SearchTerm.of("a".repeat(3_998) + " bc", text))
                    .extracting(SearchTerm::text)
                    .last()
                    .isEqualTo("b");
        }
    }
}
