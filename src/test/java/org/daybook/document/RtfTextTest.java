package org.daybook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a document in rich text: every one that a reader sees, and none that a reader does not. */
class RtfTextTest {
    private boolean isWhole;

    private String read(String rtf) throws TextCollector.Full, IOException {
        return read(rtf.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String read(byte[] rtf) throws TextCollector.Full, IOException {
        TextCollector into = new TextCollector(100_000, () -> false);
        isWhole = new RtfText(new ByteArrayInputStream(rtf), into).read();
        return into.text();
    }

    private String body(String rtf) throws Exception {
        return read("{\\rtf1\\ansi\\ansicpg1252 " + rtf + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\par b| a/b",
                "a\\line b| a/b",
                "a\\tab b| a\tb",
                "caf\\'e9| café",
                "\\'93quoted\\'94| “quoted”",
                "\\lquote x\\rquote  \\ldblquote y\\rdblquote | ‘x’ “y”",
                "1\\endash 2\\emdash 3| 1–2—3",
                "\\bullet  one| • one",
                "\\{a\\}\\\\b| {a}\\b",
                "a\\~b\\_c| a\u00a0b-c",
                "\\b bold\\b0  plain| bold plain",
                "{\\i slanted} after| slanted after"
            })
    void whatAReaderSeesIsRead(String rtf, String expected) throws Exception {
        assertThat(body(rtf).replace("\n", "/")).isEqualTo(expected);
        assertThat(isWhole).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\u8364?5| €5",
                "\\u8364\\'805| €5",
                "\\uc0\\u8364 5| €5",
                "\\uc2\\u8364ab5| €5",
                "{\\uc0\\u8364 5}\\u8364?6| €5€6",
                "\\u-10179?\\u-8704?| 😀",
                "\\u26085?\\u26412?| 日本",
                "\\u8364?\\par next| €/next"
            })
    void aCharacterOfUnicodeStandsInPlaceOfWhatFollowsIt(String rtf, String expected) throws Exception {
        assertThat(body(rtf).replace("\n", "/")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seen{\\v hidden} again| seen again",
                "seen\\v hidden\\v0  again| seen again",
                "seen{\\deleted gone} again| seen again",
                "seen\\v hidden\\plain  again| seen again",
                "{\\fonttbl{\\f0 Arial;}}words| words",
                "{\\*\\generator Word;}words| words",
                "{\\info{\\author Craig}{\\title T}}words| words",
                "{\\header head}{\\footer foot}words| words",
                "{\\pict\\pngblip 89504e47}words| words",
                "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt shown}}| shown"
            })
    void whatAReaderDoesNotSeeIsNotRead(String rtf, String expected) throws Exception {
        assertThat(body(rtf)).isEqualTo(expected);
    }

    @Example
    void theEndOfALineOfTheFileIsNoEndUnlessItIsMarked() throws Exception {
        assertThat(body("a\nb\r\nc")).isEqualTo("abc");
        assertThat(body("a\\\nb\\\rc")).isEqualTo("a\nb\nc");
    }

    @Example
    void aTableIsReadRowByRow() throws Exception {
        assertThat(body("\\trowd Day\\cell Call\\cell\\row\\trowd Monday\\cell 21:05\\par 22:10\\cell\\row after"))
                .startsWith("Day    │ Call\nMonday │ 21:05 / 22:10\n")
                .endsWith("after");
    }

    @Example
    void aTableOfMoreColumnsThanAreShownSaysThatThereIsMore() throws Exception {
        TextCollector into = new TextCollector(100_000, () -> false);
        into.row(Collections.nCopies(60, "x"));
        assertThat(into.more()).isFalse();
        into.row(Collections.nCopies(61, "x"));
        assertThat(into.more()).isTrue();
    }

    @Example
    void wordsInAnotherCodePageAreRead() throws Exception {
        assertThat(read("{\\rtf1\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}")).isEqualTo("Привет");
        assertThat(read("{\\rtf1\\ansicpg932 \\'93\\'fa\\'96\\'7b}")).isEqualTo("日本");
        assertThat(read("{\\rtf1\\ansicpg99999 caf\\'e9}"))
                .as("a code page that is none")
                .isEqualTo("café");
    }

    @Example
    void bytesOfAPictureAreNotTakenForWordsOrBraces() throws Exception {
        assertThat(body("a{\\pict\\bin5 }}}}}}b")).isEqualTo("ab");
        assertThat(isWhole).isTrue();
    }

    @Example
    void aDocumentThatEndsTooEarlyIsReadAsFarAsItGoes() throws Exception {
        assertThat(read("{\\rtf1 first\\par sec")).isEqualTo("first\nsec");
        assertThat(isWhole).isFalse();
        assertThat(read("{\\rtf1 words}{more")).isEqualTo("words");
        assertThat(isWhole).as("what is after the last brace is no part of it").isTrue();
        assertThat(read("}")).isEmpty();
        assertThat(isWhole).isFalse();
    }

    @Example
    void nestingWithoutAnEndIsGivenUp() throws Exception {
        assertThat(read("{\\rtf1 words" + "{".repeat(100_000))).isEqualTo("words");
        assertThat(isWhole).isFalse();
    }

    @Property(tries = 100)
    void anyBytesAreReadOrGivenUp(@ForAll @Size(max = 300) byte[] bytes) {
        try {
            assertThat(read(bytes)).isNotNull();
        } catch (IOException | TextCollector.Full expected) {
            assertThat(expected).isNotNull();
        }
    }

    @Property(tries = 100)
    void anyTextIsReadBackAsItWasWritten(@ForAll @Size(max = 40) List<Character> letters) throws Exception {
        StringBuilder text = new StringBuilder();
        StringBuilder rtf = new StringBuilder("{\\rtf1\\uc1 ");
        for (char letter : letters) {
            if (!Character.isWhitespace(letter) && !Character.isISOControl(letter)) {
                text.append(letter);
                rtf.append("\\u").append((short) letter).append('?');
            }
        }
        assertThat(read(rtf + "}")).isEqualTo(text.toString().strip());
    }
}
