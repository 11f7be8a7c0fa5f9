package org.daybook.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.evidence.picture.Seen.BLUE;
import static org.daybook.evidence.picture.Seen.GREEN;
import static org.daybook.evidence.picture.Seen.RED;
import static org.daybook.evidence.picture.Seen.WHITE;
import static org.daybook.evidence.picture.Seen.assertNear;
import static org.daybook.evidence.picture.Seen.assertQuarters;
import static org.daybook.evidence.picture.Seen.at;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.Boxed;
import org.daybook.evidence.ExifBytes;
import org.daybook.evidence.Pictures;
import org.daybook.evidence.format.FileKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
    private final PictureReader reader = new PictureReader();

    private Picture read(byte[] content, PictureBounds bounds) throws PictureFailure, IOException {
        return reader.read(new BytesChannel(content), bounds);
    }

    private Picture read(byte[] content) throws PictureFailure, IOException {
        return read(content, PictureBounds.SCREEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
    void everyFormatShowsItsColours(String format) throws Exception {
        byte[] content = Pictures.write(Pictures.quarters(64, 48, BufferedImage.TYPE_INT_RGB), format);

        Picture picture = read(content);

        assertThat(picture.width()).isEqualTo(64);
        assertThat(picture.height()).isEqualTo(48);
        assertThat(picture.isReduced()).isFalse();
        assertQuarters(picture, RED, GREEN, BLUE, WHITE);
    }

    @ParameterizedTest
    @CsvSource({
        "1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB",
    })
    void everyOrientationIsTurnedAsItSays(int orientation, String expected) throws Exception {
        ExifBytes exif = new ExifBytes();
        exif.picture().number(0x112, orientation);
        byte[] content = Pictures.withExif(Pictures.jpeg(64, 48), exif);

        Picture picture = read(content);

        boolean onSide = orientation >= 5;
        assertThat(picture.width()).isEqualTo(onSide ? 48 : 64);
        assertThat(picture.originalHeight()).isEqualTo(onSide ? 64 : 48);
        int[] colours = expected.chars()
                .map(c -> c == 'R' ? RED : c == 'G' ? GREEN : c == 'B' ? BLUE : WHITE)
                .toArray();
        assertQuarters(picture, colours[0], colours[1], colours[2], colours[3]);
    }

    @Nested
    class Bounded {
        @Test
        void aLargePictureBecomesAsLargeAsItMay() throws Exception {
            Picture picture = read(Pictures.jpeg(1000, 750), new PictureBounds(320, 1_000_000));

            assertThat(picture.width()).isEqualTo(320);
            assertThat(picture.height()).isEqualTo(240);
            assertThat(picture.originalWidth()).isEqualTo(1000);
            assertThat(picture.isReduced()).isTrue();
            assertQuarters(picture, RED, GREEN, BLUE, WHITE);
        }

        @Test
        void areasAreAveraged() throws Exception {
            BufferedImage stripes = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < 100; y++) {
                for (int x = 0; x < 100; x++) {
                    stripes.setRGB(x, y, x % 2 == 0 ? WHITE : 0);
                }
            }

            Picture picture = read(Pictures.write(stripes, "png"), new PictureBounds(50, 10_000));

            assertThat(picture.argb()).hasSize(2500).containsOnly(0xff808080);
        }

        @Test
        void aPictureOfThirtyThousandByThirtyThousandIsReadInLittleMemory() throws Exception {
            Picture picture = read(Pictures.blankPng(30_000, 30_000, 1, 0), PictureBounds.THUMBNAIL);

            assertThat(picture.width()).isEqualTo(320);
            assertThat(picture.originalHeight()).isEqualTo(30_000);
        }

        @Test
        void whatOnlyClaimsToBeLargeIsRefusedOrBroken() {
            byte[] png = Pictures.blankPng(8, 8, 8, 2);
            System.arraycopy(Boxed.ints(1_000_000, 1_000_000), 0, png, 16, 8);
            assertThatThrownBy(() -> read(png)).isInstanceOf(PictureFailure.TooLarge.class);

            byte[] bmp = Pictures.write(Pictures.quarters(8, 8, BufferedImage.TYPE_INT_RGB), "bmp");
            bmp[20] = 0x7f;
            bmp[24] = 0x7f;
            assertThatThrownBy(() -> read(bmp)).isInstanceOf(PictureFailure.TooLarge.class);

            byte[] progressive = Pictures.progressiveJpeg(64, 64);
            int frame = 2;
            while ((progressive[frame + 1] & 0xff) != 0xc2) {
                frame += 2 + ((progressive[frame + 2] & 0xff) << 8 | progressive[frame + 3] & 0xff);
            }
            System.arraycopy(Boxed.shorts(0xfff0, 0xfff0), 0, progressive, frame + 5, 4);
            assertThatThrownBy(() -> read(progressive)).isInstanceOf(PictureFailure.TooLarge.class);
        }

        @Test
        void aTiffWhosePiecesClaimMuchIsRefused() {
            ExifBytes exif = new ExifBytes();
            exif.picture()
                    .pointer(0x100, 100_000)
                    .pointer(0x101, 5_000)
                    .number(0x102, 8)
                    .number(0x103, 1)
                    .number(0x106, 1)
                    .pointer(0x111, 8)
                    .pointer(0x116, 5_000)
                    .pointer(0x117, 500_000_000);

            assertThatThrownBy(() -> read(exif.toBytes())).isInstanceOf(PictureFailure.TooLarge.class);
        }
    }

    @Nested
    class Failing {
        @Test
        void whatIsNoPictureSaysSo() {
            assertThatThrownBy(() -> read(Boxed.latin("hello"))).isInstanceOf(PictureFailure.NotAPicture.class);
            assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(PictureFailure.NotAPicture.class);
        }

        @Test
        void whatCannotBeShownSaysWhatItIs() {
            byte[] file = Boxed.heic(ExifBytes.ofPhone().toBytes());
            String coding = Boxed.latin(file).replace("hvc1", "vvc1");
            assertThatThrownBy(() -> read(Boxed.latin(coding)))
                    .isInstanceOfSatisfying(
                            PictureFailure.NotSupported.class,
                            failure -> assertThat(failure.kind()).isEqualTo(FileKind.HEIC));
        }

        @Test
        void aJpegThatIsCutOffShowsWhatThereIs() throws Exception {
            byte[] whole = Pictures.jpeg(640, 480);

            Picture picture = read(Arrays.copyOf(whole, whole.length * 2 / 3));

            assertThat(picture.height()).isEqualTo(480);
            assertNear(at(picture, 0.25, 0.1), RED);
        }

        @Test
        void aPngThatIsCutOffIsBroken() {
            byte[] whole = Pictures.write(Pictures.quarters(640, 480, BufferedImage.TYPE_INT_RGB), "png");
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, 60))).isInstanceOf(PictureFailure.BrokenPicture.class);
        }

        @Test
        void aWebpThatIsCutOffIsBroken() {
            byte[] webp = Base64.getDecoder().decode("UklGRiYAAABXRUJQVlA4TBkAAAAv/8//Mw8Q87//8x8OxILJ");
            assertThatThrownBy(() -> read(webp)).isInstanceOf(PictureFailure.BrokenPicture.class);
        }

        @Test
        void whatTheChannelThrowsPassesOn() {
            byte[] png = Pictures.blankPng(200, 200, 8, 2);
            BytesChannel failing = new BytesChannel(png) {
                private int reads;

                @Override
                public int read(ByteBuffer into) throws IOException {
                    if (++reads > 3) {
                        throw new IOException("damaged");
                    }
                    return super.read(into);
                }
            };

            assertThatThrownBy(() -> reader.read(failing, PictureBounds.SCREEN))
                    .isInstanceOf(IOException.class)
                    .hasMessage("damaged");
        }

        @Test
        void aCancelEndsTheReading() {
            byte[] content = Pictures.jpeg(2000, 2000);
            AtomicInteger asked = new AtomicInteger();

            assertThatThrownBy(() -> reader.read(
                            new BytesChannel(content), PictureBounds.SCREEN, () -> asked.incrementAndGet() > 3))
                    .isInstanceOf(PictureFailure.Cancelled.class);
            assertThat(asked.get()).isLessThan(30);
        }
    }
}
