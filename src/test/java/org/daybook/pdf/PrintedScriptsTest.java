package org.daybook.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Words of every script in the awkward texts, read back from a PDF by a reader that is not ours, one word a line.
 *
 * <p>Claimed: a word that is read from left to right comes back equal, shaped or not, but for spaces that this reader
 * may put into one that is longer than a line; so does one that is read from right to left without points. Of one with
 * points (Hebrew niqqud, Arabic harakat) the letters and points all come back, but this reader may put a point on the
 * other side of its letter, or a space before it. A ready-made ligature such as U+FB01 or U+FDF2 comes back as the
 * letters it is made of, which this reader does to all of them.
 *
 * <p>Not claimed: words from right to left of letters beyond U+FFFF (Adlam, Phoenician), since this reader turns the
 * two halves of each around; that we write them whole is held by {@link TextShaperPropertyTest}. Nor words within a line
 * of both directions.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedScriptsTest {
    private static final PageFurniture BARE = new PageFurniture("", "", "", (_, _) -> "");

    /** In characters: no word is longer that stands on one line. */
    private static final int LINE = 150;

    private final List<Word> words = new ArrayList<>();

    /** A word as it was written and as it was read. */
    private record Word(String written, String read) {
        boolean isRightToLeft() {
            return written.codePoints().anyMatch(PrintedScriptsTest::isRightToLeft);
        }

        boolean hasMarks() {
            return written.codePoints().anyMatch(PrintedScriptsTest::isMark);
        }

        boolean isBeyondTheFirstPlane() {
            return written.length() > written.codePointCount(0, written.length());
        }

        boolean isLong() {
            return written.length() > LINE;
        }

        boolean isReadyMade() {
            return written.codePoints().anyMatch(c -> c >= 0xfb00 && c < 0xfe00 || c >= 0xfe70 && c < 0xff00);
        }

        /** Not the words themselves: what differs may be too awkward to print. */
        String named() {
            return codes(written) + " read as " + codes(read);
        }

        private static String codes(String text) {
            return text.codePoints().limit(20).mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
        }
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String readBack(List<String> written) throws IOException, PdfFailure {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new PdfDocument(Samples.DESCRIPTION, BARE, Progress.UNWATCHED)
                .write(
                        flow -> IntStream.range(0, written.size()).forEach(i -> {
                            flow.paragraph("<" + i + ">");
                            flow.paragraph(written.get(i));
                        }),
                        pdf);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @BeforeAll
    void printAndRead() throws IOException, PdfFailure {
        List<String> written = AwkwardTexts.all().stream()
                .flatMap(text -> Stream.of(text.split("\\s+")))
                .filter(word -> word.codePoints().allMatch(c -> Character.isLetter(c) || isMark(c)))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                .distinct()
                .toList();
        String text = readBack(written);
        for (int i = 0; i < written.size(); i++) {
            int from = text.indexOf('>', text.indexOf("<" + i + ">")) + 1;
            int to = text.indexOf("<" + (i + 1) + ">");
            // A word longer than a line is on several.
            String read = text.substring(from, to < 0 ? text.length() : to)
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.joining());
            words.add(new Word(written.get(i), read));
        }
    }

    private List<String> failing(Predicate<Word> among, Predicate<Word> holds) {
        List<Word> looked = words.stream().filter(among).toList();
        assertThat(looked).isNotEmpty();
        return looked.stream().filter(holds.negate()).map(Word::named).toList();
    }

    @Test
    void thereAreWordsOfManyScripts() {
        Set<Character.UnicodeScript> scripts = words.stream()
                .map(word -> Character.UnicodeScript.of(word.written().codePointAt(0)))
                .collect(Collectors.toSet());
        assertThat(scripts).hasSizeGreaterThan(35);
    }

    @Test
    void aWordFromLeftToRightComesBackEqual() {
        assertThat(failing(
                        word -> !word.isRightToLeft() && !word.isReadyMade(),
                        word -> word.read().equals(word.written())
                                || word.isLong() && word.read().replace(" ", "").equals(word.written())))
                .isEmpty();
    }

    @Test
    void aWordFromRightToLeftWithoutPointsComesBackEqual() {
        assertThat(failing(
                        word -> word.isRightToLeft()
                                && !word.hasMarks()
                                && !word.isReadyMade()
                                && !word.isBeyondTheFirstPlane(),
                        word -> word.read().equals(word.written())))
                .isEmpty();
    }

    @Test
    void aWordFromRightToLeftWithPointsComesBackWithAllOfThem() {
        assertThat(failing(
                        word -> word.isRightToLeft() && word.hasMarks() && !word.isReadyMade(),
                        word -> sorted(word.read().replace(" ", "")).equals(sorted(word.written()))))
                .isEmpty();
    }

    @Test
    void aReadyMadeLigatureComesBackAsItsLetters() {
        assertThat(failing(Word::isReadyMade, word -> letters(word.read()).equals(letters(word.written()))))
                .isEmpty();
    }

    private static List<Integer> sorted(String text) {
        return text.codePoints().sorted().boxed().toList();
    }

    private static Set<Integer> letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
