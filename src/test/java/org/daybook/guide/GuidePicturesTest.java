package org.daybook.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.daybook.suite.ToolkitTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of the user guide and of the first page show the program as it is. */
@ToolkitTest
class GuidePicturesTest {
    private static final String ANEW = "make the pictures anew: mvn -q -Ppictures test-compile exec:exec";
    private static final String GUIDE = "src/site/markdown/user-guide.md";
    private static final String README = "README.md";
    private static final Path SHOWN_NOW = Path.of("target", "pictures");
    private static final Pattern SHOWN = Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)");
    private static final int WORDS_THAT_SAY_SOMETHING = 4;
    private static final long MOST_BYTES = 2_000_000;

    @TempDir
    Path folder;

    @Test
    void areThoseThatTheProgramMakesAndNoOther() throws IOException {
        List<String> made =
                Stream.of(Picture.values()).map(Picture::file).sorted().toList();
        try (Stream<Path> kept = Files.list(GuidePictures.FOLDER)) {
            assertThat(kept.map(file -> file.getFileName().toString()).sorted())
                    .as(ANEW)
                    .isEqualTo(made);
        }
    }

    @Test
    void areAllInTheGuide() throws IOException {
        assertThat(shown(GUIDE)
                        .map(GuidePicturesTest::file)
                        .map(Path::getFileName)
                        .map(Path::toString))
                .containsAll(Stream.of(Picture.values()).map(Picture::file).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {GUIDE, README})
    void areThereAndSaidInWords(String page) throws IOException {
        assertThat(shown(page)).isNotEmpty().allSatisfy(picture -> {
            Path file = Path.of(page).resolveSibling(file(picture)).normalize();
            assertThat(file).exists().hasParent(GuidePictures.FOLDER);
            assertThat(picture.group(1).split("\\s+"))
                    .as("what %s shows", file)
                    .hasSizeGreaterThanOrEqualTo(WORDS_THAT_SAY_SOMETHING);
        });
    }

    @Test
    void areSmall() throws IOException {
        long bytes = 0;
        for (Picture picture : Picture.values()) {
            bytes += Files.size(GuidePictures.FOLDER.resolve(picture.file()));
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    /** Only on the toolkit without windows, which draws alike everywhere. */
    @Test
    void showWhatTheProgramShowsNow() throws Exception {
        assumeTrue("Headless".equals(System.getProperty("glass.platform")), "real windows are drawn otherwise");
        Map<String, String> stale = stale(Files.createDirectory(folder.resolve("first")));
        if (!stale.isEmpty()) {
            // A busy toolkit now and then draws a control otherwise: what is stale is so twice.
            stale.keySet()
                    .retainAll(stale(Files.createDirectory(folder.resolve("again")))
                            .keySet());
        }
        assertThat(stale)
                .as("%s (what is shown now lies in %s)", ANEW, SHOWN_NOW)
                .isEmpty();
    }

    /** What differs in the pictures that are not as they are kept, by their names. */
    private static Map<String, String> stale(Path folder) throws Exception {
        Files.createDirectories(SHOWN_NOW);
        Map<String, String> stale = new TreeMap<>();
        for (Map.Entry<Picture, BufferedImage> made :
                new Walk(folder).pictures().entrySet()) {
            String name = made.getKey().file();
            BufferedImage kept = ImageIO.read(GuidePictures.FOLDER.resolve(name).toFile());
            Optional<String> difference = Likeness.difference(kept, made.getValue());
            if (difference.isPresent()) {
                stale.put(name, difference.get());
                ImageIO.write(made.getValue(), "png", SHOWN_NOW.resolve(name).toFile());
            }
        }
        return stale;
    }

    @Nested
    class ALikeness {
        private final BufferedImage kept = ImageIO.read(
                GuidePictures.FOLDER.resolve(Picture.TIMELINE.file()).toFile());
        private final BufferedImage made = copy(kept);

        ALikeness() throws IOException {}

        @Test
        void isThereInFewerColours() throws IOException {
            assertThat(Likeness.difference(new SmallPng(made).reduced(), made)).isEmpty();
        }

        @Test
        void isThereWhereEdgesAreSofter() {
            for (int y = 0; y < made.getHeight(); y++) {
                for (int x = 0; x < made.getWidth(); x++) {
                    made.setRGB(x, y, made.getRGB(x, y) & 0xffdfdfdf);
                }
            }
            assertThat(Likeness.difference(kept, made)).isEmpty();
        }

        @Test
        void isThereWhereAControlIsAPixelWider() {
            fill(kept, 802, 231, 70, 36);
            fill(made, 801, 231, 71, 36);
            assertThat(Likeness.difference(kept, made)).isEmpty();
        }

        @Test
        void isGoneWhereAControlIsWiderStill() {
            fill(kept, 802, 231, 70, 36);
            fill(made, 799, 231, 73, 36);
            assertThat(Likeness.difference(kept, made)).isPresent();
        }

        @Test
        void isGoneWithOneLetter() {
            for (int i = 0; i < 10; i++) {
                made.setRGB(500, 300 + i, 0);
                made.setRGB(501, 300 + i, 0);
            }
            assertThat(Likeness.difference(kept, made)).isPresent();
        }

        @Test
        void isGoneInAnotherSize() {
            assertThat(Likeness.difference(kept, made.getSubimage(0, 0, made.getWidth(), made.getHeight() - 1)))
                    .isPresent();
        }

        private static void fill(BufferedImage in, int x, int y, int width, int height) {
            Graphics2D graphics = in.createGraphics();
            graphics.setColor(Color.BLACK);
            graphics.fillRect(x, y, width, height);
        }

        private static BufferedImage copy(BufferedImage of) {
            BufferedImage copy = new BufferedImage(of.getWidth(), of.getHeight(), BufferedImage.TYPE_INT_RGB);
            copy.createGraphics().drawImage(of, 0, 0, null);
            return copy;
        }
    }

    private static Stream<MatchResult> shown(String page) throws IOException {
        return SHOWN.matcher(Files.readString(Path.of(page))).results();
    }

    private static Path file(MatchResult picture) {
        return Path.of(picture.group(2));
    }
}
