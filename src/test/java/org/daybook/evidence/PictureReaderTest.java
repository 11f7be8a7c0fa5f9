package org.daybook.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
    private static final int RED = 0xffff0000;
    private static final int GREEN = 0xff00ff00;
    private static final int BLUE = 0xff0000ff;
    private static final int WHITE = 0xffffffff;
    /** Two by one, red and blue, lossless. */
    private static final String WEBP = "UklGRh4AAABXRUJQVlA4TBEAAAAvAQAAAAcQ/Y/+ByKi/wEA";

    private final PictureReader reader = new PictureReader();

    private Picture read(byte[] content, PictureBounds bounds) throws PictureFailure, IOException {
        return reader.read(new BytesChannel(content), bounds);
    }

    private Picture read(byte[] content) throws PictureFailure, IOException {
        return read(content, PictureBounds.SCREEN);
    }

    private static int at(Picture picture, double across, double down) {
        return picture.argb()[
                (int) (down * picture.height()) * picture.width() + (int) (across * picture.width())];
    }

    private static void assertNear(int actual, int expected) {
        for (int shift = 0; shift < 32; shift += 8) {
            assertThat(Math.abs((actual >> shift & 0xff) - (expected >> shift & 0xff)))
                    .as("%08x is near %08x", actual, expected)
                    .isLessThanOrEqualTo(8);
        }
    }

    private static void assertQuarters(Picture picture, int first, int second, int third, int fourth) {
        assertNear(at(picture, 0.25, 0.25), first);
        assertNear(at(picture, 0.75, 0.25), second);
        assertNear(at(picture, 0.25, 0.75), third);
        assertNear(at(picture, 0.75, 0.75), fourth);
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
    class Colours {
        @Test
        void cmykIsShownAsColours() throws Exception {
            WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
            for (int y = 0; y < 32; y++) {
                for (int x = 0; x < 32; x++) {
                    // Inverted, as Adobe writes it: no cyan, full magenta and yellow on the left, nothing on the right.
                    raster.setPixel(x, y, x < 16 ? new int[] {255, 0, 0, 255} : new int[] {255, 255, 255, 255});
                }
            }
            byte[] jpeg = writeRaster(raster);

            Picture picture = read(jpeg);

            int left = at(picture, 0.25, 0.5);
            assertThat(left >> 16 & 0xff).isGreaterThan(200);
            assertThat(left >> 8 & 0xff).isLessThan(70);
            assertThat(left & 0xff).isLessThan(70);
            assertNear(at(picture, 0.75, 0.5), WHITE);
        }

        @Test
        void greyIsAsBrightAsItIsStored() throws Exception {
            for (String format : new String[] {"png", "jpeg", "tiff"}) {
                BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
                Arrays.fill(((DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 100);
                assertNear(at(read(Pictures.write(grey, format)), 0.5, 0.5), 0xff646464);
            }
        }

        @Test
        void sixteenBitsAreCutToEight() throws Exception {
            BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_USHORT_GRAY);
            WritableRaster raster = grey.getRaster();
            for (int i = 0; i < 256; i++) {
                raster.setSample(i % 16, i / 16, 0, 0x64ff);
            }
            assertNear(at(read(Pictures.write(grey, "png")), 0.5, 0.5), 0xff646464);

            ComponentColorModel colours = new ComponentColorModel(
                    ColorSpace.getInstance(ColorSpace.CS_sRGB), true, false, 3, DataBuffer.TYPE_USHORT);
            BufferedImage wide = new BufferedImage(colours, colours.createCompatibleWritableRaster(8, 8), false, null);
            for (int i = 0; i < 64; i++) {
                wide.getRaster().setPixel(i % 8, i / 8, new int[] {0xc8ff, 0x10ff, 0x20ff, 0x80ff});
            }
            assertNear(at(read(Pictures.write(wide, "png")), 0.5, 0.5), 0x80c81020);
        }

        @Test
        void greyWithTransparencyKeepsBoth() throws Exception {
            ComponentColorModel colours = new ComponentColorModel(
                    ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, 3, DataBuffer.TYPE_BYTE);
            BufferedImage image = new BufferedImage(colours, colours.createCompatibleWritableRaster(8, 8), false, null);
            for (int i = 0; i < 64; i++) {
                image.getRaster().setPixel(i % 8, i / 8, new int[] {100, 128});
            }

            assertNear(at(read(Pictures.write(image, "png")), 0.5, 0.5), 0x80646464);
        }

        @ParameterizedTest
        @ValueSource(strings = {"png", "gif", "tiff"})
        void palettesAreLookedUp(String format) throws Exception {
            byte[] red = {0, (byte) 200, 10, 20};
            byte[] green = {0, 10, (byte) 200, 30};
            byte[] blue = {0, 20, 30, (byte) 200};
            IndexColorModel palette = new IndexColorModel(2, 4, red, green, blue);
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED, palette);
            for (int i = 0; i < 64; i++) {
                image.getRaster().setSample(i % 8, i / 8, 0, i % 8 < 4 ? 1 : 3);
            }

            Picture picture = read(Pictures.write(image, format));

            assertThat(at(picture, 0.25, 0.5)).isEqualTo(0xffc80a14);
            assertThat(at(picture, 0.75, 0.5)).isEqualTo(0xff141ec8);
        }

        @Test
        void aProfileIsTurnedIntoTheScreensColours() throws Exception {
            // Linear light: a half is as bright as 188 of 255 on a screen.
            byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
            BufferedImage half = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 64; i++) {
                half.setRGB(i % 8, i / 8, 0x808080);
            }
            byte[] png = Pictures.write(half, "png");
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
                out.write(profile);
            }
            byte[] pngWithProfile = Boxed.join(
                    Arrays.copyOf(png, 33),
                    Pictures.chunk("iCCP", Boxed.latin("linear\0\0"), packed.toByteArray()),
                    Arrays.copyOfRange(png, 33, png.length));
            byte[] jpegWithProfile = Pictures.with(
                    Pictures.write(half, "jpeg"),
                    Pictures.segment(0xe2, Boxed.latin("ICC_PROFILE\0\1\1"), profile));

            assertNear(at(read(pngWithProfile), 0.5, 0.5), 0xffbcbcbc);
            assertNear(at(read(jpegWithProfile), 0.5, 0.5), 0xffbcbcbc);
        }

        private byte[] writeRaster(Raster raster) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
                writer.setOutput(stream);
                writer.write(null, new IIOImage(raster, null, null), null);
            } finally {
                writer.dispose();
            }
            byte[] adobe = Pictures.segment(0xee, Boxed.latin("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0});
            return Pictures.with(out.toByteArray(), adobe);
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
            assertThatThrownBy(() -> read(Boxed.heic(ExifBytes.ofPhone().toBytes())))
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
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, 60))).isInstanceOf(PictureFailure.Broken.class);
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

    @Nested
    class AThumbnail {
        private final Thumbnails thumbnails = new Thumbnails(reader);

        private Picture of(byte[] content) throws Exception {
            byte[] jpeg = thumbnails.of(new BytesChannel(content), () -> false);
            assertThat(jpeg.length).isLessThanOrEqualTo(Thumbnails.MOST_BYTES);
            return read(jpeg);
        }

        @Test
        void isSmallAndTurned() throws Exception {
            ExifBytes exif = new ExifBytes();
            exif.picture().number(0x112, 6);

            Picture picture = of(Pictures.withExif(Pictures.jpeg(800, 600), exif));

            assertThat(picture.width()).isEqualTo(240);
            assertThat(picture.height()).isEqualTo(320);
            assertQuarters(picture, BLUE, RED, WHITE, GREEN);
        }

        @Test
        void isThePicturesOwnIfThatHasItsShape() throws Exception {
            BufferedImage white = new BufferedImage(160, 120, BufferedImage.TYPE_BYTE_GRAY);
            byte[] own = Pictures.write(white, "jpeg");

            Picture sameShape = of(Pictures.withExif(Pictures.jpeg(800, 600), new ExifBytes().thumbnail(own)));
            Picture otherShape = of(Pictures.withExif(Pictures.jpeg(800, 450), new ExifBytes().thumbnail(own)));
            Picture broken = of(Pictures.withExif(Pictures.jpeg(800, 600), new ExifBytes().thumbnail(new byte[9])));

            assertThat(sameShape.width()).isEqualTo(160);
            assertThat(otherShape.width()).isEqualTo(320);
            assertThat(broken.width()).isEqualTo(320);
        }

        @Test
        void ofNoiseIsStillSmall() throws Exception {
            BufferedImage noise = new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB);
            Random random = new Random(1);
            for (int i = 0; i < 320 * 320; i++) {
                noise.setRGB(i % 320, i / 320, random.nextInt());
            }
            assertThat(of(Pictures.write(noise, "png")).width()).isEqualTo(320);
        }

        @Test
        void ofAPictureWithoutABackgroundIsOnWhite() throws Exception {
            BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
            assertNear(at(of(Pictures.write(clear, "png")), 0.5, 0.5), WHITE);
        }
    }

    @Test
    void aWebpIsShown() throws Exception {
        byte[] content = Base64.getDecoder().decode(WEBP);
        Picture picture = read(content);
        assertThat(picture.width()).isPositive();
    }
}
