package org.daybook.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Text is decoded as it was written, in the encodings that phones and spreadsheets use. */
class TextDecoderTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String WORDS = "Café at 5 €, Zoë";

    private static String decoded(byte[] bytes) throws IOException {
        try (Reader reader = TextDecoder.of(new ByteArrayInputStream(bytes))) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }

    @Test
    void theEncodingIsTheOneThatTheBytesShow() throws IOException {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, WINDOWS, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(decoded(WORDS.getBytes(charset))).as(charset.name()).isEqualTo(WORDS);
        }
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(decoded(("\ufeff" + WORDS).getBytes(charset)))
                    .as(charset.name())
                    .isEqualTo(WORDS);
        }
    }

    @Test
    void aTextLongerThanItsBeginningIsReadToItsEnd() throws IOException {
        String longer = WORDS.repeat(10_000);
        assertThat(decoded(longer.getBytes(StandardCharsets.UTF_8))).isEqualTo(longer);
    }

    @Test
    void bytesThatAreBrokenFurtherOnAreShownAsSuch() throws IOException {
        byte[] bytes = ("x".repeat(20_000) + "é and more").getBytes(StandardCharsets.UTF_8);
        bytes[20_001] = 'x';
        assertThat(decoded(bytes)).endsWith("\ufffdx and more");
    }

    @Test
    void noBytesAreAnEmptyText() throws IOException {
        assertThat(decoded(new byte[0])).isEmpty();
    }

    @Test
    void aNameIsReadInUtf8OrElseInTheEncodingOfWindows() {
        assertThat(TextDecoder.text("Zoë".getBytes(StandardCharsets.UTF_8))).isEqualTo("Zoë");
        assertThat(TextDecoder.text("Zoë".getBytes(WINDOWS))).isEqualTo("Zoë");
    }
}
