package org.daybook.portfolio.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.portfolio.redaction.PrintedTexts.PrintedText;
import org.daybook.portfolio.redaction.RepeatedDisclosureFinder.Repeated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedDisclosureFinderTest {
    private static final PrintedText PRIVATE = new PrintedText(
            "Incident 57", "The doctor gave me something to sleep and I am afraid to take it. I lock the door twice.");

    private static List<Repeated> in(String... printed) {
        List<PrintedText> lines = Stream.of(printed)
                .map(text -> new PrintedText("Health 1", text))
                .toList();
        List<PrintedText> whole =
                Stream.concat(lines.stream(), Stream.of(PRIVATE)).toList();
        return List.copyOf(RepeatedDisclosureFinder.in(lines, whole, words -> words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Something to sleep, which I am afraid to take",
                "I was afraid of what the doctor gave me.",
                "I slept, but I took what the doctor had given me.",
                "Twice I locked both doors."
            })
    void aSentenceThatSaysItInOtherWordsIsFoundWithTheTextThatIsLeftOut(String sentence) {
        assertThat(in(sentence)).singleElement().satisfies(one -> {
            assertThat(one.sentence()).isEqualTo(sentence);
            assertThat(one.withheld()).isEqualTo(PRIVATE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"The doctor was late.", "I am afraid of him.", "He gave something to the police."})
    void aWordOrTwoInCommonSayNothing(String sentence) {
        assertThat(in(sentence)).isEmpty();
    }

    @Test
    void ofATextOnlyTheSentencesThatRepeatAreListedTogetherIfTheyFollowEachOther() {
        assertThat(in("He rang. The doctor gave me something. I sleep and am afraid to take it. It rained."))
                .extracting(Repeated::sentence)
                .containsExactly("The doctor gave me something. I sleep and am afraid to take it.");
    }

    @Test
    void aTextFromWhichOnlyWordsWereStruckIsNotLeftOut() {
        List<PrintedText> whole = List.of(new PrintedText("Incident 3", "He waited by the old mill with his dog."));
        List<PrintedText> printed = List.of(new PrintedText("Incident 3", "HE WAITED BY THE OLD MILL WITH HIS DOG."));
        assertThat(RepeatedDisclosureFinder.in(printed, whole, words -> words.toUpperCase(Locale.ROOT)))
                .isEmpty();
    }
}
