package org.daybook.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.evidence.format.TextEncoding;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;

/** Text is read line by line, loses nothing, and takes no more memory than one line. */
class LineReaderTest {
    private static List<SourceLine> lines(InputStream bytes) throws IOException {
        List<SourceLine> lines = new ArrayList<>();
        try (LineReader reader = LineReader.of(bytes)) {
            for (SourceLine line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<SourceLine> lines(String text, Charset charset) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static String joined(List<SourceLine> lines) {
        return lines.stream().map(line -> line.text() + line.ending()).collect(Collectors.joining());
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of("a", "é", "\r", "\n", "\r\n", "\u2028", "😀", "x y", "\u0085", "\t", "\u200e", "")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Property
    void linesJoinedWithTheirEndingsGiveTheText(@ForAll("texts") String text) throws IOException {
        List<SourceLine> lines = lines(text, StandardCharsets.UTF_8);
        assertThat(joined(lines)).isEqualTo(text);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).number()).isEqualTo(i + 1L);
            assertThat(lines.get(i).text()).doesNotContain("\n");
        }
    }

    @Property
    void soItIsInAllEncodingsWithAMark(@ForAll("texts") String any) throws IOException {
        // Much of it is a control, which no text is taken to be.
        String text = any.replace("\u0085", "");
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(joined(lines("\ufeff" + text, charset))).isEqualTo(text);
        }
    }

    @Property
    void anyBytesGiveTheTextThatTheirEncodingDecodes(@ForAll byte[] bytes) throws IOException {
        TextEncoding encoding = TextEncoding.of(bytes, false).orElse(TextEncoding.UTF_8);
        int mark = Math.min(encoding.markLength(), bytes.length);
        assertThat(joined(lines(new ByteArrayInputStream(bytes))))
                .isEqualTo(new String(bytes, mark, bytes.length - mark, encoding.charset()));
    }

    @Test
    void onlyLineFeedsEndLines() throws IOException {
        assertThat(lines("a\rb\r\nc\u2028d\n\n\re", StandardCharsets.UTF_8))
                .containsExactly(
                        new SourceLine(1, "a\rb", "\r\n", false, false),
                        new SourceLine(2, "c\u2028d", "\n", false, false),
                        new SourceLine(3, "", "\n", false, false),
                        new SourceLine(4, "\re", "", false, false));
        assertThat(lines("", StandardCharsets.UTF_8)).isEmpty();
        assertThat(lines("a\r", StandardCharsets.UTF_8)).containsExactly(new SourceLine(1, "a\r", "", false, false));
    }

    @Test
    void aLineWithBytesThatAreNoTextSaysSo() throws IOException {
        byte[] bytes = "good é\nbad x\nlast".getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[40_000 + bytes.length];
        Arrays.fill(large, 0, 40_000, (byte) '\n');
        System.arraycopy(bytes, 0, large, 40_000, bytes.length);
        large[40_000 + bytes.length - 6] = (byte) 0xff;
        assertThat(lines(new ByteArrayInputStream(large)).stream().filter(SourceLine::broken))
                .containsExactly(new SourceLine(40_002, "bad \ufffd", "\n", true, false));
    }

    @Test
    void aVeryLongLineIsCutAndTheNextIsWhole() throws IOException {
        List<SourceLine> read = lines(new Endless(Runs.of(1 << 25, 1 << 30)));
        assertThat(read).hasSize(2);
        assertThat(read.getFirst().cut()).isTrue();
        assertThat(read.getFirst().text()).hasSize(1 << 20);
        assertThat(read.getFirst().ending()).isEqualTo("\n");
        assertThat(read.getLast()).isEqualTo(new SourceLine(2, "end", "", false, false));
    }

    @Test
    void noCharacterIsCutInTwo() throws IOException {
        SourceLine cut =
                lines("a" + "😀".repeat(1 << 19), StandardCharsets.UTF_8).getFirst();
        assertThat(cut.cut()).isTrue();
        assertThat(cut.text()).endsWith("😀").hasSize((1 << 20) - 1);
    }

    /** Many letters in one line, and a short one after it. */
    private static final class Endless extends InputStream {
        private static final byte[] END = "\nend".getBytes(StandardCharsets.US_ASCII);
        private long left;
        private int ended;

        Endless(long letters) {
            left = letters;
        }

        @Override
        public int read() {
            if (left > 0) {
                left--;
                return 'x';
            }
            return ended < END.length ? END[ended++] : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left < length) {
                return oneByOne(into, from, length);
            }
            Arrays.fill(into, from, from + length, (byte) 'x');
            left -= length;
            return length;
        }

        private int oneByOne(byte[] into, int from, int length) {
            int count = 0;
            for (int c = 0; count < length; count++) {
                c = read();
                if (c < 0) {
                    break;
                }
                into[from + count] = (byte) c;
            }
            return count == 0 ? -1 : count;
        }
    }
}
