package org.daybook.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.daybook.evidence.picture.OrientationTransform;

/** Pictures of every kind for portfolios, with a word in every place where a file says something of itself. */
public final class PlateFiles {
    /** Stands in every metadata block. */
    public static final String CANARY = "CANARY51.5074";

    private PlateFiles() {}

    /** Every kind that can be shown, by a name for it. */
    public static Map<String, byte[]> ofEveryKind() {
        return Made.OF_EVERY_KIND;
    }

    /** Made once: encoding them takes longer than most tests that use them. */
    private static final class Made {
        static final Map<String, byte[]> OF_EVERY_KIND = make();

        private static Map<String, byte[]> make() {
            try {
                return Collections.unmodifiableMap(PlateFiles.make());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Map<String, byte[]> make() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] jpeg = Pictures.jpeg(800, 600);
        files.put("baseline.jpg", marked(jpeg, 1));
        files.put("progressive.jpg", marked(Pictures.progressiveJpeg(800, 600), 1));
        files.put("profile.jpg", marked(withProfile(jpeg, profile(ColorSpace.CS_sRGB)), 1));
        files.put("marked-profile.jpg", marked(withProfile(jpeg, markedProfile()), 1));
        files.put("false-profile.jpg", marked(withProfile(jpeg, Boxed.latin(CANARY)), 1));
        files.put("odd-profile.jpg", marked(withProfile(jpeg, new byte[200]), 1));
        files.put("grey.jpg", marked(Pictures.write(grey(800, 600), "jpeg"), 1));
        files.put("grey-profile.jpg", withProfile(Pictures.write(grey(800, 600), "jpeg"), profile(ColorSpace.CS_GRAY)));
        files.put("ink.jpg", ink());
        files.put("tall.jpg", marked(Pictures.jpeg(700, 1500), 1));
        files.put("tall-two.jpg", marked(Pictures.jpeg(700, 1500), 1));
        files.put("upright.jpg", marked(Pictures.jpeg(900, 1200), 1));
        files.put("wide.jpg", marked(Pictures.jpeg(1600, 500), 1));
        byte[] png = Pictures.write(through(700, 500), "png");
        files.put(
                "through.png",
                Boxed.join(
                        Arrays.copyOf(png, 33),
                        Pictures.chunk("tEXt", Boxed.latin("Comment\0" + CANARY)),
                        Pictures.chunk("eXIf", exif(1).toBytes()),
                        Arrays.copyOfRange(png, 33, png.length)));
        files.put("grey.png", Pictures.write(grey(300, 200), "png"));
        files.put("palette.gif", Pictures.write(Pictures.quarters(300, 200, BufferedImage.TYPE_INT_RGB), "gif"));
        files.put("plain.bmp", Pictures.write(Pictures.quarters(300, 200, BufferedImage.TYPE_INT_RGB), "bmp"));
        files.put("scan.tif", Pictures.write(Pictures.quarters(300, 200, BufferedImage.TYPE_INT_RGB), "tiff"));
        return files;
    }

    /** A JPEG that is seen upright as red and green above blue and white once it is turned as it says. */
    public static byte[] turned(int orientation, int width, int height) {
        BufferedImage seen = Pictures.quarters(width, height, BufferedImage.TYPE_INT_RGB);
        boolean onSide = OrientationTransform.isOnSide(orientation);
        int storedWidth = onSide ? height : width;
        int storedHeight = onSide ? width : height;
        int[] places = new int[width * height];
        Arrays.setAll(places, i -> i);
        int[] turned = OrientationTransform.turn(places, storedWidth, storedHeight, orientation);
        BufferedImage stored = new BufferedImage(storedWidth, storedHeight, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < turned.length; i++) {
            stored.setRGB(turned[i] % storedWidth, turned[i] / storedWidth, seen.getRGB(i % width, i / width));
        }
        return marked(Pictures.write(stored, "jpeg"), orientation);
    }

    /** A JPEG that ends within its header. */
    public static byte[] cutInHeader() {
        return Arrays.copyOf(Pictures.jpeg(800, 600), 180);
    }

