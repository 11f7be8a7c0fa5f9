package org.daybook.pdf.file;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.daybook.crypto.Hashes;
import org.daybook.pdf.drawing.PictureSamples;

/**
 * Writes pictures as objects of a file by streaming: the length follows in a separate object, so that no picture has
 * to be in memory. A colour profile that several pictures share is written once.
 */
final class PictureObjectWriter {
    private static final int HEAD = 128;
    private static final int LAST_VERSION = 4;
    private static final Set<String> CLASSES = Set.of("scnr", "mntr", "prtr", "spac");

    private final PdfFile file;
    private final StreamCompressor squeezer;
    private final Map<String, Integer> profiles = new HashMap<>();

    /** @param file what the pictures are written to */
    PictureObjectWriter(PdfFile file, StreamCompressor squeezer) {
        this.file = file;
        this.squeezer = squeezer;
    }

    void write(int number, PictureObject picture) throws IOException {
        PictureSamples samples = picture.source().open();
        int profile = profile(samples);
        int length = file.nextNumber();
        GrowableBytes head = file.begin(number);
        head.add("<</Type/XObject/Subtype/Image/Width ");
        head.addNumber(samples.width());
        head.add("/Height ");
        head.addNumber(samples.height());
        head.add("/BitsPerComponent 8/ColorSpace");
        if (profile > 0) {
            head.add("[/ICCBased ");
            head.addNumber(profile);
            head.add(" 0 R]");
        } else {
            head.add(samples.components() == 1 ? "/DeviceGray" : "/DeviceRGB");
        }
        coding(samples, head);
        head.add("/Length ");
        head.addNumber(length);
        head.add(" 0 R>>\nstream\r\n");
        file.emit(head);
        long start = file.offset();
        samples.body().writeTo(file.streamed());
        long count = file.offset() - start;
        GrowableBytes end = new GrowableBytes();
        end.add("\nendstream\nendobj\n");
        file.emit(end);
        GrowableBytes size = file.begin(length);
        size.addNumber(count);
        size.add("\nendobj\n");
        file.emit(size);
    }

    private static void coding(PictureSamples samples, GrowableBytes head) {
        switch (samples.coding()) {
            case JPEG -> head.add("/Filter/DCTDecode");
            case ROWS -> {
                head.add("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ");
                head.addNumber(samples.components());
                head.add("/Columns ");
                head.addNumber(samples.width());
                head.add(">>");
            }
        }
    }

    /** The number of the profile's object, or 0 for none. */
    private int profile(PictureSamples samples) throws IOException {
        byte[] given = samples.profile();
        if (!mayStand(given, samples.components())) {
            return 0;
        }
        byte[] profile = MinimalColourProfile.of(given);
        if (!mayStand(profile, samples.components())) {
            return 0;
        }
        String digest = digest(profile);
        Integer known = profiles.get(digest);
        if (known != null) {
            return known;
        }
        int number = file.nextNumber();
        byte[] packed = squeezer.squeeze(profile);
        GrowableBytes object = file.begin(number);
        object.add("<</N ");
        object.addNumber(samples.components());
        object.add("/Filter/FlateDecode/Length ");
        object.addNumber(packed.length);
        object.add(">>\nstream\r\n");
        object.add(packed);
        object.add("\nendstream\nendobj\n");
        file.emit(object);
        profiles.put(digest, number);
        return number;
    }

    /** Whether PDF/A allows the profile (ISO 19005-3, 6.2.4.2) for this number of components. */
    static boolean mayStand(byte[] profile, int components) {
        if (profile.length < HEAD) {
            return false;
        }
        boolean fits = ByteBuffer.wrap(profile).getInt() == profile.length
                && name(profile, 36).equals("acsp")
                && CLASSES.contains(name(profile, 12))
                && name(profile, 16).equals(components == 1 ? "GRAY" : "RGB ")
                && profile[8] >= 2
                && profile[8] <= LAST_VERSION;
        if (!fits) {
            return false;
        }
        try {
            return ICC_Profile.getInstance(profile).getNumComponents() == components;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String name(byte[] profile, int at) {
        return new String(profile, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Hashes.sha256(bytes));
    }
}
