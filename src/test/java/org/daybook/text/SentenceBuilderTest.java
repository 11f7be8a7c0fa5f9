package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SentenceBuilderTest {
    private final SentenceBuilder<String> builder = new SentenceBuilder<>();

    @Test
    void partsStandWhereTheLanguageHasThem() {
        String messages = builder.mark("[3 messages]");
        String days = builder.mark("[2 days]");
        assertThat(parts("On " + days + " came " + messages + "."))
                .containsExactly("On ", "[2 days]", " came ", "[3 messages]", ".");
    }

    @Test
    void aSymbolOfAPhoneInANameStaysInIt() {
        String number = builder.mark("[3]");
        assertThat(parts("\uE000Sam: " + number)).containsExactly("\uE000Sam: ", "[3]");
    }

    @Test
    void aNameThatHoldsAMarkPutsNoPartInTwice() {
        String number = builder.mark("[3]");
        assertThat(parts("Sam" + number + ": " + number)).containsExactly("Sam" + number + ": ", "[3]");
    }

    private List<String> parts(String text) {
        return builder.parts(text, UnaryOperator.identity());
    }
}