    /** A JPEG that ends within its picture. */
    public static byte[] cutInPicture() {
        byte[] whole = Pictures.jpeg(800, 600);
        return Arrays.copyOf(whole, whole.length - 400);
    }

    /** A JPEG of about so many bytes, of noise. */
    public static byte[] heavy(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        long state = seed;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                int noise = (int) (state >>> 59);
                int red = x * 200 / width + noise;
                int green = y * 200 / height + noise;
                image.setRGB(x, y, red << 16 | green << 8 | 90 + noise);
            }
        }
        return marked(Pictures.write(image, "jpeg"), 6);
    }

    private static byte[] marked(byte[] jpeg, int orientation) {
        byte[][] segments = new byte[6][];
        segments[0] = Pictures.segment(
                0xe1, Boxed.latin("Exif\0\0"), exif(orientation).toBytes());
        segments[1] = Pictures.segment(0xe1, Boxed.latin("http://ns.adobe.com/xap/1.0/\0" + CANARY));
        segments[2] = Pictures.segment(0xe2, Boxed.latin("MPF\0" + CANARY));
        segments[3] = Pictures.segment(0xed, Boxed.latin("Photoshop 3.0\0" + CANARY));
        segments[4] = Pictures.segment(0xfe, Boxed.latin(CANARY));
        segments[5] = Pictures.segment(0xef, Boxed.latin(CANARY));
        return Boxed.join(Pictures.with(jpeg, segments), Boxed.latin(CANARY));
    }

    private static ExifBytes exif(int orientation) {
        ExifBytes exif = new ExifBytes();
        exif.picture()
                .text(0x10f, CANARY)
                .text(0x110, "Phone 7")
                .number(0x112, orientation)
                .text(0x132, "2026:01:03 10:20:00");
        exif.taking().text(0x9003, "2026:01:03 10:15:30").text(0x9011, "+00:00").bytes(0x927c, Boxed.latin(CANARY));
        exif.satellite()
                .text(1, "N")
                .rationals(2, 51, 1, 30, 1, 2636, 100)
                .text(3, "W")
                .rationals(4, 0, 1, 7, 1, 3999, 100);
        return exif.thumbnail(Pictures.with(Pictures.jpeg(16, 16), Pictures.segment(0xfe, Boxed.latin(CANARY))));
    }

    private static byte[] withProfile(byte[] jpeg, byte[] profile) {
        return Pictures.with(jpeg, Pictures.segment(0xe2, Boxed.latin("ICC_PROFILE\0\1\1"), profile));
    }

    private static byte[] profile(int space) {
        return ICC_Profile.getInstance(space).getData();
    }

    /** With the word in its head, and in what its maker says of rights. */
    private static byte[] markedProfile() {
        byte[] plain = profile(ColorSpace.CS_sRGB);
        byte[] word = Boxed.latin(CANARY);
        byte[] rights = Boxed.join(Boxed.latin("text\0\0\0\0"), word, new byte[1]);
        byte[] marked = Boxed.join(plain, rights);
        ByteBuffer profile = ByteBuffer.wrap(marked).putInt(0, marked.length).put(84, word);
        for (int at = 132; at < 132 + 12 * profile.getInt(128); at += 12) {
            if (profile.getInt(at) == ICC_Profile.icSigCopyrightTag) {
                profile.putInt(at + 4, plain.length).putInt(at + 8, rights.length);
            }
        }
        return marked;
    }

    private static BufferedImage grey(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, width, height / 2);
        pen.dispose();
        return image;
    }

    private static BufferedImage through(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x800000ff, true));
        pen.fillOval(40, 40, width - 80, height - 80);
        pen.dispose();
        return image;
    }

    /** Four inks, as Adobe writes them. */
    private static byte[] ink() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, 320, 200, 4, null);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 320; x++) {
                raster.setPixel(x, y, new int[] {255, x < 160 ? 0 : 255, y < 100 ? 0 : 255, 255});
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new javax.imageio.IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] adobe = Pictures.segment(0xee, Boxed.latin("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0});
        return Pictures.with(out.toByteArray(), adobe);
    }
}
