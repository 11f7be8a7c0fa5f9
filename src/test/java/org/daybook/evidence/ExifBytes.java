package org.daybook.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes Exif data byte by byte, little-endian, as phones do. */
public final class ExifBytes {
    private byte[] thumbnail = {};

    /** A directory of tags; values longer than four bytes follow it. */
    public static final class Directory {
        private record Tag(int id, int type, int count, byte[] value) {}

        private final List<Tag> tags = new ArrayList<>();

        public Directory text(int id, String text) {
            byte[] value = (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
            tags.add(new Tag(id, 2, value.length, value));
            return this;
        }

        public Directory number(int id, int value) {
            tags.add(new Tag(id, 3, 1, little(2).putShort((short) value).array()));
            return this;
        }

        public Directory pointer(int id, int value) {
            tags.add(new Tag(id, 4, 1, little(4).putInt(value).array()));
            return this;
        }

        Directory rationals(int id, long... values) {
            ByteBuffer out = little(4 * values.length);
            for (long value : values) {
                out.putInt((int) value);
            }
            tags.add(new Tag(id, 5, values.length / 2, out.array()));
            return this;
        }

        Directory bytes(int id, byte... value) {
            tags.add(new Tag(id, 7, value.length, value));
            return this;
        }

        private int length() {
            return 2
                    + 12 * tags.size()
                    + 4
                    + tags.stream()
                            .mapToInt(tag -> tag.value.length > 4 ? tag.value.length + (tag.value.length & 1) : 0)
                            .sum();
        }

        private byte[] write(int at, int following) {
            ByteBuffer out = little(length());
            out.putShort((short) tags.size());
            int values = at + 2 + 12 * tags.size() + 4;
            ByteArrayOutputStream tail = new ByteArrayOutputStream();
            for (Tag tag : tags) {
                out.putShort((short) tag.id).putShort((short) tag.type).putInt(tag.count);
                if (tag.value.length > 4) {
                    out.putInt(values + tail.size());
                    tail.writeBytes(tag.value);
                    if ((tag.value.length & 1) == 1) {
                        tail.write(0);
                    }
                } else {
                    byte[] four = new byte[4];
                    System.arraycopy(tag.value, 0, four, 0, tag.value.length);
                    out.put(four);
                }
            }
            out.putInt(following).put(tail.toByteArray());
            return out.array();
        }
    }

    private final Directory picture = new Directory();
    private final Directory taking = new Directory();
    private final Directory satellite = new Directory();

    public Directory picture() {
        return picture;
    }

    public Directory taking() {
        return taking;
    }

    Directory satellite() {
        return satellite;
    }

    public ExifBytes thumbnail(byte[] jpeg) {
        thumbnail = jpeg.clone();
        return this;
    }

    /** What a phone writes. */
    public static ExifBytes ofPhone() {
        ExifBytes exif = new ExifBytes();
        exif.picture()
                .text(0x10f, "Acme")
                .text(0x110, "Phone 7")
                .number(0x112, 6)
                .text(0x131, "14.2")
                .text(0x132, "2026:01:03 10:20:00");
        exif.taking()
                .text(0x9003, "2026:01:03 10:15:30")
                .text(0x9004, "2026:01:03 10:15:31")
                .text(0x9010, "+01:00")
                .text(0x9011, "+01:00")
                .text(0x9012, "+01:00")
                .text(0x9291, "123")
                .text(0x9292, "5");
        exif.satellite()
                .text(1, "N")
                .rationals(2, 51, 1, 30, 1, 2636, 100)
                .text(3, "W")
                .rationals(4, 0, 1, 7, 1, 3999, 100)
                .rationals(7, 9, 1, 15, 1, 29, 1)
                .text(0x1d, "2026:01:03");
        return exif;
    }

    /** The TIFF block. */
    public byte[] toBytes() {
        picture.pointer(0x8769, 0).pointer(0x8825, 0);
        int takingAt = 8 + picture.length();
        int satelliteAt = takingAt + taking.length();
        int nextAt = satelliteAt + satellite.length();
        picture.tags.removeLast();
        picture.tags.removeLast();
        picture.pointer(0x8769, takingAt).pointer(0x8825, satelliteAt);
        Directory small = new Directory();
        if (thumbnail.length > 0) {
            small.number(0x103, 6).pointer(0x201, 0).pointer(0x202, thumbnail.length);
            int thumbnailAt = nextAt + small.length();
            small.tags.remove(1);
            small.tags.add(
                    1,
                    new Directory.Tag(0x201, 4, 1, little(4).putInt(thumbnailAt).array()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0});
        out.writeBytes(picture.write(8, thumbnail.length > 0 ? nextAt : 0));
        out.writeBytes(taking.write(takingAt, 0));
        out.writeBytes(satellite.write(satelliteAt, 0));
        if (thumbnail.length > 0) {
            out.writeBytes(small.write(nextAt, 0));
            out.writeBytes(thumbnail);
        }
        return out.toByteArray();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
