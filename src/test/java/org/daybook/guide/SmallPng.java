package org.daybook.guide;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Colours that one colour stands for. Sorted anew by whoever cuts it. */
    private record Box(List<Map.Entry<Integer, Integer>> colours) {
        int widest() {
            int widest = 0;
            for (int shift = 8; shift <= 16; shift += 8) {
                if (spread(shift) > spread(widest)) {
                    widest = shift;
                }
            }
            return widest;
        }

        int spread(int shift) {
            int least = 255;
            int most = 0;
            for (Map.Entry<Integer, Integer> colour : colours) {
                int part = part(colour.getKey(), shift);
                least = Math.min(least, part);
                most = Math.max(most, part);
            }
            return most - least;
        }

        /** Where a cut helps most: many pixels, far apart. */
        double weight() {
            double pixels =
                    colours.stream().mapToLong(Map.Entry::getValue).sum();
            return spread(widest()) * Math.sqrt(pixels);
        }

        long mean(int shift) {
            long pixels = colours.stream().mapToLong(Map.Entry::getValue).sum();
            long sum = colours.stream()
                    .mapToLong(colour -> (long) part(colour.getKey(), shift) * colour.getValue())
                    .sum();
            return (sum + pixels / 2) / pixels;
        }

        List<Box> cut() {
            int shift = widest();
            List<Map.Entry<Integer, Integer>> sorted = new ArrayList<>(colours);
            sorted.sort(Comparator.<Map.Entry<Integer, Integer>>comparingInt(colour -> part(colour.getKey(), shift))
                    .thenComparing(Map.Entry::getKey));
            long half = colours.stream().mapToLong(Map.Entry::getValue).sum() / 2;
            long seen = sorted.getFirst().getValue();
            int at = 1;
            while (at < sorted.size() - 1 && seen < half) {
                seen += sorted.get(at).getValue();
                at++;
            }
            return List.of(
                    new Box(List.copyOf(sorted.subList(0, at))), new Box(List.copyOf(sorted.subList(at, sorted.size()))));
        }
    }

    SmallPng(BufferedImage picture) {
        this.picture = picture;
        Map<Integer, Integer> counts = new HashMap<>();
        for (int colour : pixels(picture)) {
            counts.merge(colour, 1, Integer::sum);
        }
        List<Box> boxes = new ArrayList<>(List.of(new Box(List.copyOf(counts.entrySet()))));
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
                palette[part][i] = (byte) box.mean(16 - 8 * part);
            }
            for (Map.Entry<Integer, Integer> colour : box.colours()) {
                places.put(colour.getKey(), i);
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
            indices[i] = places.get(indices[i]);
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

    private static int part(int colour, int shift) {
        return colour >> shift & 0xff;
    }
}
