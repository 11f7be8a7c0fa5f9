package org.daybook.settings;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WindowFaceTest {
    @Test
    void aTitleIsOneShortLine() {
        assertThat(title("  Recipes\n of\u202e mine ")).isEqualTo("Recipes  of  mine");
        assertThat(title("x".repeat(90))).hasSize(WindowFace.LONGEST);
        assertThat(title("\ud83d\ude00".repeat(90)).codePointCount(0, 2 * WindowFace.LONGEST))
                .isEqualTo(WindowFace.LONGEST);
    }

    @Property
    void anyTextIsATitleThatStaysAsItIs(@ForAll String text) {
        assertThat(title(title(text))).isEqualTo(title(text));
        assertThat(title(text)).doesNotContainPattern("\\p{Cntrl}");
    }

    private static String title(String text) {
        return WindowFace.USUAL.withTitle(text).title();
    }
}
