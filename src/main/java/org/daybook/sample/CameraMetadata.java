package org.daybook.sample;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The metadata that an invented camera writes into its pictures (Exif 2.32): make and model, orientation, time with
 * its offset from UTC, and a position in the middle of a sea.
 */
final class CameraMetadata {
    private static final int TEXT = 2;
    private static final int NUMBER = 3;
    private static final int PLACE = 4;
    private static final int FRACTION = 5;
    private static final int TIFF_HEAD = 8;
    private static final int TAG = 12;

    private final String at;
    private final String offset;
    private final int turned;

    private record ExifTag(int id, int type, int count, byte[] value) {}

    CameraMetadata(OffsetDateTime taken, int turned) {
        this.at =
                DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss", Locale.ROOT).format(taken);
        this.offset = taken.getOffset().getTotalSeconds() == 0
                ? "+00:00"
                : taken.getOffset().getId();
        this.turned = turned;
    }

    /** The Exif block, little-endian: the directory of the picture, then the Exif and GPS directories. */
    byte[] toBytes() {
        List<ExifTag> taking = List.of(text(0x9003, at), text(0x9004, at), text(0x9010, offset), text(0x9011, offset));
        List<ExifTag> place =
                List.of(text(1, "N"), fractions(2, 54, 1, 30, 1, 0, 1), text(3, "E"), fractions(4, 2, 1, 15, 1, 0, 1));
        List<ExifTag> picture = new ArrayList<>(List.of(
                text(0x10f, "Invented"),
                text(0x110, "Camera 3"),
                new ExifTag(0x112, NUMBER, 1, little(4).putInt(turned).array()),
                text(0x132, at)));
        int takingAt = TIFF_HEAD + length(picture) + 2 * TAG;
        int placeAt = takingAt + length(taking);
        picture.add(pointer(0x8769, takingAt));
        picture.add(pointer(0x8825, placeAt));
        ByteBuffer out = little(placeAt + length(place));
        out.put(new byte[] {'I', 'I', 42, 0}).putInt(TIFF_HEAD);
        write(picture, out);
        write(taking, out);
        write(place, out);
        return out.array();
    }

    private static void write(List<ExifTag> tags, ByteBuffer out) {
        int values = out.position() + 2 + TAG * tags.size() + 4;
        out.putShort((short) tags.size());
        for (ExifTag tag : tags) {
            out.putShort((short) tag.id()).putShort((short) tag.type()).putInt(tag.count());
            if (tag.value().length <= 4) {
                out.put(tag.value()).put(new byte[4 - tag.value().length]);
            } else {
                out.putInt(values);
                values += even(tag.value().length);
            }
        }
        out.putInt(0);
        for (ExifTag tag : tags) {
            if (tag.value().length > 4) {
                out.put(tag.value()).put(new byte[even(tag.value().length) - tag.value().length]);
            }
        }
    }

    private static int length(List<ExifTag> tags) {
        return 2
                + TAG * tags.size()
                + 4
                + tags.stream()
                        .mapToInt(tag -> tag.value().length > 4 ? even(tag.value().length) : 0)
                        .sum();
    }

    private static int even(int length) {
        return length + (length & 1);
    }

    private static ExifTag text(int id, String text) {
        byte[] value = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        return new ExifTag(id, TEXT, value.length, value);
    }

    private static ExifTag pointer(int id, int to) {
        return new ExifTag(id, PLACE, 1, little(4).putInt(to).array());
    }

    private static ExifTag fractions(int id, int... numbers) {
        ByteBuffer value = little(4 * numbers.length);
        for (int number : numbers) {
            value.putInt(number);
        }
        return new ExifTag(id, FRACTION, numbers.length / 2, value.array());
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
