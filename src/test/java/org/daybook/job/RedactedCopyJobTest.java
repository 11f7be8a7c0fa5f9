package org.daybook.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.evidence.ExifBytes;
import org.daybook.evidence.Pictures;
import org.daybook.exhibit.CoveredPart;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.PixelArea;
import org.daybook.job.RedactedCopyJob.PageRedaction;
import org.daybook.job.RedactedCopyJob.RedactionBox;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.pdf.render.RenderedPage;
import org.daybook.record.Coordinates;
import org.daybook.session.Diary;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One diary for all, since each would start a decoder of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedactedCopyJobTest {
    private static final RedactionBox LEFT_HALF = new RedactionBox(0, 0, 0.5, 1, "my address", "he does not know it");
    private static final String SECRET = "Twelve Oak Street";

    private Session session;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        session = new Diary(folder).create();
    }

    @AfterAll
    void close() {
        session.close();
    }

    @Test
    void aCopyOfAPhotoHasNoMetadataAndSaysWhatWasCovered() throws Exception {
        byte[] photo = Pictures.withExif(Pictures.jpeg(80, 60), ExifBytes.ofPhone());
        ExhibitHistory original = add("IMG_1.jpg", photo);
        assertThat(place(original)).as("the original says where it was taken").isNotNull();
        ExhibitHistory copy = copied(original, new PageRedaction(0, List.of(LEFT_HALF)), false);
        assertThat(place(copy)).isNull();
        assertThat(text(bytes(copy))).doesNotContain("Exif").doesNotContain("ICC");
        Exhibit said = copy.current();
        Derivation derivation = requireNonNull(said.derivation());
        assertThat(derivation.method()).isEqualTo(Derivation.Method.REDACTED);
        assertThat(derivation.originals()).containsExactly(original.id());
        assertThat(derivation.covered()).singleElement().satisfies(part -> {
            assertThat(part.what()).isEqualTo("my address");
            assertThat(part.why()).isEqualTo("he does not know it");
            PixelArea area = requireNonNull(part.area());
            assertThat(area.x()).isZero();
        });
        BufferedImage picture = picture(copy);
        PixelArea area = requireNonNull(derivation.covered().getFirst().area());
        assertThat(new Color(picture.getRGB(area.width() / 2, area.height() / 2)).getRed())
                .isLessThan(8);
        assertThat(bytes(original)).isEqualTo(photo);
    }

    @Test
    void wordsAboutTheOriginalAreNotTakenOver() throws Exception {
        ExhibitHistory added = add("a.png", png());
        ExhibitHistory original = on(open -> open.exhibits()
                .amend(
                        added.current()
                                .with(new ExhibitDescription(SECRET, SECRET, SECRET, ""))
                                .with(new ExhibitHandling(true, true, SECRET)),
                        "",
                        Authorship.OWNER,
                        null));
        ExhibitHistory copy = copied(original, new PageRedaction(0, List.of(LEFT_HALF)), false);
        assertThat(String.join(" ", copy.current().texts())).doesNotContain(SECRET);
        assertThat(copy.current().handling().covered()).isTrue();
        assertThat(now(original).handling().inPortfolio()).isTrue();
    }

    @Test
    void aCopyOfAnAnimatedPictureSaysThatItIsTheFirstOnly() throws Exception {
        try (InputStream gif = Pictures.class.getResourceAsStream("picture/square.gif")) {
            ExhibitHistory original = add("a.gif", requireNonNull(gif).readAllBytes());
            ExhibitHistory copy = copied(original, new PageRedaction(0, List.of(LEFT_HALF)), false);
            assertThat(copy.current().naming().title())
                    .matches("Redacted copy of exhibit [0-9]+, the first of its [0-9]+ pictures");
        }
    }

    @Test
    void theOriginalCanBeLeftOutOfPortfolios() throws Exception {
        ExhibitHistory original = add("b.png", Pictures.blankPng(44, 30, 8, 2));
        ExhibitHistory copy = copied(original, new PageRedaction(0, List.of(LEFT_HALF)), true);
        assertThat(now(original).handling().inPortfolio()).isFalse();
        assertThat(copy.current().handling().inPortfolio()).isTrue();
    }

    @Test
    void aDocumentBecomesOneDocumentWithAllItsPages() throws Exception {
        ExhibitHistory original = add("three.pdf", threePages());
        ExhibitHistory copy = copied(original, new PageRedaction(2, List.of(LEFT_HALF)), true);
        assertThat(now(original).handling().inPortfolio()).isFalse();
        Derivation derivation = requireNonNull(copy.current().derivation());
        assertThat(derivation.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.page()).isZero());
        assertThat(derivation.covered())
                .singleElement()
                .satisfies(part -> assertThat(part.page()).isEqualTo(2));
        try (PageRenderer pages = new PageRenderer(bytes(copy))) {
            assertThat(pages.pages()).isEqualTo(3);
            RenderedPage second = pages.renderWithin(2, 800);
            assertThat(grey(second, 0.25, 0.5)).isZero();
            assertThat(grey(second, 0.75, 0.5)).isEqualTo(0xff);
        }
    }

    @Test
    void aDocumentHasNothingUnderItsBoxesNorAnythingButPicturesInItsBytes() throws Exception {
        byte[] pdf = pdf();
        assertThat(text(pdf)).contains(SECRET);
        ExhibitHistory original = add("letter.pdf", pdf);
        RedactionBox all = new RedactionBox(0, 0, 1, 1, "all of it", "it is private");
        ExhibitHistory copy = copied(original, new PageRedaction(1, List.of(all)), false);
        assertThat(requireNonNull(copy.current().file()).kind()).isEqualTo("application/pdf");
        String bytes = text(bytes(copy));
        assertThat(bytes).doesNotContain(SECRET);
        // The marks of the format are in clear, since no object is in a compressed stream.
        assertThat(bytes)
                .doesNotContain(
                        "/Font", "/Metadata", "/Info", "/ID", "/Annots", "/OCProperties", "/EmbeddedFiles", "/ObjStm");
        assertThat(Pattern.compile("(?m)^\\d+ 0 obj$").matcher(bytes).results()).hasSize(5);
        RenderedPage page;
        try (PageRenderer pages = new PageRenderer(bytes(copy))) {
            page = pages.renderWithin(1, 400);
        }
        for (int y = 10; y < page.height() - 10; y += 3) {
            for (int x = 10; x < page.width() - 10; x += 3) {
                assertThat(page.pixels()[y * page.width() + x]).isEqualTo(Color.BLACK.getRGB());
            }
        }
        try (PDDocument read = Loader.loadPDF(bytes(copy))) {
            assertThat(new PDFTextStripper().getText(read)).isBlank();
        }
    }

    @Test
    void aCopyMadeAgainIsAnExhibitOfItsOwnAndTakesTheirPlaceThatWereLeftOut() throws Exception {
        ExhibitHistory original = add("c.png", Pictures.blankPng(44, 31, 8, 2));
        ExhibitHistory first = copied(original, new PageRedaction(0, List.of(LEFT_HALF)), true);
        on(open -> open.exhibits()
                .amend(first.current().with(new ExhibitHandling(false, false, "")), "", Authorship.OWNER, null));
        RedactionBox other = new RedactionBox(0, 0, 0.5, 1, "my number", "he must not ring me");
        ExhibitHistory again = copied(original, new PageRedaction(0, List.of(other)), true);
        assertThat(bytes(again)).isEqualTo(bytes(first));
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.current().handling().inPortfolio()).isTrue();
        assertThat(requireNonNull(again.current().derivation()).covered())
                .extracting(CoveredPart::what)
                .containsExactly("my number");
        assertThat(requireNonNull(now(first).derivation()).covered())
                .extracting(CoveredPart::what)
                .containsExactly("my address");
        assertThat(add("d.png", bytes(first)).id())
                .as("a file that she adds herself")
                .isEqualTo(first.id());
    }

    @Test
    void aBlankPageIsCopiedAsOftenAsItIsThere() throws Exception {
        ExhibitHistory original = add("blank.pdf", threePages());
        ExhibitHistory copy = copied(original, new PageRedaction(1, List.of(LEFT_HALF)), false);
        try (PageRenderer pages = new PageRenderer(bytes(copy))) {
            assertThat(pages.renderWithin(3, 100).pixels())
                    .isEqualTo(pages.renderWithin(2, 100).pixels());
        }
        assertThat(copied(original, new PageRedaction(3, List.of(LEFT_HALF)), false)
                        .id())
                .isNotEqualTo(copied(original, new PageRedaction(3, List.of(LEFT_HALF)), false)
                        .id());
    }

    private static byte[] threePages() {
        String page = "4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj";
        return text(pdf())
                .replace("Kids[3 0 R]/Count 1", "Kids[3 0 R 6 0 R 7 0 R]/Count 3")
                .replace(
                        page,
                        page + "\n6 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj"
                                + "\n7 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int grey(RenderedPage page, double across, double down) {
        return page.pixels()[(int) (down * page.height()) * page.width() + (int) (across * page.width())] & 0xff;
    }

    @Test
    void aBoxCoversEveryPixelThatItTouches() {
        assertThat(RedactedCopyJob.area(new RedactionBox(0.101, 0.199, 0.2, 0.301, "", ""), 100, 10))
                .isEqualTo(new PixelArea(10, 1, 21, 4));
        assertThat(RedactedCopyJob.area(new RedactionBox(0.99, 0.99, 5, 5, "", ""), 10, 10))
                .isEqualTo(new PixelArea(9, 9, 1, 1));
        assertThat(RedactedCopyJob.area(new RedactionBox(-1, -1, 0.1, 0.1, "", ""), 10, 10))
                .isEqualTo(new PixelArea(0, 0, 1, 1));
    }

    private ExhibitHistory add(String name, byte[] content) throws Exception {
        return session.intake().begin(content, name, null).finish().exhibit();
    }

    private ExhibitHistory copied(ExhibitHistory original, PageRedaction wanted, boolean isInstead) throws Exception {
        return new RedactedCopyJob(session, new Messages(Locale.UK), () -> false)
                .run(original, List.of(wanted), isInstead);
    }

    private Exhibit now(ExhibitHistory exhibit) throws Exception {
        return on(open -> open.exhibits().one(exhibit.id()).orElseThrow().current());
    }

    private <T> T on(Session.CaseWork<T, VaultFailure> work) throws Exception {
        return session.call(work).get();
    }

    private static @Nullable Coordinates place(ExhibitHistory exhibit) {
        return requireNonNull(exhibit.current().file()).origin().place();
    }

    private byte[] bytes(ExhibitHistory exhibit) throws Exception {
        try (SeekableByteChannel content = session.files().open(exhibit)) {
            ByteBuffer all = ByteBuffer.allocate((int) content.size());
            while (all.hasRemaining() && content.read(all) >= 0) {
                // Until it is all there.
            }
            return all.array();
        }
    }

    private BufferedImage picture(ExhibitHistory exhibit) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(bytes(exhibit)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] png() throws IOException {
        return Pictures.blankPng(40, 30, 8, 2);
    }

    private static byte[] pdf() {
        String words = "BT /F1 12 Tf 20 50 Td (" + SECRET + ") Tj ET";
        return ("""
                %%PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
                4 0 obj<</Length %d>>stream
                %s
                endstream endobj
                5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
                trailer<</Root 1 0 R>>
                %%%%EOF
                """).formatted(words.length(), words).getBytes(StandardCharsets.US_ASCII);
    }
}
