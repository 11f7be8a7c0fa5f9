package org.daybook.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.daybook.exhibit.PixelArea;
import org.junit.jupiter.api.Test;

class PictureRedactorTest {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 90;
    private static final PixelArea AREA = new PixelArea(17, 23, 61, 40);
    private static final List<Integer> BLACK_OR_WHITE = List.of(0xff000000, 0xffffffff);

    @Test
    void whatIsCoveredIsInNoPixelOfTheCopyAndTheRestIsUnchanged() throws IOException {
        int[] before = noise();
        BufferedImage copy = decoded(new PictureRedactor().of(picture(before), List.of(AREA), false));
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (isCovered(x, y)) {
                    assertThat(copy.getRGB(x, y)).isIn(BLACK_OR_WHITE);
                } else {
                    assertThat(copy.getRGB(x, y)).isEqualTo(before[y * WIDTH + x]);
                }
            }
        }
    }

    @Test
    void theCopyIsTheSameWhateverIsCovered() {
        int[] one = noise();
        int[] other = one.clone();
        Random random = new Random(7);
        for (int y = AREA.y(); y < AREA.y() + AREA.height(); y++) {
            for (int x = AREA.x(); x < AREA.x() + AREA.width(); x++) {
                other[y * WIDTH + x] = 0xff000000 | random.nextInt(1 << 24);
            }
        }
        for (boolean photo : List.of(true, false)) {
            assertThat(new PictureRedactor().of(picture(one.clone()), List.of(AREA), photo))
                    .isEqualTo(new PictureRedactor().of(picture(other.clone()), List.of(AREA), photo));
        }
    }

    @Test
    void aCopyHasThePictureAndNothingElse() {
        byte[] png = new PictureRedactor().of(picture(noise()), List.of(AREA), false);
        List<String> chunks = new ArrayList<>();
        for (int at = 8; at < png.length; ) {
            int length = ByteBuffer.wrap(png).getInt(at);
            chunks.add(new String(png, at + 4, 4, StandardCharsets.US_ASCII));
            at += 12 + length;
        }
        assertThat(chunks).containsOnly("IHDR", "IDAT", "IEND");
        byte[] jpeg = new PictureRedactor().of(picture(noise()), List.of(AREA), true);
        List<Integer> segments = new ArrayList<>();
        for (int at = 2;
                (jpeg[at + 1] & 0xff) != 0xda;
                at += 2 + ByteBuffer.wrap(jpeg).getChar(at + 2)) {
            segments.add(jpeg[at + 1] & 0xff);
        }
        assertThat(segments).as("JFIF, tables and the frame").containsOnly(0xe0, 0xdb, 0xc0, 0xc4);
    }

    @Test
    void anAreaOutsideThePictureIsRefused() {
        Picture picture = picture(noise());
        for (PixelArea outside : List.of(new PixelArea(100, 0, 21, 1), new PixelArea(0, Integer.MAX_VALUE, 1, 1))) {
            assertThatThrownBy(() -> new PictureRedactor().of(picture, List.of(outside), false))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    private static boolean isCovered(int x, int y) {
        return x >= AREA.x() && x < AREA.x() + AREA.width() && y >= AREA.y() && y < AREA.y() + AREA.height();
    }

    private static Picture picture(int[] argb) {
        return new Picture(WIDTH, HEIGHT, argb);
    }

    private static int[] noise() {
        Random random = new Random(5);
        // Neither black nor white, so that what is covered is told from all else.
        return random.ints(WIDTH * HEIGHT, 0, 0xf0f0f0)
                .map(colour -> 0xff000000 | colour | 0x080808)
                .toArray();
    }

    private static BufferedImage decoded(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
