package org.daybook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.ReadOnlyChannel;
import org.daybook.files.MemoryChannel;
import org.daybook.importing.ImportFailure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class DocumentReaderTest {
    private static final int MOST = 100_000;

    @Nested
    class Word {
        @Test
        void paragraphsAndTablesAreRead() throws Exception {
            DocumentText read = read(
                    FileKind.DOCX,
                    OfficeFiles.docx(OfficeFiles.paragraph("Dear Ann,") + OfficeFiles.paragraph("I know &amp; wait.")
                            + "<w:tbl><w:tr><w:tc>" + OfficeFiles.paragraph("Day") + "</w:tc><w:tc>"
                            + OfficeFiles.paragraph("Call") + "</w:tc></w:tr><w:tr><w:tc>"
                            + OfficeFiles.paragraph("Monday") + "</w:tc><w:tc>" + OfficeFiles.paragraph("21:05")
                            + OfficeFiles.paragraph("22:10") + "</w:tc></w:tr></w:tbl>"
                            + "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>"));
            assertThat(read.text().text()).isEqualTo("""
                    Dear Ann,
                    I know & wait.
                    Day    │ Call
                    Monday │ 21:05 / 22:10

                    a	b
                    c""");
            assertThat(read.isWhole()).isTrue();
            assertThat(read.text().more()).isFalse();
        }

        @Test
        void wordsThatWereDeletedInItAreNotTakenForItsWords() throws Exception {
            String deleted =
                    "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>stays</w:t></w:r></w:p>";
            assertThat(read(FileKind.DOCX, OfficeFiles.docx(deleted)).text().text())
                    .isEqualTo("stays");
        }

        @Test
        void signsThatTurnTheDirectionAreMadeVisible() throws Exception {
            assertThat(read(FileKind.DOCX, OfficeFiles.docx(OfficeFiles.paragraph("a\u202Eb")))
                            .text()
                            .text())
                    .isEqualTo("a[U+202E]b");
        }

        @Test
        void whatIsCutOffIsReadAsFarAsItGoes() throws Exception {
            byte[] broken = OfficeFiles.zip(
                    Map.of("word/document.xml", "<d xmlns:w=\"w\"><w:p><w:t>first</w:t></w:p><w:p><w:t>sec"));
            DocumentText read = read(FileKind.DOCX, broken);
            assertThat(read.text().text()).contains("first");
            assertThat(read.isWhole()).isFalse();
        }

        @Test
        void aLongOneIsReadToTheLimit() throws Exception {
            String words = OfficeFiles.paragraph("x".repeat(1000)).repeat(300);
            DocumentText read = read(FileKind.DOCX, OfficeFiles.docx(words));
            assertThat(read.text().more()).isTrue();
            assertThat(read.text().text().length()).isBetween(MOST - 1000, MOST + 1000);
        }
    }

    @Nested
    class OpenDocument {
        @Test
        void textIsReadWithItsSpaces() throws Exception {
            DocumentText read = read(
                    FileKind.OPEN_DOCUMENT,
                    OfficeFiles.openDocument(
                            "text",
                            "<text:h>Title</text:h>\n  <text:p>one<text:s text:c=\"3\"/>two<text:line-break/>three"
                                    + "<text:span> four</text:span></text:p>"));
            assertThat(read.text().text()).isEqualTo("Title\none   two\nthree four");
        }

        @Test
        void aSpreadsheetWithAMillionEmptyCellsIsSmall() throws Exception {
            DocumentText read = read(
                    FileKind.OPEN_DOCUMENT,
                    OfficeFiles.openDocument(
                            "spreadsheet",
                            "<table:table table:name=\"Log\"><table:table-row><table:table-cell><text:p>Day</text:p>"
                                    + "</table:table-cell><table:table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p>"
                                    + "</table:table-cell><table:table-cell table:number-columns-repeated=\"16381\"/>"
                                    + "</table:table-row><table:table-row table:number-rows-repeated=\"1048575\">"
                                    + "<table:table-cell/></table:table-row></table:table>"));
            assertThat(read.text().text()).isEqualTo("Log\nDay │ x │ x │");
        }
    }

    @Nested
    class Excel {
        @Test
        void cellsStandInTheirColumnsAndDaysAreDays() throws Exception {
            DocumentText read = read(
                    FileKind.XLSX,
                    OfficeFiles.xlsx("<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
                            + "<row><c r=\"A2\" t=\"inlineStr\"><is><t>07700 900123</t></is></c>"
                            + "<c r=\"C2\" s=\"1\"><v>46329.878472222219</v></c></row>"));
            assertThat(read.text().text()).isEqualTo("""
                    Number       │  │ When
                    07700 900123 │  │ 03/11/2026 21:05:00""");
            assertThat(read.isTable()).isTrue();
        }

        @Test
        void referencesToNothingAreEmpty() throws Exception {
            DocumentText read = read(
                    FileKind.XLSX,
                    OfficeFiles.xlsx("<row><c r=\"A1\" t=\"s\"><v>99999999999</v></c><c r=\"ZZZZ1\"><v>1</v></c>"
                            + "<c r=\"B1\" s=\"7\"><v>2.5</v></c><c r=\"B1\" s=\"1\"><v>NaN</v></c></row>"));
            assertThat(read.text().text()).contains("2.5");
        }
    }

    @Nested
    class RichText {
        @Test
        void wordsSignsAndTablesAreRead() throws Exception {
            DocumentText read = rtf("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}"
                    + "Caf\\'e9 \\b bold\\b0\\par \\u8364?5 \\lquote hi\\rquote\\par"
                    + "\\trowd a\\cell b\\cell\\row {\\pict ffd8ffe0}\\{end\\}}");
            assertThat(read.text().text()).isEqualTo("Café bold\n€5 ‘hi’\na │ b\n{end}");
            assertThat(read.isWhole()).isTrue();
        }

        @Test
        void nestingWithoutEndEndsIt() throws Exception {
            assertThat(rtf("{\\rtf1 words " + "{".repeat(1_000_000)).isWhole()).isFalse();
            assertThat(rtf("{\\rtf1 words \\u99999999 \\bin99999999 x").isWhole())
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '"',
                value = {
                    "932, \\'89\\'d1\\'93c\\'81A, 禾田、",
                    "936, \\'d5\\'c5\\'cb\\'c4, 张四",
                    "949, \\'b1\\'e8, 김",
                    "950, \\'a7\\'f5\\'b3\\'a1, 李部"
                })
        void lettersOfTwoBytesAreReadInTheirCodePage(int page, String bytes, String words) throws Exception {
            assertThat(rtf("{\\rtf1\\ansi\\ansicpg" + page + " " + bytes + "\\par}")
                            .text()
                            .text())
                    .isEqualTo(words);
        }

        @Test
        void whatIsHiddenOrWasDeletedIsNotSaid() throws Exception {
            assertThat(rtf("{\\rtf1\\ansi a{\\v hidden}b\\v hidden\\v0 c{\\deleted gone}d\\v x\\plain e}")
                            .text()
                            .text())
                    .isEqualTo("abcde");
            assertThat(rtf("{\\rtf1 cut of").text().text()).isEqualTo("cut of");
        }

        private DocumentText rtf(String text) throws Exception {
            return read(FileKind.RTF, text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Nested
    class Others {
        @Test
        void aTableStandsInColumns() throws Exception {
            DocumentText read = read(
                    FileKind.CSV, "Day;From;Words\n1;Craig;\"a;b\"\n22;Craig;c\n".getBytes(StandardCharsets.UTF_8));
            assertThat(read.text().text()).isEqualTo("""
                    Day │ From  │ Words
                    1   │ Craig │ a;b
                    22  │ Craig │ c""");
        }

        @Test
        void aPageOfTheWebIsReducedToWordsAndFetchesNothing() throws Exception {
            DocumentText read = read(
                    FileKind.HTML,
                    "<html><head><script>alert(1)</script></head><body><p>Hello <img src=\"http://x/y.png\"></p></body></html>"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(read.text().text()).isEqualTo("Hello");
        }

        @Test
        void slidesAreReadInTheirOrder() throws Exception {
            String slide = "<p:sld xmlns:a=\"a\" xmlns:p=\"p\"><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:sld>";
            DocumentText read = read(
                    FileKind.PPTX,
                    OfficeFiles.zip(Map.of(
                            "ppt/slides/slide10.xml", slide.formatted("last"),
                            "ppt/slides/slide2.xml", slide.formatted("first"))));
            assertThat(read.text().text()).isEqualTo("first\n\nlast");
        }
    }

    @Nested
    class Hostile {
        @Test
        void entitiesAreNeverExpandedOrFetched() throws Exception {
            String laughs = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">"
                    + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><d xmlns:w=\"w\"><w:p><w:t>x&b;&f;y</w:t></w:p></d>";
            Optional<DocumentText> read =
                    reader().read(FileKind.DOCX, channel(OfficeFiles.zip(Map.of("word/document.xml", laughs))));
            assertThat(read.map(text -> text.text().text()).orElse(""))
                    .doesNotContain("ha")
                    .doesNotContain("root");
        }

        @Test
        void aBombIsRefusedOrReadNoFurtherThanNeeded() throws Exception {
            assertThatThrownBy(() -> reader().read(FileKind.DOCX, channel(bomb("word/document.xml"))))
                    .isInstanceOf(ImportFailure.TooLarge.class);
            String nested = "<d xmlns:w='w'><w:p><w:t>first</w:t></w:p>" + "<a>".repeat(1_000_000);
            byte[] deep = OfficeFiles.zip(Map.of("word/document.xml", nested, "content.xml", nested));
            assertThat(read(FileKind.DOCX, deep).isWhole()).isFalse();
            assertThat(read(FileKind.OPEN_DOCUMENT, deep).text().text()).isEqualTo("first");
        }

        @Test
        void oneOfTenGigabytesIsReadNoFurtherThanWanted() throws Exception {
            ReadOnlyChannel huge = new ReadOnlyChannel(10L << 30) {
                @Override
                protected int read(long from, ByteBuffer into) {
                    int count = into.remaining();
                    while (into.hasRemaining()) {
                        into.put((byte) (into.position() % 20 == 19 ? '\n' : into.position() % 5 == 4 ? ',' : 'a'));
                    }
                    return count;
                }

                @Override
                public boolean isOpen() {
                    return true;
                }

                @Override
                public void close() {}
            };
            for (FileKind kind : new FileKind[] {FileKind.CSV, FileKind.HTML, FileKind.RTF}) {
                assertThat(reader().read(kind, huge)
                                .map(read -> read.text().text().length())
                                .orElse(0))
                        .as(kind.name())
                        .isLessThanOrEqualTo(2 * MOST);
            }
        }

        @Test
        void whatIsNoArchiveIsRefused() {
            for (FileKind kind : DocumentReader.KINDS) {
                if (kind != FileKind.CSV && kind != FileKind.HTML && kind != FileKind.RTF) {
                    assertThatThrownBy(() -> reader().read(kind, channel(new byte[] {1, 2, 3})))
                            .isInstanceOf(ImportFailure.Malformed.class);
                }
            }
        }

        @Test
        void aFailureOfTheDiskIsNoBrokenDocument() {
            ReadOnlyChannel failing = new ReadOnlyChannel(1000) {
                @Override
                protected int read(long from, ByteBuffer into) throws IOException {
                    throw new IOException("disk");
                }

                @Override
                public boolean isOpen() {
                    return true;
                }

                @Override
                public void close() {}
            };
            assertThatThrownBy(() -> reader().read(FileKind.RTF, failing)).hasMessage("disk");
        }

        /** 300 with each build; a changed byte anywhere may cost words and nothing else. */
        @Test
        void damagedOnesAreReadOrRefused() throws Exception {
            Random random = new Random(24);
            Map<FileKind, byte[]> whole = Map.of(
                    FileKind.DOCX,
                            OfficeFiles.docx(OfficeFiles.paragraph("some words").repeat(20)),
                    FileKind.XLSX, OfficeFiles.xlsx("<row><c r=\"A1\" t=\"s\"><v>0</v></c></row>"),
                    FileKind.OPEN_DOCUMENT, OfficeFiles.openDocument("text", "<text:p>a</text:p>"),
                    FileKind.RTF, "{\\rtf1\\ansi a\\par{\\b b\\'e9\\u8364?}}".getBytes(StandardCharsets.US_ASCII));
            int times = Boolean.getBoolean("daybook.deep") ? 5_000 : 75;
            for (Map.Entry<FileKind, byte[]> one : whole.entrySet()) {
                for (int i = 0; i < times; i++) {
                    byte[] bytes = one.getValue().clone();
                    for (int change = 0; change <= random.nextInt(3); change++) {
                        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                    }
                    byte[] damaged = random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
                    try {
                        reader().read(one.getKey(), channel(damaged));
                    } catch (ImportFailure e) {
                        // It is said to be damaged.
                    }
                }
            }
        }

        @Test
        @Timeout(10)
        void aCellOfNothingButSpacesIsReadAtOnce() throws Exception {
            String spaces = "a" + " ".repeat(90_000) + "b";
            byte[] table = OfficeFiles.docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t xml:space='preserve'>" + spaces
                    + "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
            assertThat(read(FileKind.DOCX, table).text().text()).startsWith("a ");
            byte[] csv = ("who,what\r\nme,\"" + spaces + "\r\n \r\n c\"\r\n").getBytes(StandardCharsets.UTF_8);
            assertThat(read(FileKind.CSV, csv).text().text())
                    .startsWith("who │ what")
                    .endsWith(" b / c");
        }

        @Test
        void whoeverHasLeftIsNotReadFor() throws Exception {
            DocumentReader left = new DocumentReader(MOST, () -> true);
            assertThat(left.read(FileKind.DOCX, channel(OfficeFiles.docx(OfficeFiles.paragraph("gone")))))
                    .isEmpty();
        }

        private static byte[] bomb(String name) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                out.putNextEntry(new ZipEntry(name));
                byte[] nothing = new byte[1 << 20];
                for (int i = 0; i < 40; i++) {
                    out.write(nothing);
                }
                out.closeEntry();
            }
            return bytes.toByteArray();
        }
    }

    private static DocumentReader reader() {
        return new DocumentReader(MOST, () -> false);
    }

    private static MemoryChannel channel(byte[] bytes) {
        return new MemoryChannel(bytes.clone());
    }

    private static DocumentText read(FileKind kind, byte[] bytes) throws Exception {
        return reader().read(kind, channel(bytes)).orElseThrow();
    }
}
