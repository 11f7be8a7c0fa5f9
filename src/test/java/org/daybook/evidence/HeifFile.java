package org.daybook.evidence;

import static org.daybook.evidence.Boxed.box;
import static org.daybook.evidence.Boxed.ints;
import static org.daybook.evidence.Boxed.join;
import static org.daybook.evidence.Boxed.latin;
import static org.daybook.evidence.Boxed.shorts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.HeifItemTable;
import org.daybook.evidence.format.IsoBoxReader.IsoBox;

/** HEIC pictures put together anew from one that a reference encoder made, and what is to be done with them. */
public final class HeifFile {
    private final byte[] coded;
    private final byte[] configuration;
    private final byte[] size;

    /** With the coded picture of another. */
    public HeifFile(byte[] file) throws IOException {
        CachedContentReader content = new CachedContentReader(new BytesChannel(file));
        HeifItemTable items = new HeifItemTable(content);
        coded = items.bytes(items.primary(), file.length);
        configuration = property(content, items, "hvcC");
        size = property(content, items, "ispe");
    }

    /** One of the files that a reference encoder made. */
    public static byte[] made(String name) throws IOException {
        try (InputStream in = HeifFile.class.getResourceAsStream("picture/" + name)) {
            if (in == null) {
                throw new IOException("missing");
            }
            return in.readAllBytes();
        }
    }

    private static byte[] property(CachedContentReader content, HeifItemTable items, String name) throws IOException {
        for (IsoBox box : items.properties(items.primary())) {
            if (box.name().equals(name)) {
                return content.bytes(box.body(), (int) box.length());
            }
        }
        throw new IOException("missing");
    }

    /** The picture with properties in this order, such as a turn. */
    public byte[] with(byte[]... properties) {
        List<byte[]> all = new ArrayList<>(List.of(box("hvcC", configuration), box("ispe", size)));
        all.addAll(List.of(properties));
        byte[] type = box("ftyp", latin("heic"), ints(0), latin("mif1heic"));
        int at = type.length + meta(all, 0).length + 8;
        return join(type, meta(all, at), box("mdat", coded));
    }

    private byte[] meta(List<byte[]> properties, int at) {
        byte[] numbers = new byte[properties.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) (i + 1);
        }
        return box(
                "meta",
                ints(0),
                box("hdlr", ints(0, 0), latin("pict"), new byte[13]),
                box("pitm", ints(0), shorts(1)),
                box("iinf", ints(0), shorts(1), box("infe", ints(0x02000000), shorts(1, 0), latin("hvc1\0"))),
                box(
                        "iprp",
                        box("ipco", properties.toArray(byte[][]::new)),
                        box("ipma", ints(0, 1), shorts(1), new byte[] {(byte) numbers.length}, numbers)),
                box("iloc", ints(0), new byte[] {0x44, 0}, shorts(1, 1, 0, 1), ints(at, coded.length)));
    }

    /** A turn against the clock, in quarters. */
    public static byte[] turn(int quarters) {
        return box("irot", new byte[] {(byte) quarters});
    }

    /** Top and bottom exchanged, or left and right. */
    public static byte[] mirror(boolean sides) {
        return box("imir", new byte[] {(byte) (sides ? 1 : 0)});
    }

    /** A part of that size, so far from the middle. */
    public static byte[] crop(int width, int height, int right, int down) {
        return box("clap", ints(width, 1, height, 1, right, 1, down, 1));
    }

    /** A colour profile. */
    public static byte[] profile(byte[] icc) {
        return box("colr", latin("prof"), icc);
    }
}
