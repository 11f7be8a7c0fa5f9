package org.daybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.daybook.index.text.SearchPhrase;
import org.daybook.index.text.SearchTerm;
import org.daybook.index.text.SearchText;
import org.daybook.index.text.TextIndex;
import org.junit.jupiter.api.Test;

class TextIndexTest {
    private final SearchText searchText = new SearchText();
    private TextIndex index = new TextIndex(searchText);

    @Property(tries = 2000)
    void findsExactlyTheTextsInWhichItIsRead(
            @ForAll @Size(min = 1, max = 6) List<@Size(max = 3) List<@From("writing") String>> texts,
            @ForAll @From("writing") String typed) {
        add(texts);
        ParsedQuery parsed = ParsedQuery.of(typed, searchText);
        for (SearchTerm word : parsed.words()) {
            assertThat(index.find(word)).isEqualTo(read(texts, new ParsedQuery(List.of(word), List.of())));
        }
        for (String phrase : List.of('"' + typed + '"', '"' + typed)) {
            for (SearchPhrase together : ParsedQuery.of(phrase, searchText).phrases()) {
                assertThat(index.find(together)).isEqualTo(read(texts, new ParsedQuery(List.of(), List.of(together))));
            }
        }
    }

    @Property
    void whatIsKeptIsFoundAsBeforeAndTheRestNoMore(
            @ForAll @Size(min = 1, max = 6) List<@Size(max = 3) List<@From("writing") String>> texts,
            @ForAll @Size(max = 3) List<Integer> gone,
            @ForAll @From("writing") String typed) {
        add(texts);
        BitSet kept = new BitSet();
        kept.set(0, texts.size());
        gone.forEach(number -> kept.clear(Math.floorMod(number, texts.size())));
        index.keepOnly(kept);
        for (SearchTerm word : ParsedQuery.of(typed, searchText).words()) {
            BitSet expected = read(texts, new ParsedQuery(List.of(word), List.of()));
            expected.and(kept);
            assertThat(index.find(word)).isEqualTo(expected);
        }
        index.add(typed, texts.size());
        for (SearchPhrase phrase : ParsedQuery.of('"' + typed + '"', searchText).phrases()) {
            BitSet expected = read(texts, new ParsedQuery(List.of(), List.of(phrase)));
            expected.and(kept);
            expected.set(texts.size());
            assertThat(index.find(phrase)).isEqualTo(expected);
        }
    }

    @Test
    void aLongRunIsFoundWhereItsCharactersFollowEachOther() {
        index.add("\u4ed6\u5728\u6211\u5bb6\u95e8\u53e3", 0);
        index.add("\u4ed6\u5728\u6211\u5bb6\u3002\u6211\u5bb6\u95e8\u53e3", 1);
        SearchTerm run = SearchTerm.of("\u5728\u6211\u5bb6\u95e8", searchText).getFirst();
        assertThat(index.find(run)).isEqualTo(BitSet.valueOf(new long[] {0b01}));
    }

    @Test
    void ofAVeryLongPhraseTheBeginningDecides() {
        index.add("la ".repeat(70), 0);
        index.add("la ".repeat(60), 1);
        SearchPhrase phrase = ParsedQuery.of('"' + "la ".repeat(90) + '"', searchText)
                .phrases()
                .getFirst();
        assertThat(index.find(phrase)).isEqualTo(BitSet.valueOf(new long[] {0b01}));
    }

    /** Letters, a script without spaces, a mark that belongs to either, and what stands between words. */
    @Provide
    Arbitrary<String> writing() {
        return Arbitraries.strings()
                .withChars('a', 'b', 'A', '\u00e4', '3', '\u5bb6', '\u95e8', '\u304b', '\u3099', '\u30fc', '\u0301')
                .withChars(' ', ' ', ' ', '.', '\u3002', '\n')
                .ofMaxLength(14);
    }

    private void add(List<List<String>> texts) {
        index = new TextIndex(searchText);
        IntStream.range(0, texts.size()).forEach(i -> texts.get(i).forEach(part -> index.add(part, i)));
    }

    private BitSet read(List<List<String>> texts, ParsedQuery parsed) {
        BitSet found = new BitSet();
        IntStream.range(0, texts.size())
                .filter(i -> parsed.in(texts.get(i), searchText))
                .forEach(found::set);
        return found;
    }
}
