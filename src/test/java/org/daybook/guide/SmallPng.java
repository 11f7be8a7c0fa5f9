package org.daybook.guide;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes a picture as a small PNG: with the at most 256 colours that come nearest to its own (median cut), pressed as
 * hard as it goes. The same picture gives the same bytes.
 */
final class SmallPng {
    private static final int COLOURS = 256;

    private final Map<Integer, Integer> places = new HashMap<>();
    private final byte[][] palette;
    private final BufferedImage picture;

    private record Colour(int value, int pixels) {
        int part(int shift) {
            return value >> shift & 0xff;
        }
    }

    /** Colours that one colour stands for, and by how much a cut would help: many pixels, far apart. */
    private record Box(List<Colour> colours, int widest, double weight) {
        static Box of(List<Colour> colours) {
            int widest = IntStream.of(0, 8, 16)
                    .boxed()
                    .max(Comparator.comparingInt(shift -> spread(colours, shift)))
                    .orElseThrow();
            return new Box(colours, widest, spread(colours, widest) * Math.sqrt(pixels(colours)));
        }

        List<Box> cut() {
            List<Colour> sorted = colours.stream()
                    .sorted(Comparator.<Colour>comparingInt(colour -> colour.part(widest))
                            .thenComparing(Colour::value))
                    .toList();
            long half = pixels(colours) / 2;
            long seen = sorted.getFirst().pixels();
            int at = 1;
            while (at < sorted.size() - 1 && seen < half) {
                seen += sorted.get(at).pixels();
                at++;
            }
            return List.of(of(sorted.subList(0, at)), of(sorted.subList(at, sorted.size())));
        }

        byte mean(int shift) {
            long sum = colours.stream()
                    .mapToLong(colour -> (long) colour.part(shift) * colour.pixels())
                    .sum();
            long pixels = pixels(colours);
            return (byte) ((sum + pixels / 2) / pixels);
        }

        private static int spread(List<Colour> colours, int shift) {
            IntSummaryStatistics parts =
                    colours.stream().mapToInt(colour -> colour.part(shift)).summaryStatistics();
            return parts.getMax() - parts.getMin();
        }

        private static long pixels(List<Colour> colours) {
            return colours.stream().mapToLong(Colour::pixels).sum();
        }
    }

    SmallPng(BufferedImage picture) {
        this.picture = picture;
        Map<Integer, Integer> counts = new HashMap<>();
        for (int colour : pixels(picture)) {
            counts.merge(colour, 1, Integer::sum);
        }
        List<Box> boxes = new ArrayList<>(List.of(Box.of(counts.entrySet().stream()
                .map(colour -> new Colour(colour.getKey(), colour.getValue()))
                .sorted(Comparator.comparingInt(Colour::value))
                .toList())));
        while (boxes.size() < Math.min(COLOURS, counts.size())) {
            Box next = boxes.stream()
                    .filter(box -> box.colours().size() > 1)
                    .max(Comparator.comparingDouble(Box::weight))
                    .orElseThrow();
            boxes.remove(next);
            boxes.addAll(next.cut());
        }
        palette = new byte[3][boxes.size()];
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            for (int part = 0; part < 3; part++) {
                palette[part][i] = box.mean(16 - 8 * part);
            }
            for (Colour colour : box.colours()) {
                places.put(colour.value(), i);
            }
        }
    }

    /** The picture in fewer colours. */
    BufferedImage reduced() {
        int count = palette[0].length;
        BufferedImage small = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, count, palette[0], palette[1], palette[2]));
        int[] indices = pixels(picture);
        for (int i = 0; i < indices.length; i++) {
            indices[i] = Objects.requireNonNull(places.get(indices[i]));
        }
        small.getRaster().setPixels(0, 0, small.getWidth(), small.getHeight(), indices);
        return small;
    }

    /** The bytes of the file. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam hard = writer.getDefaultWriteParam();
            hard.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            hard.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(reduced(), null, null), hard);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static int[] pixels(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xffffff;
        }
        return pixels;
    }
}
