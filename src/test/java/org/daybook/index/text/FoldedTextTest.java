package org.daybook.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.daybook.index.ParsedQuery;
import org.junit.jupiter.api.Test;

class FoldedTextTest {
    private final SearchText searchText = new SearchText();

    @Property(tries = 2000)
    void containsExactlyWhatIsReadInItWordByWord(
            @ForAll @Size(max = 3) List<@From("writing") String> parts, @ForAll @From("writing") String typed) {
        String folded = FoldedText.of(parts, searchText);
        for (SearchTerm word : ParsedQuery.of(typed, searchText).words()) {
            assertThat(FoldedPattern.of(word).in(folded))
                    .isEqualTo(parts.stream().anyMatch(part -> isIn(word, part)));
        }
        for (String quoted : List.of('"' + typed + '"', '"' + typed)) {
            for (SearchPhrase phrase : ParsedQuery.of(quoted, searchText).phrases()) {
                assertThat(FoldedPattern.of(phrase).in(folded))
                        .isEqualTo(parts.stream()
                                .anyMatch(
                                        part -> !phrase.ranges(part, searchText).isEmpty()));
            }
        }
    }

    private boolean isIn(SearchTerm term, String part) {
        List<Integer> at = new ArrayList<>();
        searchText.scan(part, (word, unspaced, starts, ends) -> at.add(term.in(word, unspaced, 0)));
        return at.stream().anyMatch(place -> place >= 0);
    }

    @Test
    void aLongRunIsFoundWhereItsCharactersFollowEachOther() {
        FoldedPattern run = FoldedPattern.of(SearchTerm.of("在我家门", searchText).getFirst());
        assertThat(run.in(folded("他在我家门口"))).isTrue();
        assertThat(run.in(folded("他在我家。我家门口"))).isFalse();
    }

    @Test
    void aNameIsFoundAsWholeWordsAndInAScriptWithoutSpacesAnywhere() {
        assertThat(isNamed("Craig Mullen", "then craig MULLEN, again")).isTrue();
        assertThat(isNamed("Craig Mullen", "Craig Mullens")).isFalse();
        assertThat(isNamed("小明", "王小明来了")).isTrue();
        assertThat(FoldedPattern.ofName("?!", searchText)).isEmpty();
    }

    private boolean isNamed(String name, String text) {
        return FoldedPattern.ofName(name, searchText).orElseThrow().in(folded(text));
    }

    @Test
    void itsWordsAreThoseBetweenSpacesEachOnce() {
        assertThat(FoldedText.words(FoldedText.of(List.of("The café, the 我家", "", "x3 CAFE"), searchText)))
                .containsExactly("the", "cafe", "x3");
        assertThat(FoldedText.words("")).isEmpty();
    }

    /** Letters, a script without spaces, a mark that belongs to either, and what stands between words. */
    @Provide
    Arbitrary<String> writing() {
        return Arbitraries.strings()
                .withChars('a', 'b', 'A', '\u00e4', '3', '\u5bb6', '\u95e8', '\u304b', '\u3099', '\u30fc', '\u0301')
                .withChars(' ', ' ', ' ', '.', '\u3002', '\n')
                .ofMaxLength(14);
    }

    private String folded(String text) {
        return FoldedText.of(List.of(text), searchText);
    }
}
