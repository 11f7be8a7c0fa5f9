package org.daybook.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.Pictures;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.DerivedPart;
import org.daybook.exhibit.PixelRowSpan;
import org.daybook.session.Diary;
import org.daybook.session.Session;
import org.daybook.text.DerivationFormatter;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One diary for all, since each would start a decoder of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenshotJoinJobTest {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 200;
    private static final int TOP = 30;

    private final Messages messages = new Messages(Locale.UK);
    private final BufferedImage conversation = messages();
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
    void everyRowOfTheLongPictureIsWhereItSaysInItsScreenshot() throws Exception {
        ExhibitHistory lower = add(cut(50));
        ExhibitHistory upper = add(cut(0));
        ExhibitHistory apart = add(cut(1_500));
        ExhibitHistory joined = job().run(List.of(lower, upper, apart)).orElseThrow();
        Derivation derivation = requireNonNull(joined.current().derivation());
        assertThat(derivation.method()).isEqualTo(Derivation.Method.JOINED_SCREENSHOTS);
        assertThat(derivation.originals()).containsExactly(upper.id(), lower.id(), apart.id());
        BufferedImage whole = picture(joined);
        int height = 0;
        for (DerivedPart part : derivation.parts()) {
            PixelRowSpan rows = requireNonNull(part.rows());
            BufferedImage screenshot = picture(
                    session.call(open -> open.exhibits().one(part.original()).orElseThrow())
                            .get());
            for (int y = 0; y < rows.count(); y++) {
                for (int x = 0; x < WIDTH; x++) {
                    assertThat(whole.getRGB(x, rows.at() + y)).isEqualTo(screenshot.getRGB(x, rows.first() + y));
                }
            }
            assertThat(rows.afterGap()).isEqualTo(part.original().equals(apart.id()));
            height = rows.at() + rows.count();
        }
        assertThat(whole.getHeight()).isEqualTo(height);
        assertThat(new DerivationFormatter(messages, id -> "GS1")
                        .sources(derivation)
                        .getLast())
                .contains("something may be missing");
    }

    @Test
    void screenshotsThatDoNotOverlapAreNotJoined() throws Exception {
        assertThat(job().run(List.of(add(cut(400)), add(cut(900))))).isEmpty();
    }

    private ScreenshotJoinJob job() {
        return new ScreenshotJoinJob(session, messages, () -> false);
    }

    private ExhibitHistory add(BufferedImage picture) throws Exception {
        return session.intake()
                .begin(Pictures.write(picture, "png"), "screenshot.png", null)
                .finish()
                .exhibit();
    }

    private BufferedImage picture(ExhibitHistory exhibit) throws Exception {
        try (SeekableByteChannel content = session.files().open(exhibit);
                InputStream in = Channels.newInputStream(content)) {
            return ImageIO.read(in);
        }
    }

    /** A screenshot with a name above, and a field to type in below. */
    private BufferedImage cut(int offset) {
        BufferedImage still = noise(new Random(2), HEIGHT);
        int scrolls = HEIGHT - 2 * TOP;
        still.getRaster().setRect(0, TOP, conversation.getRaster().createChild(0, offset, WIDTH, scrolls, 0, 0, null));
        return still;
    }

    private static BufferedImage messages() {
        BufferedImage messages = noise(new Random(1), 2_000);
        for (int y = 0; y < messages.getHeight(); y += 20) {
            messages.setRGB(
                    0,
                    y,
                    WIDTH,
                    1,
                    IntStream.generate(() -> 0xffffff).limit(WIDTH).toArray(),
                    0,
                    WIDTH);
        }
        return messages;
    }

    private static BufferedImage noise(Random random, int height) {
        BufferedImage noise = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < WIDTH; x++) {
                noise.setRGB(x, y, random.nextInt(4) == 0 ? 0x202020 : 0xffffff);
            }
        }
        return noise;
    }
}
