package org.daybook.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.pdf.drawing.LinePainter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTest {
    private static final String CHINESE = "我昨天晚上8:30看到他，他說：「你逃不掉。」後來我報警了（案件號碼：123），《書名》……很害怕！";
    private static final String JAPANESE = "昨日の夜、家の前で彼を見ました。「ちょっと待っていた」と言われ、メッセージも来て、とても怖かったです！？々";
    private static final String KOREAN = "어제 저녁 2026년 집 앞에서 그를 보았습니다. 그는 “기다렸다”고 말했습니다.";
    private static final String THAI = "เมื่อวานตอนเย็นเขายืนรออยู่หน้าบ้านของฉันและตะโกนเรียกชื่อฉัน";
    private static final List<String> THAI_WORDS = List.of(
            "เมื่อ", "วาน", "ตอน", "เย็น", "เขา", "ยืน", "รอ", "อยู่", "หน้า", "บ้าน", "ของ", "ฉัน", "และ", "ตะโกน",
            "เรียก", "ชื่อ", "ฉัน");

    private final Typefaces typefaces = new Typefaces();
    private final TextShaper shaper = new TextShaper(typefaces);
    private final LineBreaker breaker = new LineBreaker(shaper);

    @AfterEach
    void close() throws IOException {
        typefaces.close();
    }

    private TextLayout lay(String text, float width) {
        return breaker.lay(Text.of(text), TextStyle.BODY, width);
    }

    private List<String> lines(String text, float width) {
        return lay(text, width).lines().stream()
                .map(line -> line.paragraph().text().substring(line.start(), line.end()))
                .toList();
    }

    @Nested
    class ChineseAndJapanese {
        @ParameterizedTest
        @ValueSource(ints = {40, 55, 73, 90, 111, 134, 160, 201, 250})
        void neverBeginALineWithAClosingMarkNorEndOneWithAnOpeningMark(int width) {
            for (String text : List.of(CHINESE, JAPANESE)) {
                List<String> lines = lines(text, width);
                assertThat(String.join("", lines)).isEqualTo(text);
                assertThat(lines.stream().skip(1)).noneMatch(line -> "，。：」）》…！？、っょーャュ々".indexOf(line.charAt(0)) >= 0);
                assertThat(lines).noneMatch(line -> "「（《“".indexOf(line.charAt(line.length() - 1)) >= 0);
            }
        }

        @Test
        void areBrokenBetweenCharacters() {
            assertThat(lines("字".repeat(30), 100))
                    .allMatch(line -> line.length() <= 10)
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {140, 160, 190, 220})
    void anAddressThatFitsALineIsNotBrokenAfterItsDot(int width) {
        assertThat(lines("An e-mail from for.jas.only@example.com came", width))
                .anyMatch(line -> line.contains("for.jas.only@example.com"));
    }

    @Test
    void anAddressTooLongForALineIsBrokenWhereItIsSeenToGoOn() {
        assertThat(lines("from for.jas.only@example.com", 100)).containsExactly("from for.jas.only@", "example.com");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 110, 120, 130, 140, 150, 160})
    void aLetterStaysWithWhatItsHyphenJoinsItTo(int width) {
        String text = "online: W-26714 by E-mail, well-known";

        List<String> lines = lines(text, width);

        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines).noneMatch(line -> line.endsWith("W-") || line.endsWith("E-"));
    }

    @Nested
    class ALongTextAsOneParagraph {
        @Test
        void isNotReadFromItsStartForEachWord() {
            AtomicInteger read = new AtomicInteger();
            String words = "He stood outside again. ".repeat(1000);

            assertThat(LineBreaker.afterSign(counted(words, read), words.length() - 7, words.length() - 1))
                    .isEqualTo(words.length() - 7);
            assertThat(read.get()).isLessThanOrEqualTo(6);
        }

        @Test
        void inTwoScriptsIsNotSearchedFromItsStartForEachWord() {
            String text = "αβ ab ".repeat(2000);
            AtomicInteger looks = new AtomicInteger();
            List<BidiParagraph.PlacedRun> runs = new ArrayList<>();
            for (int end = 3; end <= text.length(); end += 3) {
                runs.add(new BidiParagraph.PlacedRun(
                        new Text.TextRun(text, null, null, end % 2 == 0 ? null : "el"), end));
            }
            BidiParagraph paragraph = new BidiParagraph(text, counted(runs, looks), FontFace.REGULAR);

            for (int start = 0; start < text.length(); start += 3) {
                assertThat(paragraph.width(shaper, start, start + 3)).isPositive();
                assertThat(paragraph.pieces(shaper, start, start + 3))
                        .singleElement()
                        .extracting(BidiParagraph.LinePiece::run)
                        .isSameAs(runs.get(start / 3).run());
            }
            assertThat(looks.get()).isLessThanOrEqualTo(2 * runs.size() * 14);
        }

        @Test
        void fromRightToLeftKeepsTheOrderOfItsWords() {
            String text = "שלום עולם טוב";
            List<String> drawn = new ArrayList<>();
            for (BidiParagraph.LinePiece piece : new LinePainter(shaper).pieces(lay(text, 430), 0)) {
                for (ShapedRun run : piece.glyphs()) {
                    for (int cid : run.cids()) {
                        drawn.add(run.font().glyphs().get(cid - 1).text());
                    }
                }
            }

            assertThat(String.join("", drawn.reversed())).isEqualTo(text);
        }

        private static CharSequence counted(String text, AtomicInteger read) {
            return new CharSequence() {
                @Override
                public int length() {
                    return text.length();
                }

                @Override
                public char charAt(int index) {
                    read.incrementAndGet();
                    return text.charAt(index);
                }

                @Override
                public CharSequence subSequence(int start, int end) {
                    return counted(text.substring(start, end), read);
                }
            };
        }

        private static <T> List<T> counted(List<T> list, AtomicInteger looks) {
            return new AbstractList<>() {
                @Override
                public T get(int index) {
                    looks.incrementAndGet();
                    return list.get(index);
                }

                @Override
                public int size() {
                    return list.size();
                }
            };
        }
    }

    @Nested
    class Korean {
        @ParameterizedTest
        @ValueSource(ints = {90, 120, 170, 240})
        void isBrokenAtSpaces(int width) {
            List<String> words = new ArrayList<>();
            lines(KOREAN, width)
                    .forEach(line -> words.addAll(Arrays.asList(line.strip().split(" "))));

            assertThat(words).containsExactly(KOREAN.split(" "));
        }

        @Test
        void isBrokenBetweenSyllablesWhereAWordIsTooLong() {
            assertThat(String.join("", lines("보았습니다".repeat(20), 60))).isEqualTo("보았습니다".repeat(20));
        }
    }

    @Nested
    class Thai {
        @ParameterizedTest
        @ValueSource(ints = {60, 80, 110, 150})
        void isBrokenBetweenWords(int width) {
            List<String> lines = lines(THAI, width);
            assertThat(lines).hasSizeGreaterThan(1);
            List<String> words = new ArrayList<>();
            for (String line : lines) {
                String rest = line;
                while (!rest.isEmpty()) {
                    String word = THAI_WORDS.get(words.size());
                    assertThat(rest).startsWith(word);
                    rest = rest.substring(word.length());
                    words.add(word);
                }
            }
            assertThat(words).isEqualTo(THAI_WORDS);
        }

        @Test
        void isDividedInPartsWhereItGoesOnWithoutASpace() {
            String text = THAI.repeat(200);
            int parts = 0;
            for (int start = 0, end; start < text.length(); start = end) {
                end = LineBreakIterator.endOfPart(text, start);
                assertThat(end - start).isLessThanOrEqualTo(5010);
                parts++;
            }

            assertThat(parts).isGreaterThan(1);
            assertThat(String.join("", lines(text, 430))).isEqualTo(text);
        }

        @Test
        void isDividedAtOnceWhereItHasSpaces() {
            String text = (THAI + " ").repeat(200);
            assertThat(LineBreakIterator.endOfPart(text, 0)).isEqualTo(text.length());
        }
    }

    @Nested
    class AWordWiderThanTheColumn {
        @ParameterizedTest
        @ValueSource(strings = {"क्", "م", "字", "👨‍👩‍👧‍👦", "เมื่", "W", "e\u0301\u0302", "𝐁", "가", "ﷲ", "تـ"})
        void isBrokenSoThatNoLineIsWiderThanItAsItIsDrawn(String part) {
            for (float width : new float[] {30, 47, 130, 430}) {
                TextLayout laid = lay("before " + part.repeat(400), width);
                for (int i = 0; i < laid.count(); i++) {
                    float drawn = 0;
                    for (BidiParagraph.LinePiece piece : new LinePainter(shaper).pieces(laid, i)) {
                        drawn += piece.advance() * TextStyle.BODY.size() / 1000;
                    }
                    float blank =
                            shaper.width(" ", 0, 1, WritingStyle.of(FontFace.REGULAR)) * TextStyle.BODY.size() / 1000;
                    assertThat(drawn).isLessThanOrEqualTo(width + blank + 0.01f);
                    assertThat(laid.lines().get(i).width()).isLessThanOrEqualTo(width + 0.01f);
                }
            }
        }
    }

    @Nested
    class TwoScriptsInOneParagraph {
        private static final String SAID = "وہ مجھے اکیلا نہیں چھوڑے گا";

        /** The words of each line as they are seen from left to right, those in the other script reversed. */
        private List<String> seen(String text, float width) {
            TextLayout laid = lay(text, width);
            LinePainter painter = new LinePainter(shaper);
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < laid.count(); i++) {
                TextLayout.TextLine line = laid.lines().get(i);
                String words = line.paragraph().text();
                List<Integer> starts = new ArrayList<>();
                painter.pieces(laid, i).forEach(piece -> starts.add(piece.start()));
                List<Integer> ends = new ArrayList<>(starts);
                ends.add(line.end());
                ends.sort(null);
                StringBuilder shown = new StringBuilder();
                starts.forEach(start -> shown.append(words, start, ends.get(ends.indexOf(start) + 1)));
                lines.add(shown.toString());
            }
            return lines;
        }

        @Test
        void messagesStandBesideTheirTimesInWhateverScriptAndWhereverTheyGoOn() {
            TextLayout laid = lay(
                    "08:29  Where are you, I can see that your light is on\nand his car\n08:38  " + SAID
                            + "\n\nHe rang.",
                    220);
            LinePainter painter = new LinePainter(shaper);
            float beside =
                    shaper.width("08:29  ", 0, 7, WritingStyle.of(FontFace.REGULAR)) * TextStyle.BODY.size() / 1000;
            List<Float> starts = new ArrayList<>();
            for (int i = 0; i < laid.count(); i++) {
                starts.add(LinePainter.start(laid, i, painter.pieces(laid, i), 0));
                TextLayout.TextLine line = laid.lines().get(i);
                assertThat(line.indent() + line.width()).isLessThanOrEqualTo(220.01f);
            }
            assertThat(starts).containsExactly(0f, beside, beside, 0f, 0f, 0f);
            assertThat(laid.lines().get(3).paragraph().readsRightToLeft()).isFalse();
            assertThat(seen("08:38  " + SAID, 220)).containsExactly("08:38  " + SAID);
        }

        @Test
        void aTranslationInBracketsIsReadFromLeftToRightAfterWhatWasSaid() {
            String text = SAID + " (that he will not leave me alone).";

            assertThat(seen(text, 430)).containsExactly(text);
            List<String> narrow = seen(text, 150);
            assertThat(narrow).hasSizeGreaterThan(1);
            assertThat(narrow.getLast()).endsWith("alone).");
            assertThat(lay(text, 150).lines().getFirst().paragraph().readsRightToLeft())
                    .isFalse();
        }

        @Test
        void aNameInOtherLettersDoesNotTurnTheParagraph() {
            assertThat(lay("اس نے WhatsApp پر لکھا", 430)
                            .lines()
                            .getFirst()
                            .paragraph()
                            .readsRightToLeft())
                    .isTrue();
            assertThat(lay(SAID + " Craig", 430).lines().getFirst().paragraph().readsRightToLeft())
                    .isTrue();
        }

        @Test
        void aParagraphThatIsMostlyFromLeftToRightReadsSo() {
            assertThat(lay("سلام, he said on the telephone, and then خدا حافظ", 430)
                            .lines()
                            .getFirst()
                            .paragraph()
                            .readsRightToLeft())
                    .isFalse();
        }

        @Test
        void bothBracketsOfAPairReadInTheSameDirection() {
            // From right to left the closing bracket is furthest to the left.
            assertThat(seen("He wrote وہ (گا) to me", 430)).containsExactly("He wrote " + ")" + "وہ (گا" + " to me");
            String text = SAID + " Craig (my neighbour) نہیں چھوڑے گا وہ مجھے اکیلا";
            assertThat(seen(text, 430).getFirst()).contains("Craig (my neighbour)");
        }

        @Test
        void bracketsWithoutEndAreLaidOutToo() {
            String text = "(".repeat(3000) + SAID + ")]}".repeat(3000);
            assertThat(String.join("", lines(text, 430))).isEqualTo(text);
        }
    }
}
