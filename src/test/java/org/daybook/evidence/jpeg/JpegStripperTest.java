package org.daybook.evidence.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.Boxed;
import org.daybook.evidence.ExifBytes;
import org.daybook.evidence.Pictures;
import org.daybook.evidence.PlateFiles;
import org.daybook.evidence.picture.JpegInfo;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegStripperTest {
    private static final String CANARY = "CANARY+51.5074-000.1278";

    private static byte[] strip(byte[] jpeg) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JpegStripper.strip(new ByteArrayInputStream(jpeg), out);
        return out.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] noisy(boolean progressive) {
        return progressive ? Pictures.progressiveJpeg(97, 61) : Pictures.jpeg(97, 61);
    }

    /** With restart markers every few blocks. */
    private static byte[] restarting() throws IOException {
        BufferedImage image = Pictures.quarters(97, 61, BufferedImage.TYPE_INT_RGB);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        IIOMetadataNode restart = new IIOMetadataNode("dri");
        restart.setAttribute("interval", "2");
        tree.getElementsByTagName("markerSequence")
                .item(0)
                .insertBefore(restart, tree.getElementsByTagName("sos").item(0));
        metadata.setFromTree("javax_imageio_jpeg_image_1.0", tree);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), null);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Gives as many bytes at a time as it likes. */
    private static InputStream inPieces(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int at, int count) {
                return super.read(into, at, Math.min(count, 1 + random.nextInt(50)));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 100, 5000})
    void itIsTheSameHoweverItIsReadAndGivenOn(int piece) throws IOException {
        Random random = new Random(piece);
        byte[] heavy = PlateFiles.heavy(400, 300, piece);
        byte[] followed = Arrays.copyOf(heavy, heavy.length + 300);
        for (byte[] jpeg : new byte[][] {noisy(true), restarting(), heavy, followed, PlateFiles.cutInPicture()}) {
            ByteArrayOutputStream pieces = new ByteArrayOutputStream();
            try (InputStream in = new JpegStripper(inPieces(jpeg, random))) {
                byte[] into = new byte[piece + 1];
                for (int read = in.read(into, 1, piece); read >= 0; read = in.read(into, 1, piece)) {
                    pieces.write(into, 1, read);
                }
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            try (InputStream in = new JpegStripper(inPieces(jpeg, random))) {
                assertThat(in.transferTo(whole)).isEqualTo(whole.size());
            }
            assertThat(pieces.toByteArray()).isEqualTo(strip(jpeg));
            assertThat(whole.toByteArray()).isEqualTo(strip(jpeg));
        }
        byte[] stripped = strip(heavy);
        int scan = latin(heavy).lastIndexOf("\u00ff\u00da");
        int end = latin(heavy).lastIndexOf("\u00ff\u00d9") + 2;
        assertThat(latin(stripped)).endsWith(latin(Arrays.copyOfRange(heavy, scan, end)));
    }

    @Nested
    class WhatIsDropped {
        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void isEverySegmentThatTellsSomethingAndAllThatFollows(boolean progressive) throws IOException {
            byte[] plain = noisy(progressive);
            byte[][] segments = new byte[17][];
            for (int app = 0; app < 16; app++) {
                segments[app] = Pictures.segment(0xe0 + app, Boxed.latin(CANARY + app));
            }
            segments[16] = Pictures.segment(0xfe, Boxed.latin(CANARY + " comment"));
            byte[] jpeg =
                    Boxed.join(Pictures.with(plain, segments), Boxed.latin(CANARY), Pictures.with(plain, segments));

            byte[] stripped = strip(jpeg);

            assertThat(latin(stripped)).doesNotContain("CANARY", "51.5074");
            assertThat(stripped).isEqualTo(strip(plain));
            assertThat(pixels(stripped)).isEqualTo(pixels(plain));
        }

        @Test
        void isAlsoBetweenScansAndBetweenSegments() throws IOException {
            byte[] plain = Pictures.progressiveJpeg(97, 61);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int scans = 0;
            for (int i = 0; i < plain.length; i++) {
                boolean marker = i + 1 < plain.length && (plain[i] & 0xff) == 0xff && (plain[i + 1] & 0xff) == 0xda;
                if (marker && scans++ > 0) {
                    out.writeBytes(Pictures.segment(0xe1, Boxed.latin(CANARY)));
                    out.writeBytes(Pictures.segment(0xfe, Boxed.latin(CANARY)));
                    out.writeBytes(Boxed.latin(CANARY));
                }
                out.write(plain[i]);
            }
            assertThat(scans).isGreaterThan(2);

            byte[] stripped = strip(out.toByteArray());

            assertThat(latin(stripped)).doesNotContain("CANARY");
            assertThat(pixels(stripped)).isEqualTo(pixels(plain));
        }

        @Test
        void isTheThumbnailOfJfifAndWhatFollowsAdobesTransform() throws IOException {
            byte[] plain = Pictures.jpeg(16, 16);
            byte[] withoutJfif = Boxed.join(Arrays.copyOf(plain, 2), Arrays.copyOfRange(plain, 20, plain.length));
            byte[] jpeg = Pictures.with(
                    withoutJfif,
                    Pictures.segment(0xe0, Boxed.latin("JFIF\0\1\2\1\0\110\0\110\3\1"), Boxed.latin("CANARYxyz")),
                    Pictures.segment(0xe0, Boxed.latin("JFXX\0"), Boxed.latin(CANARY)),
                    Pictures.segment(0xee, Boxed.latin("Adobe\0\144\0\0\0\0\1"), Boxed.latin(CANARY)));

            byte[] stripped = strip(jpeg);

            assertThat(latin(stripped))
                    .doesNotContain("CANARY")
                    .startsWith("\u00ff\u00d8\u00ff\u00e0\0\20JFIF\0\1\2\1\0\110\0\110\0\0\u00ff\u00ee\0\16Adobe");
            assertThat(pixels(stripped)).isEqualTo(pixels(jpeg));
        }
    }

    @Nested
    class WhatStays {
        @Test
        void isNotTheColourProfileInWhichAnythingMayStand() throws IOException {
            byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
            byte[] segment = Pictures.segment(0xe2, Boxed.latin("ICC_PROFILE\0\1\1"), profile);
            byte[] jpeg = Pictures.with(Pictures.jpeg(16, 16), segment);

            byte[] stripped = strip(jpeg);

            assertThat(JpegInfo.read(new BytesChannel(jpeg)).profile()).isEqualTo(profile);
            assertThat(JpegInfo.read(new BytesChannel(stripped)).profile()).isEmpty();
            assertThat(latin(stripped)).doesNotContain("ICC_PROFILE");
        }

        @Test
        void isEveryByteOfARestartingScan() throws IOException {
            byte[] jpeg = restarting();
            assertThat(latin(jpeg)).contains("\u00ff\u00d7");

            byte[] stripped = strip(jpeg);

            assertThat(stripped).isEqualTo(jpeg);
            assertThat(pixels(stripped)).isEqualTo(pixels(jpeg));
        }

        @Test
        void isThePictureOfOneWithFillBytes() throws IOException {
            byte[] plain = restarting();
            byte[] jpeg = latin(plain)
                    .replace("\u00ff\u00d3", "\u00ff\u00ff\u00ff\u00d3")
                    .replace("\u00ff\u00db", "\u00ff\u00ff\u00db")
                    .getBytes(StandardCharsets.ISO_8859_1);

            assertThat(jpeg).hasSizeGreaterThan(plain.length);
            assertThat(strip(jpeg)).isEqualTo(plain);
        }

        @Test
        void isWhatThereIsOfOneThatIsCutOff() throws IOException {
            byte[] plain = Pictures.jpeg(640, 480);
            byte[] cut = Arrays.copyOf(plain, plain.length - 500);

            byte[] stripped = strip(cut);

            assertThat(stripped).hasSize(cut.length + 2);
            assertThat(stripped).startsWith(cut);
        }
    }

    @Nested
    class WhatIsRefused {
        @Test
        void isWhatIsNoJpeg() {
            for (byte[] content : new byte[][] {
                {},
                Boxed.latin("hello"),
                Pictures.blankPng(4, 4, 8, 2),
                {(byte) 0xff, (byte) 0xd8},
                Boxed.join(Boxed.shorts(0xffd8, 0xffd9)),
                Boxed.join(Boxed.shorts(0xffd8, 0xffda, 8), new byte[20]),
                Arrays.copyOf(Pictures.jpeg(8, 8), 100)
            }) {
                assertThatThrownBy(() -> strip(content)).isInstanceOf(NotAJpegException.class);
            }
        }
    }

    @Nested
    class TheHeader {
        @Test
        void saysWhatADocumentMustKnow() throws IOException {
            ExifBytes exif = ExifBytes.ofPhone();
            JpegInfo info = JpegInfo.read(new BytesChannel(Pictures.with(
                    Pictures.progressiveJpeg(97, 61),
                    Pictures.segment(0xe1, Boxed.latin("Exif\0\0"), exif.toBytes()),
                    Pictures.segment(0xee, Boxed.latin("Adobe\0\144\0\0\0\0\1")))));

            assertThat(info.width()).isEqualTo(97);
            assertThat(info.height()).isEqualTo(61);
            assertThat(info.components()).isEqualTo(3);
            assertThat(info.precision()).isEqualTo(8);
            assertThat(info.progressive()).isTrue();
            assertThat(info.adobeTransform()).isEqualTo(1);
            assertThat(info.orientation()).isEqualTo(6);
            assertThat(info.profile()).isEmpty();
            assertThat(JpegInfo.read(new BytesChannel(Pictures.jpeg(8, 8))).adobeTransform())
                    .isNegative();
        }

        @Test
        void ofWhatIsNoJpegIsRefused() {
            assertThatThrownBy(() -> JpegInfo.read(new BytesChannel(Boxed.latin("hello"))))
                    .isInstanceOf(NotAJpegException.class);
        }
    }

    @Property(tries = 300)
    void anyChangeOfBytesIsStrippedOrRefused(@ForAll("damaged") byte[] jpeg) throws IOException {
        try {
            byte[] stripped = strip(jpeg);
            assertThat(stripped.length).isLessThanOrEqualTo(jpeg.length + 2);
            assertThat(strip(stripped)).as("nothing is left to strip").isEqualTo(stripped);
        } catch (NotAJpegException e) {
            assertThat(jpeg).isNotEmpty();
        }
    }

    @Property(tries = 100)
    void itDoesNotMatterInWhatPiecesItIsRead(@ForAll("damaged") byte[] jpeg) throws IOException {
        byte[] whole;
        try {
            whole = strip(jpeg);
        } catch (NotAJpegException e) {
            return;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream drops = new Drops(jpeg);
                InputStream stripper = new JpegStripper(drops)) {
            for (int value = stripper.read(); value >= 0; value = stripper.read()) {
                out.write(value);
            }
        }
        assertThat(out.toByteArray()).isEqualTo(whole);
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        byte[] plain = Pictures.withExif(Pictures.progressiveJpeg(40, 30), ExifBytes.ofPhone());
        return Arbitraries.integers()
                .between(0, plain.length - 1)
                .list()
                .ofMaxSize(6)
                .flatMap(places -> Arbitraries.bytes()
                        .flatMap(value -> Arbitraries.integers()
                                .between(plain.length / 2, plain.length)
                                .map(length -> {
                                    byte[] changed = Arrays.copyOf(plain, length);
                                    places.stream()
                                            .filter(place -> place < length)
                                            .forEach(place -> changed[place] = value);
                                    return changed;
                                })));
    }

    /** Gives one byte at a time. */
    private static final class Drops extends ByteArrayInputStream {
        Drops(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int at, int count) {
            return super.read(into, at, Math.min(1, count));
        }
    }
}
