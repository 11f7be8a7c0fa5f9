package org.daybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.daybook.index.text.FoldedText;
import org.daybook.index.text.SearchPhrase;
import org.daybook.index.text.SearchTerm;
import org.daybook.index.text.SearchText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed, as words that may be anywhere and as words that must follow each other. */
class ParsedQueryTest {
    private final SearchText text = new SearchText();

    private ParsedQuery parsed(String typed) {
        return ParsedQuery.of(typed, text);
    }

    private boolean isIn(String typed, String... texts) {
        String folded = FoldedText.of(List.of(texts), text);
        return parsed(typed).patterns().stream().allMatch(pattern -> pattern.in(folded));
    }

    private static List<String> words(List<SearchTerm> terms) {
        return terms.stream().map(SearchTerm::text).toList();
    }

    private List<List<String>> phrases(String typed) {
        return parsed(typed).phrases().stream()
                .map(phrase -> words(phrase.words()))
                .toList();
    }

    @Test
    void wordsBetweenQuotationMarksFollowEachOtherAndAllOthersMayBeAnywhere() {
        String typed = "kite \"red van\" gate \"asked me\"";
        assertThat(words(parsed(typed).words())).containsExactly("kite", "gate");
        assertThat(phrases(typed)).containsExactly(List.of("red", "van"), List.of("asked", "me"));
        assertThat(parsed(typed).phrases()).noneMatch(SearchPhrase::open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"red van\"", "“red van”", "„red van“", "\uff02red van\uff02", "“red van\""})
    void everyKindOfQuotationMarkCounts(String typed) {
        assertThat(phrases(typed)).containsExactly(List.of("red", "van"));
        assertThat(parsed(typed).words()).isEmpty();
    }

    @Test
    void aMarkThatIsNotClosedYetIsAPhraseThatIsStillTyped() {
        assertThat(parsed("kite \"red va").phrases())
                .singleElement()
                .satisfies(phrase -> assertThat(phrase.open()).isTrue());
        assertThat(parsed("\"").phrases()).isEmpty();
        assertThat(parsed("\"\" van").phrases()).isEmpty();
        assertThat(words(parsed("\"\" van").words())).containsExactly("van");
    }

    @Test
    void oneWordBetweenMarksMustBeWholeButOneRunWithoutSpacesHasNoWholeWords() {
        assertThat(phrases("\"van\"")).containsExactly(List.of("van"));
        assertThat(phrases("\"小明\"")).isEmpty();
        assertThat(words(parsed("\"小明\"").words())).containsExactly("小明");
    }

    @Test
    void sixteenPhrasesAreLookedForAndTheWordsOfAllOthersAnywhere() {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < 18; i++) {
            typed.append("\"red w").append(i).append("\" ");
        }
        assertThat(parsed(typed.toString()).phrases()).hasSize(16);
        assertThat(words(parsed(typed.toString()).words())).containsExactly("red", "w16", "w17");
    }

    @Test
    void ofAVeryLongQueryOnlyTheBeginningIsRead() {
        assertThat(words(parsed("x ".repeat(2_000) + "hidden").words())).containsExactly("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "van kite | true",
                "VAN | true",
                "ite | true",
                "te | false",
                "van horse | false",
                "\"red van\" | true",
                "\"red van\" kite | true",
                "\"van kite\" | false",
                "\"red va\" | false",
                "\"red va | true",
                "... | true"
            })
    void allThatIsAskedForHasToOccurInOneOfTheTexts(String typed, boolean found) {
        assertThat(isIn(typed, "a red van", "the kite")).isEqualTo(found);
    }

    @Property(tries = 100)
    void anythingTypedIsReadAndFoundInItself(@ForAll @StringLength(max = 60) String typed) {
        String unquoted = typed.codePoints()
                .filter(c -> c > 0xffff || !SearchQuery.isQuotationMark((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(isIn(unquoted, unquoted)).isTrue();
        assertThat(parsed(typed).phrases()).hasSizeLessThanOrEqualTo(16);
    }
}
