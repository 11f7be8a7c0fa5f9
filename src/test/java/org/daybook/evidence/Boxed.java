package org.daybook.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes boxes of ISO base media and QuickTime files byte by byte. */
public final class Boxed {
    private Boxed() {}

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    public static byte[] box(String name, byte[]... parts) {
        byte[] body = join(parts);
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(latin(name))
                .put(body)
                .array();
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Bytes as Latin-1 characters. */
    public static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    public static byte[] ints(long... values) {
        ByteBuffer out = ByteBuffer.allocate(4 * values.length);
        for (long value : values) {
            out.putInt((int) value);
        }
        return out.array();
    }

    public static byte[] shorts(int... values) {
        ByteBuffer out = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            out.putShort((short) value);
        }
        return out.array();
    }

    /** A movie's head: created so many seconds after 1904, lasting so many thousandths. */
    public static byte[] movieHeader(long created, int milliseconds) {
        return box(
                "mvhd",
                ints(0, created, created, 1000, milliseconds, 0x10000, 0x1000000, 0, 0),
                ints(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000),
                new byte[24],
                ints(2));
    }

    /** A track as large as told, turned a quarter to the right. */
    public static byte[] track(int width, int height, boolean turned) {
        byte[] matrix = turned
                ? ints(0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)
                : ints(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
        return box(
                "trak",
                box(
                        "tkhd",
                        ints(7, 0, 0, 1, 0, 1000, 0, 0, 0, 0),
                        matrix,
                        ints((long) width << 16, (long) height << 16)));
    }

    /** Apple's metadata. */
    public static byte[] keyed(String... keysAndValues) {
        byte[][] keys = new byte[keysAndValues.length / 2][];
        byte[][] values = new byte[keys.length][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = box("mdta", latin(keysAndValues[2 * i]));
            byte[] data = box("data", ints(1, 0), keysAndValues[2 * i + 1].getBytes(StandardCharsets.UTF_8));
            values[i] = join(ints(8 + data.length, i + 1), data);
        }
        return box(
                "meta",
                box("hdlr", ints(0, 0), latin("mdta"), new byte[13]),
                box("keys", ints(0, keys.length), join(keys)),
                box("ilst", join(values)));
    }

    /** A text of QuickTime's user data. */
    public static byte[] text(String name, String text) {
        return box(name, shorts(text.length(), 0x15c7), latin(text));
    }

    /** As an iPhone records it. */
    public static byte[] appleMovie() {
        return join(
                box("ftyp", latin("qt  "), ints(0), latin("qt  ")),
                box("wide"),
                box("mdat", new byte[100]),
                box(
                        "moov",
                        movieHeader(3_850_280_130L, 12_345),
                        track(1920, 1080, true),
                        keyed(
                                "com.apple.quicktime.make", "Acme",
                                "com.apple.quicktime.model", "Phone 7",
                                "com.apple.quicktime.software", "14.2",
                                "com.apple.quicktime.creationdate", "2026-01-03T10:15:30+0100",
                                "com.apple.quicktime.location.ISO6709", "+51.5074-000.1278+011.000/")));
    }

    /** As an Android phone records it. */
    public static byte[] androidMovie() {
        return join(
                box("ftyp", latin("mp42"), ints(0), latin("isommp42")),
                box("mdat", new byte[100]),
                box(
                        "moov",
                        movieHeader(3_850_280_130L, 9_000),
                        box("udta", text("\u00a9xyz", "+51.5074-000.1278/")),
                        track(1280, 720, false)));
    }

    /** A HEIC picture without its picture: its item table and Exif data. */
    public static byte[] heic(byte[] tiff) {
        byte[] type = box("ftyp", latin("heic"), ints(0), latin("mif1heic"));
        byte[] exif = join(ints(6), latin("Exif\0\0"), tiff);
        byte[] draft = heicMeta(0, exif.length);
        int exifAt = type.length + draft.length + 8;
        return join(type, heicMeta(exifAt, exif.length), box("mdat", exif));
    }

    private static byte[] heicMeta(int exifAt, int exifLength) {
        return box(
                "meta",
                ints(0),
                box("hdlr", ints(0, 0), latin("pict"), new byte[13]),
                box("pitm", ints(0), shorts(1)),
                box(
                        "iinf",
                        ints(0),
                        shorts(2),
                        box("infe", ints(0x02000000), shorts(1, 0), latin("hvc1\0")),
                        box("infe", ints(0x02000000), shorts(2, 0), latin("Exif\0"))),
                box(
                        "iprp",
                        box("ipco", box("ispe", ints(0, 4032, 3024)), box("irot", new byte[] {3})),
                        box("ipma", ints(0, 1), shorts(1), new byte[] {2, (byte) 0x81, (byte) 0x82})),
                box(
                        "iloc",
                        ints(0),
                        new byte[] {0x44, 0},
                        shorts(2, 1, 0, 1),
                        ints(exifAt, 4),
                        shorts(2, 0, 1),
                        ints(exifAt, exifLength)));
    }
}
