package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextDirectionTest {
    @Test
    void isThatOfTheFirstLetter() {
        assertThat(TextDirection.of("“He said: \u0642\u0641”")).hasValue(TextDirection.LEFT_TO_RIGHT);
        assertThat(TextDirection.of("23. \u0642\u0641 (stop)")).hasValue(TextDirection.RIGHT_TO_LEFT);
        assertThat(TextDirection.of("\u05d0\u05d1")).hasValue(TextDirection.RIGHT_TO_LEFT);
    }

    @Test
    void ofNumbersAloneIsThatInWhichTheyAreDialledAndRead() {
        assertThat(TextDirection.of("07700 900123")).hasValue(TextDirection.LEFT_TO_RIGHT);
        assertThat(TextDirection.of(" … ")).isEmpty();
    }

    @Test
    void theNameOfAFileKeepsItsNumbersAfterTheWordBeforeThem() {
        String word = "\u0631\u0633\u0627\u0644\u0629";
        assertThat(TextDirection.leftToRight("voicemail " + word + " 14-11.wav"))
                .isEqualTo("\u200evoicemail " + word + " \u200e14-11.wav\u200e");
        assertThat(TextDirection.leftToRight(word + ".wav")).isEqualTo("\u200e" + word + ".wav\u200e");
        assertThat(TextDirection.leftToRight("IMG_20260111 \u0434\u0432\u0435\u0440\u0456.jpg"))
                .isEqualTo("IMG_20260111 \u0434\u0432\u0435\u0440\u0456.jpg");
    }

    @Test
    void aLanguageHasThatOfItsWords() {
        assertThat(new Messages(Locale.UK).direction()).isEqualTo(TextDirection.LEFT_TO_RIGHT);
        assertThat(new Messages(Locale.UK, words -> "\u0642" + words).direction())
                .isEqualTo(TextDirection.RIGHT_TO_LEFT);
    }
}
