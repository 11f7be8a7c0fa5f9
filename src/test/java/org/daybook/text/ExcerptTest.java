package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The beginnings of texts. */
class ExcerptTest {
    @Test
    void aLineThatIsShortEnoughIsLeftAsItIs() {
        assertThat(Excerpt.shortened("exactly", 7)).isEqualTo("exactly");
    }

    @Test
    void aLongLineIsCutBetweenCharactersAndSaysSo() {
        assertThat(Excerpt.shortened("one two", 4)).isEqualTo("one…");
        assertThat(Excerpt.shortened("one\uD83D\uDE00two", 4)).isEqualTo("one…");
        assertThat(Excerpt.shortened("one\uD83D\uDE00two", 5)).isEqualTo("one\uD83D\uDE00…");
    }
}
