package org.daybook.evidence.picture;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.ChunkReader;
import org.daybook.evidence.format.FileKind;

/** Turns pixels of a picture with a colour profile of its own into sRGB. */
final class ColourProfile {
    private static final int MOST_PACKED = 1 << 20;
    private static final int MOST_BYTES = 4 << 20;
    private static final int LONGEST_NAME = 80;
    private static final int ROWS = 64;

    private ColourProfile() {}

    /** The profile that goes with the decoded image: its own, or that in the file of a PNG; empty for sRGB and grey. */
    static Optional<ICC_Profile> of(BufferedImage image, CachedContentReader content, FileKind kind)
            throws IOException {
        ColorSpace space = image.getColorModel().getColorSpace();
        if (space.getType() != ColorSpace.TYPE_RGB) {
            return Optional.empty();
        }
        if (kind == FileKind.PNG) {
            return ofPng(content);
        }
        return space instanceof ICC_ColorSpace own && !space.isCS_sRGB()
                ? Optional.of(own.getProfile())
                : Optional.empty();
    }

    /** Changes the pixels into sRGB; leaves them if the profile cannot be used. */
    static void toScreen(ICC_Profile profile, int[] argb, int width) {
        try {
            ICC_ColorSpace space = new ICC_ColorSpace(profile);
            ComponentColorModel colours =
                    new ComponentColorModel(space, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
            ColorConvertOp conversion = new ColorConvertOp(null);
            int strip = width * ROWS;
            for (int at = 0; at < argb.length; at += strip) {
                convert(conversion, colours, argb, at, Math.min(strip, argb.length - at), width);
            }
        } catch (CMMException | IllegalArgumentException e) {
            // Shown in its own colours, which are seldom far off.
        }
    }

    private static void convert(
            ColorConvertOp conversion, ComponentColorModel colours, int[] argb, int at, int count, int width) {
        byte[] samples = new byte[3 * count];
        for (int i = 0; i < count; i++) {
            samples[3 * i] = (byte) (argb[at + i] >> 16);
            samples[3 * i + 1] = (byte) (argb[at + i] >> 8);
            samples[3 * i + 2] = (byte) argb[at + i];
        }
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, count / width, 3, null);
        raster.setDataElements(0, 0, width, count / width, samples);
        BufferedImage own = new BufferedImage(colours, raster, false, null);
        BufferedImage screen = new BufferedImage(width, count / width, BufferedImage.TYPE_INT_RGB);
        conversion.filter(own, screen);
        int[] rgb = screen.getRGB(0, 0, width, count / width, null, 0, width);
        for (int i = 0; i < count; i++) {
            argb[at + i] = argb[at + i] & 0xff000000 | rgb[i] & 0xffffff;
        }
    }

    private static Optional<ICC_Profile> ofPng(CachedContentReader content) throws IOException {
        byte[][] found = {{}};
        ChunkReader.ofPng(content, (name, at, length) -> {
            if (name.equals("iCCP") && length < MOST_PACKED) {
                found[0] = content.bytes(at, (int) length);
            }
            return found[0].length == 0 && !name.equals("IDAT");
        });
        int name = 0;
        while (name < found[0].length && name < LONGEST_NAME && found[0][name] != 0) {
            name++;
        }
        if (name + 2 >= found[0].length) {
            return Optional.empty();
        }
        try {
            ICC_Profile profile = ICC_Profile.getInstance(unpack(found[0], name + 2));
            return profile.getNumComponents() == 3 ? Optional.of(profile) : Optional.empty();
        } catch (IllegalArgumentException | DataFormatException e) {
            return Optional.empty();
        }
    }

    private static byte[] unpack(byte[] packed, int at) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, at, packed.length - at);
            byte[] bytes = new byte[8192];
            int length = 0;
            while (!inflater.finished() && length < MOST_BYTES) {
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, 2 * length);
                }
                int more = inflater.inflate(bytes, length, bytes.length - length);
                if (more == 0 && !inflater.finished() && length < bytes.length) {
                    throw new DataFormatException();
                }
                length += more;
            }
            return Arrays.copyOf(bytes, length);
        } finally {
            inflater.end();
        }
    }
}
