package org.daybook.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.daybook.evidence.picture.PictureEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Generates the content of a file of the invented case.
 *
 * @param what what it shows or contains
 * @param saved when it was saved
 * @param taken when it was taken, as a camera writes it into the file; null for a file without that
 * @param turned its Exif orientation, 1 to 8
 */
record SampleFileGenerator(
        String what, OffsetDateTime saved, @Nullable OffsetDateTime taken, int turned) {
    private static final float QUALITY = 0.85f;
    private static final int RATE = 8000;
    private static final int SECONDS = 6;
    private static final int HEAD = 44;

    byte[] bytes() {
        return switch (what) {
            case "voicemail" -> voicemail();
            case "mail" -> mail();
            case "chat" -> chat();
            default -> picture();
        };
    }

    private byte[] picture() {
        BufferedImage image =
                PaperDrawing.isOne(what) ? new PaperDrawing(what).draw() : new SampleDrawings(what).draw();
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        if (what.equals("messages")) {
            return new PictureEncoder().png(width, height, pixels);
        }
        int[] stored = turnedBack(pixels, width, height);
        boolean onSide = turned >= 5;
        byte[] jpeg = new PictureEncoder().jpeg(onSide ? height : width, onSide ? width : height, stored, QUALITY);
        return taken == null ? jpeg : withExif(jpeg, new CameraMetadata(taken, turned).toBytes());
    }

    /** The picture as a rotated camera stores it, turned by 90 or 180 degrees. */
    private int[] turnedBack(int[] pixels, int width, int height) {
        if (turned == 1) {
            return pixels;
        }
        int storedWidth = turned == 3 ? width : height;
        int[] stored = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int storedX = switch (turned) {
                    case 3 -> width - 1 - x;
                    case 6 -> y;
                    default -> height - 1 - y;
                };
                int storedY = switch (turned) {
                    case 3 -> height - 1 - y;
                    case 6 -> width - 1 - x;
                    default -> x;
                };
                stored[storedY * storedWidth + storedX] = pixels[y * width + x];
            }
        }
        return stored;
    }

    private static byte[] withExif(byte[] jpeg, byte[] exif) {
        byte[] name = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        int length = 2 + name.length + exif.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        out.writeBytes(name);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** Breathing: noise that rises and falls, over a hum. */
    private static byte[] voicemail() {
        int count = RATE * SECONDS;
        ByteBuffer wave = ByteBuffer.allocate(HEAD + count).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(latin("RIFF")).putInt(HEAD - 8 + count).put(latin("WAVEfmt "));
        wave.putInt(16).putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE);
        wave.putShort((short) 1).putShort((short) 8).put(latin("data")).putInt(count);
        Random noise = new Random(4);
        for (int i = 0; i < count; i++) {
            double second = (double) i / RATE;
            double breath = Math.pow(Math.max(0, Math.sin(second * Math.PI * 0.7)), 2);
            double sample = breath * noise.nextGaussian() * 18 + Math.sin(second * 2 * Math.PI * 50) * 4;
            wave.put((byte) Math.clamp(Math.round(128 + sample), 0, 255));
        }
        return wave.array();
    }

    private byte[] mail() {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).format(saved.minusDays(2));
        return latin(String.join(
                "\r\n",
                "Received: from relay.example (203.0.113.77) by mail.library.example; " + date,
                "From: A concerned parent <reader4471@mail.example>",
                "To: enquiries@library.example",
                "Subject: Member of staff",
                "Date: " + date,
                "Message-ID: <4471.invented@mail.example>",
                "Content-Type: text/plain; charset=us-ascii",
                "",
                "The Asian lady on your counter swore at me in front of my son and read",
                "our address out loud. I want her name and I want her off the counter.",
                ""));
    }

    private static byte[] chat() {
        return latin(String.join(
                "\n",
                "[22:02] wordfan_1988: good game",
                "[22:02] wordfan_1988: another one?",
                "[22:09] wordfan_1988: 10 points. you were always the clever one",
                "[22:10] wordfan_1988: still at your mums on fridays?",
                "[22:10] jas: who is this",
                "[22:11] wordfan_1988 left the game",
                ""));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
