package org.daybook.portfolio.pdf.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.text.Bidi;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is cut without a mark, and no fact in its middle. */
class PrintedExcerptTest {
    private static String plain(String text) {
        return text.strip().replaceAll("[ \t-\r]+", " ");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "He", "rang", "again.", "I", "ran!", "😀", "😀😀😀.", "昨日来た。", "Mr.", "21.05", "\n", "(so)",
                        "𝒜𝒷𝒸")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 100)
    void areMarkedAsCutOrWhole(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 60) int most) {
        for (String shown : List.of(PrintedExcerpt.opening(text, most), PrintedExcerpt.sentences(text, most))) {
            String beginning = PrintedExcerpt.beginning(shown);
            if (beginning != null) {
                assertThat(plain(text)).startsWith(beginning);
            } else {
                assertThat(shown).isEqualTo(plain(text));
            }
            assertThat(shown.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
        }
    }

    @Property(tries = 100)
    void areNoLongerThanThereIsRoomForButForOneSentenceThatIsAlmostWhole(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 60) int most) {
        String opening = PrintedExcerpt.opening(text, most);
        assertThat(opening.codePointCount(0, opening.length())).isLessThanOrEqualTo(most + 2);
        String sentences = PrintedExcerpt.sentences(text, most);
        assertThat(sentences.codePointCount(0, sentences.length())).isLessThanOrEqualTo(most + most / 2 + 4);
    }

    @Test
    void endBetweenWordsWherePossible() {
        assertThat(PrintedExcerpt.opening("one two three", 9)).isEqualTo("one two …");
        assertThat(PrintedExcerpt.opening("onetwothree", 5)).isEqualTo("onetw …");
        assertThat(PrintedExcerpt.opening("o netwothree", 8)).isEqualTo("o netwot …");
        assertThat(PrintedExcerpt.opening(" one\n\n two ", 7)).isEqualTo("one two");
    }

    @Test
    void endAfterAWholeSentence() {
        String text = "He rang at nine. I did not answer. He rang again.";
        assertThat(PrintedExcerpt.sentences(text, 40)).isEqualTo("He rang at nine. I did not answer. …");
        assertThat(PrintedExcerpt.sentences(text, 20)).isEqualTo("He rang at nine. …");
        assertThat(PrintedExcerpt.sentences(text, 12)).isEqualTo("He rang at nine. …");
        assertThat(PrintedExcerpt.sentences(text, 9)).isEqualTo("He rang […]");
        assertThat(PrintedExcerpt.sentences(text, 100)).isEqualTo(text);
    }

    @Test
    void closeTheQuotationThatTheyCut() {
        assertThat(PrintedExcerpt.sentences("“IGNORING me now, are you. CALL ME. I mean it.”", 40))
                .isEqualTo("“IGNORING me now, are you. CALL ME.” …");
        assertThat(PrintedExcerpt.sentences("He said “I will wait for as long as it takes, and then some”.", 12))
                .isEqualTo("He said “I” […]");
    }

    @Test
    void keepTheTimeOfAMessageApartFromArabicInTheOneBefore() {
        String messages = "00:34 شو عم تعملي؟\n00:35 Where are you?\n00:36 you";
        String shown = PrintedExcerpt.sentences(messages, 100);
        assertThat(shown).isEqualTo("00:34 شو عم تعملي؟ \u200e00:35 Where are you? 00:36 you");
        Bidi drawn = new Bidi(shown, Bidi.DIRECTION_LEFT_TO_RIGHT);
        assertThat(drawn.getLevelAt(shown.indexOf("00:35"))).isZero();
    }

    @Test
    void ofCharactersThatTakeTwoUnitsAreNotTakenForWhole() {
        String smiles = "😀".repeat(30);
        assertThat(PrintedExcerpt.sentences(smiles, 10)).isEqualTo("😀".repeat(10) + " […]");
    }

    @ParameterizedTest
    @CsvSource({"ASSAULT, true", "SEXUAL_ASSAULT, true", "CALLS, false", "THREAT_TO_ME, false"})
    void areLongerForAnActOfViolence(IncidentType type, boolean longer) {
        String account = "He came closer. ".repeat(30).strip();
        Incident one = incident(1).of(type).saying(account).made();
        assertThat(PrintedExcerpt.account(one, 100).length() > 110).isEqualTo(longer);
    }
}
