package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.PlateFiles;
import org.daybook.evidence.jpeg.JpegStripper;
import org.daybook.evidence.jpeg.JpegValidator;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.ExhibitSheet.FileCondition;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PreviouslyPrintedRecords;
import org.daybook.portfolio.content.WithheldRecords;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class PlatesTest {
    static List<COSStream> pictures(byte[] pdf) throws IOException {
        List<COSStream> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    stream.setInt(COSName.SIZE, stream.createRawInputStream().readAllBytes().length);
                    pictures.add(stream);
                }
            }
        }
        return pictures;
    }

    /** The file itself, and all strings and streams in it unpacked. */
    private static String everything(byte[] pdf) throws IOException {
        StringBuilder all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    all.append(new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
                }
                if (object instanceof COSDictionary dictionary) {
                    dictionary.getValues().stream()
                            .filter(COSString.class::isInstance)
                            .forEach(value -> all.append(((COSString) value).getString()));
                }
            }
        }
        return all.toString();
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OfEveryKind {
        private final MadeUpExhibits exhibits;
        private final byte[] pdf;

        OfEveryKind() throws Exception {
            exhibits = MadeUpExhibits.ofEveryKind();
            pdf = MadeUpContent.write(exhibits.content());
        }

        @Test
        void keepToTheStandard() throws Exception {
            assertThat(Conformity.faults(pdf)).isEmpty();
        }

        @Test
        void keepToTheStandardWhenTheyAreSmaller() throws Exception {
            byte[] smaller = MadeUpContent.write(exhibits.content(ExhibitChoice.USUAL.with(Plates.SMALLER)));
            assertThat(Conformity.faults(smaller)).isEmpty();
        }

        @Test
        void areAllShownButForWhatCannotBe() throws IOException {
            assertThat(pictures(pdf)).hasSize(PlateFiles.ofEveryKind().size() + 8 + 1);
            assertThat(PdfPortfolioWriterTest.text(pdf))
                    .contains(
                            "the file was incomplete, or not what it claims to be",
                            "only pictures are",
                            "it is an item");
        }

        @Test
        void carryNothingThatTheFilesSayOfThemselves() throws Exception {
            assertThat(new String(PlateFiles.ofEveryKind().get("baseline.jpg"), StandardCharsets.ISO_8859_1))
                    .contains(PlateFiles.CANARY);
            assertThat(everything(pdf)).doesNotContain(PlateFiles.CANARY, "51.50", "Phone 7");
            byte[] smaller = MadeUpContent.write(exhibits.content(ExhibitChoice.USUAL.with(Plates.SMALLER)));
            assertThat(everything(smaller)).doesNotContain(PlateFiles.CANARY, "51.50", "Phone 7");
        }

        @Test
        void holdAJpegAsItIs() throws Exception {
            byte[] jpeg = PlateFiles.ofEveryKind().get("progressive.jpg");
            ByteArrayOutputStream stripped = new ByteArrayOutputStream();
            JpegStripper.strip(new java.io.ByteArrayInputStream(jpeg), stripped);
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                    .contains(stripped.toString(StandardCharsets.ISO_8859_1));
        }

        @Test
        void referBothWays() throws IOException {
            assertThat(PdfPortfolioWriterTest.text(pdf))
                    .containsPattern("\\bSB\\d+, SB\\d+")
                    .containsPattern("Exhibit SB2\\W+Title of progressive.jpg")
                    .containsPattern("In the list: page \\d+\\.\\s+Incident 3 \\(page \\d+\\)");
        }

        @Test
        void areTheSameBytesEachTime() {
            assertThat(MadeUpContent.write(exhibits.content())).isEqualTo(pdf);
        }
    }

    @Test
    void ofAFileThatBreaksOffSayIt() throws Exception {
        byte[] pdf = MadeUpContent.write(MadeUpExhibits.none()
                .file("cut-later.jpg", PlateFiles.cutInPicture())
                .content());
        assertThat(pictures(pdf)).hasSize(1);
        String said = "The file ends before its picture does";
        String text = PdfPortfolioWriterTest.text(pdf);
        // In the list and on the plate.
        assertThat(text.split(said, -1)).hasSize(3);
        assertThat(text).containsPattern("Title of cut-later.jpg\\s+" + said);
        assertThat(PdfPortfolioWriterTest.text(MadeUpContent.write(MadeUpExhibits.none()
                        .file("a.jpg", PlateFiles.turned(1, 300, 200))
                        .content())))
                .doesNotContain(said);
    }

    @Test
    void ofADamagedFileSayItAndHoldNoByteThatIsNotOfAWholePicture() throws Exception {
        byte[] damaged = PlateFiles.turned(1, 800, 600);
        // In the middle of the picture, so that the decoder loses its way and finds it again.
        Arrays.fill(damaged, damaged.length - 900, damaged.length - 700, (byte) 0x55);
        byte[] pdf = MadeUpContent.write(
                MadeUpExhibits.none().file("damaged.jpg", damaged).content());
        assertThat(pictures(pdf)).hasSize(1);
        assertThat(PdfPortfolioWriterTest.text(pdf).replaceAll("\\s+", " "))
                .contains("The picture in the file is damaged. It is shown as far as it can be read");
        assertThat(jpegs(pdf)).hasSize(1).allMatch(PlatesTest::isWhole);
    }

    @Test
    void areWholeWhateverTheFilesAre() throws Exception {
        Random random = new Random(7);
        MadeUpExhibits exhibits = MadeUpExhibits.none();
        byte[] seed = PlateFiles.turned(1, 200, 150);
        for (int i = 0; i < 60; i++) {
            byte[] changed = seed.clone();
            for (int j = 0; j <= i % 4; j++) {
                changed[2 + random.nextInt(changed.length - 2)] = (byte) random.nextInt();
            }
            exhibits.file(i + ".jpg", changed);
        }
        byte[] pdf = MadeUpContent.write(exhibits.content());
        assertThat(jpegs(pdf)).hasSizeGreaterThan(5).allMatch(PlatesTest::isWhole);
    }

    /** The JPEGs in a document, as a reader is given them. */
    private static List<byte[]> jpegs(byte[] pdf) throws IOException {
        List<byte[]> jpegs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && COSName.DCT_DECODE.equals(stream.getFilters())) {
                    jpegs.add(stream.createRawInputStream().readAllBytes());
                }
            }
        }
        return jpegs;
    }

    private static boolean isWhole(byte[] jpeg) {
        try {
            return JpegValidator.isWhole(new BytesChannel(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void ofAFileThatWasAddedAgainTellUnderWhichName() throws Exception {
        byte[] pdf = MadeUpContent.write(MadeUpExhibits.none()
                .file("a.jpg", PlateFiles.turned(1, 300, 200))
                .content());
        assertThat(PdfPortfolioWriterTest.text(pdf))
                .contains("added again and kept once", "Other name of a.jpg, added ");
    }

    @Nested
    class LeftOut {
        private final byte[] jpeg = PlateFiles.turned(1, 300, 200);

        @Test
        void areDistressingOnesUnlessChosen() throws Exception {
            MadeUpExhibits exhibits = MadeUpExhibits.none()
                    .file("a.jpg", jpeg, FileCondition.WHOLE, new ExhibitHandling(true, true, "private"));
            byte[] usual = MadeUpContent.write(exhibits.content());
            assertThat(pictures(usual)).isEmpty();
            assertThat(PdfPortfolioWriterTest.text(usual))
                    .contains("keeps it covered and left it out")
                    .doesNotContain("private note of", "private\n");
            assertThat(pictures(MadeUpContent.write(exhibits.content(Sheets.withCovered(ExhibitChoice.USUAL)))))
                    .hasSize(1);
        }

        @Test
        void areDamagedOnesWhichAreNamed() throws Exception {
            byte[] pdf = MadeUpContent.write(MadeUpExhibits.none()
                    .file("a.jpg", jpeg, FileCondition.DAMAGED, ExhibitHandling.ORDINARY)
                    .file("b.jpg", jpeg)
                    .content());
            assertThat(pictures(pdf)).hasSize(1);
            assertThat(PdfPortfolioWriterTest.text(pdf)).contains("Damaged exhibits: SB1", "the file of Exhibit SB1");
        }

        @Test
        void areNamedAsLeftOutIfAnyWere() throws Exception {
            PortfolioContent all = MadeUpExhibits.none().file("a.jpg", jpeg).content();
            assertThat(text(all)).contains("Exhibits not listed None: all 1 are included");
            PortfolioContent without = new PortfolioContent(
                    all.request(),
                    all.madeAt(),
                    all.program(),
                    all.heading(),
                    all.printed(),
                    all.summary(),
                    all.ledger(),
                    new WithheldRecords(
                            all.withheld().incidents(), new WithheldRecords.WithheldNumbers(List.of(2), 2), 0, 0),
                    PreviouslyPrintedRecords.NONE);
            assertThat(text(without)).contains("Exhibits not listed 1 of 2. Numbers: 2");
        }

        private static String text(PortfolioContent content) throws IOException {
            return PdfPortfolioWriterTest.text(MadeUpContent.write(content)).replaceAll("\\s+", " ");
        }

        @Test
        void areAllIfShePleases() throws Exception {
            byte[] pdf = MadeUpContent.write(
                    MadeUpExhibits.none().file("b.jpg", jpeg).content(ExhibitChoice.USUAL.with(Plates.NONE)));
            assertThat(pictures(pdf)).isEmpty();
            assertThat(PdfPortfolioWriterTest.text(pdf)).contains("no plates were chosen", "Title of b.jpg");
        }
    }

    /** Keeps what it is told. */
    private static final class Told implements Progress {
        private final List<Double> parts = new ArrayList<>();

        @Override
        public void at(long done, long total) {
            parts.add((double) done / total);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    private static Told told(MadeUpExhibits exhibits, ExhibitChoice choice) throws Exception {
        Told told = new Told();
        MadeUpContent.writer().write(exhibits.content(choice), null, OutputStream.nullOutputStream(), told);
        return told;
    }

    @Test
    void areMostOfTheWayOfHeavyPicturesAndTheEndIsTheEnd() throws Exception {
        MadeUpExhibits exhibits = MadeUpExhibits.none();
        for (int i = 0; i < 4; i++) {
            exhibits.file(i + ".jpg", PlateFiles.heavy(4000, 3000, i));
        }
        Told told = told(exhibits, ExhibitChoice.USUAL);
        assertThat(told.parts).isSortedAccordingTo(Comparator.naturalOrder());
        // Pages are drawn early, and the pictures are taken up after them, step by step.
        assertThat(told.parts.stream().filter(part -> part > 0.5 && part < 0.95))
                .hasSizeGreaterThan(20);
        assertThat(told.parts.getLast()).isEqualTo(1);
    }

    @Test
    void thatCannotBeShownOrWereNotChosenLeaveNoGapAtTheEnd() throws Exception {
        assertThat(told(MadeUpExhibits.ofEveryKind(), ExhibitChoice.USUAL).parts.getLast())
                .isEqualTo(1);
        assertThat(told(MadeUpExhibits.ofEveryKind(), ExhibitChoice.USUAL.with(Plates.SMALLER))
                        .parts
                        .getLast())
                .isEqualTo(1);
        assertThat(told(MadeUpExhibits.ofEveryKind(), ExhibitChoice.USUAL.with(Plates.NONE))
                        .parts
                        .getLast())
                .isEqualTo(1);
    }

    @Test
    void behindAFirstReportAreListedAndNothingIsClaimedOfOtherPages() throws Exception {
        MadeUpExhibits exhibits = MadeUpExhibits.none().file("a.jpg", PlateFiles.turned(6, 240, 180));
        byte[] pdf = MadeUpContent.write(exhibits.content(
                PortfolioRequest.of(PortfolioPreset.FIRST_REPORT).with(ExhibitChoice.USUAL.with(Plates.FULL))));
        assertThat(pictures(pdf)).hasSize(1);
        assertThat(PdfPortfolioWriterTest.text(pdf).replaceAll("\\s+", " "))
                .contains("What each exhibit is, where it came from", "Kept short The records that are set out")
                .doesNotContain("For each incident the chronology says", "conversations and exhibits as tables");
    }

    @Test
    void smallerOnesHaveAtMost1600Pixels() throws Exception {
        MadeUpExhibits exhibits = MadeUpExhibits.none().file("a.jpg", PlateFiles.turned(6, 2400, 1800));
        List<COSStream> pictures =
                pictures(MadeUpContent.write(exhibits.content(ExhibitChoice.USUAL.with(Plates.SMALLER))));
        assertThat(pictures).hasSize(1);
        assertThat(pictures.getFirst().getInt(COSName.WIDTH)).isEqualTo(1600);
        assertThat(pictures.getFirst().getInt(COSName.HEIGHT)).isEqualTo(1200);
    }
}
