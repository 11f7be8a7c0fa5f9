package org.daybook.ui.toolkit.label;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RightToLeftTextRepairTest {
    @Test
    void aFullStopOfAnotherFontIsARunOfItsOwnWhereALineIsReadFromTheRight() {
        assertThat(RightToLeftTextRepair.of("مرت السيارة، ثم ذهب.")).containsExactly("مرت السيارة، ثم ذهب", ".");
    }

    @Test
    void anEmojiIsARunOfItsOwnWithItsColourAndAllThatIsJoinedToIt() {
        assertThat(RightToLeftTextRepair.of("ذهب. 🚐👍🏽 نعم")).containsExactly("ذهب", ". ", "🚐", "👍🏽", " ", "نعم");
        assertThat(RightToLeftTextRepair.of("نعم 👩‍👧.")).containsExactly("نعم ", "👩‍👧", ".");
    }

    @Test
    void aTextReadFromTheLeftIsLeftAsItIs() {
        assertThat(RightToLeftTextRepair.of("She said نعم. 🚐")).containsExactly("She said نعم. 🚐");
        assertThat(RightToLeftTextRepair.of("")).containsExactly("");
    }

    @Property(tries = 100)
    void togetherTheRunsAreTheText(@ForAll String text) {
        assertThat(String.join("", RightToLeftTextRepair.of("ن" + text))).isEqualTo("ن" + text);
    }
}
