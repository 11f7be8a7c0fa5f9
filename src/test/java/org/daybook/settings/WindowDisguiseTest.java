package org.daybook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WindowDisguiseTest {
    @Test
    void aTitleIsOneShortLine() {
        assertThat(title("  Recipes\n of\u202e mine ")).isEqualTo("Recipes  of  mine");
        assertThat(title("x".repeat(90))).hasSize(WindowDisguise.LONGEST);
        assertThat(title("\ud83d\ude00".repeat(90)).codePointCount(0, 2 * WindowDisguise.LONGEST))
                .isEqualTo(WindowDisguise.LONGEST);
    }

    @Property
    void anyTextIsATitleThatStaysAsItIs(@ForAll String text) {
        assertThat(title(title(text))).isEqualTo(title(text));
        assertThat(title(text)).doesNotContainPattern("\\p{Cntrl}");
    }

    private static String title(String text) {
        return WindowDisguise.USUAL.withTitle(text).title();
    }
}
