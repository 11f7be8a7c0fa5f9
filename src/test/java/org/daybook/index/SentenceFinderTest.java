package org.daybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.index.text.Sentence;
import org.daybook.index.text.Sentence.SentenceRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceFinderTest {
    private static Sentence found(String words, String text) {
        return new SentenceFinder(words).in(text).orElseThrow();
    }

    private static List<String> marked(Sentence sentence) {
        return sentence.matches().stream()
                .map(match -> sentence.text().substring(match.start(), match.end()))
                .toList();
    }

    @Test
    void theSentenceAroundTheFirstMatchIsShownWithAllMatchesInIt() {
        Sentence sentence = found("van blue", "It was cold. A blue van stood there, the same van as before. He left.");
        assertThat(sentence.text()).isEqualTo("A blue van stood there, the same van as before.");
        assertThat(marked(sentence)).containsExactly("blue", "van", "van");
        assertThat(sentence.cutBefore()).isFalse();
        assertThat(sentence.cutAfter()).isFalse();
    }

    @Test
    void aNewLineEndsASentence() {
        assertThat(found("van", "first line\na van\nlast line").text()).isEqualTo("a van");
    }

    @ParameterizedTest
    @CsvSource({
        "cafe, at the caf\u00e9 again, caf\u00e9",
        "cafe, at the cafe\u0301 again, cafe\u0301",
        "CAGLA, \u00c7a\u011fla waited, \u00c7a\u011fla",
        "istanbul, to \u0130stanbul, \u0130stanbul",
        "\u95e8\u53e3, \u4ed6\u5728\u6211\u5bb6\u95e8\u53e3\u7b49\u6211, \u95e8\u53e3",
        "spic, suspicious, spic",
        "su, suspicious issue, su",
        "fi, \ufb01ne, \ufb01",
    })
    void rangesAreInTheTextAsItWasWritten(String words, String text, String match) {
        assertThat(marked(found(words, text))).containsExactly(match);
    }

    @Test
    void aLongSentenceIsShortenedAroundTheMatch() {
        Sentence sentence = found("van", "and so on ".repeat(100) + "the van came " + "and so on ".repeat(100));
        assertThat(sentence.text()).hasSizeLessThan(200).contains("the van came");
        assertThat(marked(sentence)).containsExactly("van");
        assertThat(sentence.cutBefore()).isTrue();
        assertThat(sentence.cutAfter()).isTrue();
    }

    @Test
    void theTextWithTheMostWordsIsChosen() {
        assertThat(new SentenceFinder("blue van")
                        .in(List.of("a van", "a blue van", "blue"))
                        .orElseThrow()
                        .text())
                .isEqualTo("a blue van");
    }

    @Test
    void aPhraseIsMarkedWholeAndItsWordsElsewhereAreNot() {
        Sentence sentence = found(
                "\u201cto stop\u201d", "He came to the stop. I asked him to\nstop, to stop at once. He did not stop.");
        assertThat(marked(sentence).getFirst()).startsWith("to");
        assertThat(marked(found("\"to stop\" once", "I asked him to stop, to please stop at once")))
                .containsExactly("to stop", "once");
        assertThat(new SentenceFinder("\"stop to\"").in("to stop")).isEmpty();
    }

    @Test
    void whereNothingMatchesThereIsNoSentence() {
        assertThat(new SentenceFinder("van").in("a car")).isEmpty();
        assertThat(new SentenceFinder("").in("a car")).isEmpty();
        assertThat(new SentenceFinder("van").in(List.of())).isEmpty();
    }

    @Property
    void rangesLieWithinTheSentenceAndDoNotOverlap(@ForAll String text, @ForAll String words) {
        new SentenceFinder(words + " " + text).in(text + ". " + text).ifPresent(sentence -> {
            int last = 0;
            for (SentenceRange match : sentence.matches()) {
                assertThat(match.start()).isGreaterThanOrEqualTo(last);
                assertThat(match.end()).isGreaterThan(match.start());
                last = match.end();
            }
            assertThat(last).isBetween(1, sentence.text().length());
        });
    }
}
