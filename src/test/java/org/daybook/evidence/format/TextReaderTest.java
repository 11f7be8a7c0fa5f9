package org.daybook.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.Pictures;
import org.junit.jupiter.api.Test;

class TextReaderTest {
    private static Optional<TextPreview> read(byte[] content, int most) throws IOException {
        return new TextReader().read(new BytesChannel(content), most);
    }

    private static TextPreview read(String text, Charset charset) throws IOException {
        return read(text.getBytes(charset), 1000).orElseThrow();
    }

    @Test
    void everyEncodingIsRead() throws IOException {
        String text = "Grüße, it was €5 – again.\nSecond line.";
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("windows-1252")
        }) {
            TextPreview shown = read(text, charset);
            assertThat(shown.text()).isEqualTo(text);
            assertThat(shown.more()).isFalse();
            assertThat(shown.changed()).isFalse();
        }
        assertThat(read("\ufeffmarked", StandardCharsets.UTF_8).text()).isEqualTo("marked");
    }

    @Test
    void onlyTheBeginningOfALongTextIsRead() throws IOException {
        TextPreview shown =
                read("x".repeat(100_000).getBytes(StandardCharsets.UTF_8), 50).orElseThrow();
        assertThat(shown.text()).isEqualTo("x".repeat(50));
        assertThat(shown.more()).isTrue();
        assertThat(read("\ud83d\ude42\ud83d\ude42".getBytes(StandardCharsets.UTF_8), 3)
                        .orElseThrow()
                        .text())
                .isEqualTo("\ud83d\ude42");
    }

    @Test
    void whatHidesOrTurnsCharactersIsSeen() throws IOException {
        TextPreview shown = read("a\u202eb\u200bc\u0007d\u007fe" + " plain".repeat(40), StandardCharsets.UTF_8);
        assertThat(shown.text()).startsWith("a[U+202E]b[U+200B]c\u2407d\u2421e plain");
        assertThat(shown.changed()).isTrue();
    }

    @Test
    void lineEndsAreOneKind() throws IOException {
        TextPreview shown = read("a\r\nb\rc\nd\te", StandardCharsets.UTF_8);
        assertThat(shown.text()).isEqualTo("a\nb\nc\nd\te");
    }

    @Test
    void familiesStayTogether() throws IOException {
        String family = "\ud83d\udc69\u200d\ud83d\udc67";
        assertThat(read(family, StandardCharsets.UTF_8).text()).isEqualTo(family);
    }

    @Test
    void whatIsNotTextIsNotShown() throws IOException {
        assertThat(read(Pictures.jpeg(8, 8), 100)).isEmpty();
        assertThat(read(new byte[100], 100)).isEmpty();
        assertThat(read(new byte[0], 100).orElseThrow().text()).isEmpty();
    }

    @Property(tries = 500)
    void anyBytesAreShownOrNot(@ForAll byte[] content, @ForAll @IntRange(min = 1, max = 50) int most)
            throws IOException {
        Optional<TextPreview> shown = read(content, most);
        shown.ifPresent(text -> assertThat(text.text().codePoints())
                .noneMatch(c -> c < ' ' && c != '\n' && c != '\t' || c >= 0x202a && c <= 0x202e));
    }
}
