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
import javax.imageio.ImageIO;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.evidence.ExifBytes;
import org.daybook.evidence.Pictures;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.ExhibitNaming;
import org.daybook.exhibit.PixelArea;
import org.daybook.job.RedactedCopyJob.Box;
import org.daybook.job.RedactedCopyJob.Wanted;
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
    private static final Box LEFT_HALF = new Box(0, 0, 0.5, 1, "my address", "he does not know it");
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
        ExhibitHistory copy = copied(original, new Wanted(0, List.of(LEFT_HALF)), false);
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
                                .with(new ExhibitNaming(SECRET, SECRET, SECRET, ""))
                                .with(new ExhibitHandling(true, true, SECRET)),
                        "",
                        Authorship.OWNER,
                        null));
        ExhibitHistory copy = copied(original, new Wanted(0, List.of(LEFT_HALF)), false);
        assertThat(String.join(" ", copy.current().texts())).doesNotContain(SECRET);
        assertThat(copy.current().handling().covered()).isTrue();
        assertThat(now(original).handling().inPortfolio()).isTrue();
    }

    @Test
    void aCopyOfAnAnimatedPictureSaysThatItIsTheFirstOnly() throws Exception {
        try (InputStream gif = Pictures.class.getResourceAsStream("picture/square.gif")) {
            ExhibitHistory original = add("a.gif", requireNonNull(gif).readAllBytes());
            ExhibitHistory copy = copied(original, new Wanted(0, List.of(LEFT_HALF)), false);
            assertThat(copy.current().naming().title())
                    .matches("Redacted copy of exhibit [0-9]+, the first of its [0-9]+ pictures");
        }
    }

    @Test
    void theOriginalCanBeLeftOutOfPortfolios() throws Exception {
        ExhibitHistory original = add("b.png", Pictures.blankPng(44, 30, 8, 2));
        ExhibitHistory copy = copied(original, new Wanted(0, List.of(LEFT_HALF)), true);
        assertThat(now(original).handling().inPortfolio()).isFalse();
        assertThat(copy.current().handling().inPortfolio()).isTrue();
    }

    @Test
    void noPageIsMissingWhereTheOriginalIsLeftOut() throws Exception {
        String page = "4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj";
        String two = text(pdf())
                .replace("Kids[3 0 R]/Count 1", "Kids[3 0 R 6 0 R]/Count 2")
                .replace(page, page + "\n6 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj");
        ExhibitHistory original = add("two.pdf", two.getBytes(StandardCharsets.ISO_8859_1));
        List<ExhibitHistory> copies = new RedactedCopyJob(session, new Messages(Locale.UK), () -> false)
                .run(original, List.of(new Wanted(1, List.of(LEFT_HALF))), true);
        assertThat(copies)
                .extracting(copy -> requireNonNull(copy.current().derivation())
                        .parts()
                        .getFirst()
                        .page())
                .containsExactly(1, 2);
        assertThat(now(original).handling().inPortfolio()).isFalse();
    }

    @Test
    void aPageBecomesAPictureOfThePageWithoutItsText() throws Exception {
        byte[] pdf = pdf();
        assertThat(text(pdf)).contains(SECRET);
        ExhibitHistory original = add("letter.pdf", pdf);
        Box all = new Box(0, 0, 1, 1, "all of it", "it is private");
        ExhibitHistory copy = copied(original, new Wanted(1, List.of(all)), false);
        assertThat(requireNonNull(copy.current().file()).kind()).isEqualTo("image/png");
        assertThat(text(bytes(copy))).doesNotContain(SECRET);
        assertThat(requireNonNull(copy.current().derivation())
                        .parts()
                        .getFirst()
                        .page())
                .isEqualTo(1);
        BufferedImage picture = picture(copy);
        for (int y = 10; y < picture.getHeight() - 10; y += 3) {
            for (int x = 10; x < picture.getWidth() - 10; x += 3) {
                assertThat(picture.getRGB(x, y)).isEqualTo(Color.BLACK.getRGB());
            }
        }
    }

    @Test
    void aBoxCoversEveryPixelThatItTouches() {
        assertThat(RedactedCopyJob.area(new Box(0.101, 0.199, 0.2, 0.301, "", ""), 100, 10))
                .isEqualTo(new PixelArea(10, 1, 21, 4));
        assertThat(RedactedCopyJob.area(new Box(0.99, 0.99, 5, 5, "", ""), 10, 10))
                .isEqualTo(new PixelArea(9, 9, 1, 1));
        assertThat(RedactedCopyJob.area(new Box(-1, -1, 0.1, 0.1, "", ""), 10, 10))
                .isEqualTo(new PixelArea(0, 0, 1, 1));
    }

    private ExhibitHistory add(String name, byte[] content) throws Exception {
        return session.intake().begin(content, name, null).finish().exhibit();
    }

    private ExhibitHistory copied(ExhibitHistory original, Wanted wanted, boolean isInstead) throws Exception {
        return new RedactedCopyJob(session, new Messages(Locale.UK), () -> false)
                .run(original, List.of(wanted), isInstead)
                .getFirst();
    }

    private Exhibit now(ExhibitHistory exhibit) throws Exception {
        return on(open -> open.exhibits().one(exhibit.id()).orElseThrow().current());
    }

    private <T> T on(Session.Work<T, VaultFailure> work) throws Exception {
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
