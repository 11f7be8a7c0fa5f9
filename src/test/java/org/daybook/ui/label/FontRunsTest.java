package org.daybook.ui.label;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FontRunsTest {
    @Test
    void aFullStopOfAnotherFontIsARunOfItsOwnWhereALineIsReadFromTheRight() {
        assertThat(FontRuns.of("مرت السيارة، ثم ذهب.")).containsExactly("مرت السيارة، ثم ذهب", ".");
    }

    @Test
    void anEmojiIsARunOfItsOwnWithItsColourAndAllThatIsJoinedToIt() {
        assertThat(FontRuns.of("ذهب. 🚐👍🏽 نعم")).containsExactly("ذهب", ". ", "🚐", "👍🏽", " ", "نعم");
        assertThat(FontRuns.of("نعم 👩‍👧.")).containsExactly("نعم ", "👩‍👧", ".");
    }

    @Test
    void aTextReadFromTheLeftIsLeftAsItIs() {
        assertThat(FontRuns.of("She said نعم. 🚐")).containsExactly("She said نعم. 🚐");
        assertThat(FontRuns.of("")).containsExactly("");
    }

    @Property(tries = 100)
    void togetherTheRunsAreTheText(@ForAll String text) {
        assertThat(String.join("", FontRuns.of("ن" + text))).isEqualTo("ن" + text);
    }
}
