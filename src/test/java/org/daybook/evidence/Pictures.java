package org.daybook.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures made for tests. */
public final class Pictures {
    private Pictures() {}

    /** Four quarters: red and green above, blue and white below. */
    public static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(width / 2, 0, width - width / 2, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width / 2, height - height / 2);
        pen.dispose();
        return image;
    }

    public static byte[] write(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
                if (!ImageIO.write(image, format, stream)) {
                    throw new IllegalArgumentException(format);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg(int width, int height) {
        return write(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] progressiveJpeg(int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
                ImageWriteParam how = writer.getDefaultWriteParam();
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
                writer.setOutput(stream);
                writer.write(null, new IIOImage(quarters(width, height, BufferedImage.TYPE_INT_RGB), null, null), how);
            } finally {
                writer.dispose();
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A segment of a JPEG. */
    public static byte[] segment(int marker, byte[]... parts) {
        byte[] body = Boxed.join(parts);
        return Boxed.join(new byte[] {(byte) 0xff, (byte) marker}, Boxed.shorts(body.length + 2), body);
    }

    /** A JPEG with segments put in before its others. */
    public static byte[] with(byte[] jpeg, byte[]... segments) {
        return Boxed.join(Arrays.copyOf(jpeg, 2), Boxed.join(segments), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A JPEG with Exif data. */
    public static byte[] withExif(byte[] jpeg, ExifBytes exif) {
        return with(jpeg, segment(0xe1, Boxed.latin("Exif\0\0"), exif.toBytes()));
    }

    /** A PNG of nothing but zeros, which may be far larger than any memory. */
    public static byte[] blankPng(int width, int height, int depth, int colourType) {
        Deflater deflater = new Deflater(9);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int samples = colourType == 2 ? 3 : colourType == 6 ? 4 : 1;
        byte[] row = new byte[1 + (int) (((long) width * depth * samples + 7) / 8)];
        byte[] block = new byte[8192];
        for (int y = 0; y < height; y++) {
            deflater.setInput(row);
            while (!deflater.needsInput()) {
                packed.write(block, 0, deflater.deflate(block));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(block, 0, deflater.deflate(block));
        }
        deflater.end();
        byte[] head = Boxed.join(Boxed.ints(width, height), new byte[] {(byte) depth, (byte) colourType, 0, 0, 0});
        return Boxed.join(
                Boxed.latin("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", head),
                chunk("IDAT", packed.toByteArray()),
                chunk("IEND"));
    }

    public static byte[] chunk(String name, byte[]... parts) {
        byte[] body = Boxed.join(Boxed.latin(name), Boxed.join(parts));
        CRC32 check = new CRC32();
        check.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(body.length - 4)
                .put(body)
                .putInt((int) check.getValue())
                .array();
    }
}
