package org.daybook.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Which words there are, by a part of them, and where each occurs. */
class DictionaryTest {
    private static final int MOST = 64;

    /** One text for each word, at the position of its number. */
    private static Dictionary of(List<String> words) {
        Dictionary dictionary = new Dictionary();
        for (int i = 0; i < words.size(); i++) {
            dictionary.add(words.get(i), i, i);
        }
        return dictionary;
    }

    private static Set<Integer> texts(Consumer<Consumer<Postings>> looked) {
        BitSet bits = new BitSet();
        looked.accept(postings -> {
            long[] found = new long[MOST / Long.SIZE + 1];
            postings.texts().addTo(found);
            bits.or(BitSet.valueOf(found));
        });
        Set<Integer> texts = new TreeSet<>();
        bits.stream().forEach(texts::add);
        return texts;
    }

    private static Set<Integer> where(List<String> words, Predicate<String> fits) {
        Set<Integer> texts = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (fits.test(words.get(i))) {
                texts.add(i);
            }
        }
        return texts;
    }

    @Property(tries = 100)
    void wordsAreFoundByThemselvesByTheirBeginningAndByAnyPart(
            @ForAll @Size(max = 30)
                    List<@NotEmpty @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 4) String> words,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 3) String part) {
        Dictionary dictionary = of(words);
        assertThat(texts(into -> dictionary.exactly(part, into))).isEqualTo(where(words, part::equals));
        assertThat(texts(into -> dictionary.beginning(part, into)))
                .isEqualTo(where(words, word -> word.startsWith(part)));
        assertThat(texts(into -> dictionary.containing(part, into)))
                .isEqualTo(where(words, word -> word.contains(part)));
        assertThat(dictionary.has(part, true)).isEqualTo(words.stream().anyMatch(word -> word.contains(part)));
        assertThat(dictionary.has(part, false)).isEqualTo(words.stream().anyMatch(word -> word.startsWith(part)));
    }

    @Property(tries = 50)
    void aCopyHasTheTextsThatAreKeptAndNoWordOfAnother(
            @ForAll @Size(max = 30) List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 3) String> words,
            @ForAll @Size(max = 30) List<Boolean> keep) {
        BitSet kept = new BitSet();
        PositionSet places = new PositionSet(MOST);
        for (int i = 0; i < words.size(); i++) {
            if (i < keep.size() && keep.get(i)) {
                kept.set(i);
                places.add(i);
            }
        }
        Dictionary copy = of(words).only(kept, places);
        Set<String> left = new TreeSet<>();
        copy.each((word, many) -> left.add(word));
        Set<String> expected = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (kept.get(i)) {
                expected.add(words.get(i));
            }
        }
        assertThat(left).isEqualTo(expected);
        for (String word : left) {
            assertThat(texts(into -> copy.exactly(word, into)))
                    .isEqualTo(where(words, word::equals).stream()
                            .filter(kept::get)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void aWordInManyTextsIsOneWord() {
        Dictionary dictionary = new Dictionary();
        dictionary.add("van", 0, 0);
        dictionary.add("van", 0, 5);
        dictionary.add("van", 3, 9);
        assertThat(texts(into -> dictionary.exactly("van", into))).containsExactly(0, 3);
        Set<String> words = new TreeSet<>();
        dictionary.each((word, many) -> words.add(word));
        assertThat(words).containsExactly("van");
    }

    @Test
    void nothingIsFoundInNone() {
        Dictionary none = new Dictionary();
        assertThat(none.has("van", true)).isFalse();
        assertThat(texts(into -> none.containing("van", into))).isEmpty();
        assertThat(texts(into -> none.exactly("van", into))).isEmpty();
    }
}
