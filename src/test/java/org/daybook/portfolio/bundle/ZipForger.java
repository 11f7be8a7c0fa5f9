package org.daybook.portfolio.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** A ZIP taken apart, so that each field of its headers can be given another value, and put together again. */
final class ZipForger {
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    final List<Part> parts = new ArrayList<>();
    byte[] before = {};
    byte[] beforeDirectory = {};
    byte[] behind = {};
    String comment = "";
    int count = -1;
    boolean isReversed;

    /** What one of the two headers of a file says. */
    static final class Header {
        String name;
        int madeBy = 20;
        int version = 20;
        int flags = 0x0808;
        int time;
        int crc;
        int packed;
        int size;
        int disk;
        int inner;
        int attributes;
        byte[] extra = {};
        String comment = "";

        private Header(String name, int crc, int packed, int size, int time) {
            this.name = name;
            this.crc = crc;
            this.packed = packed;
            this.size = size;
            this.time = time;
        }
    }

    /** A file. */
    static final class Part {
        final Header local;
        final Header central;
        int descriptorCrc;
        byte[] data;
        byte[] before = {};
        boolean isUnlisted;
        private int at;

        private Part(Header local, Header central, byte[] data) {
            this.local = local;
            this.central = central;
            this.data = data;
            descriptorCrc = central.crc;
        }

        static Part of(String name, byte[] data, int crc, int size, int time) {
            return new Part(new Header(name, 0, 0, 0, time), new Header(name, crc, data.length, size, time), data);
        }
    }

    /** @param zip as this program writes one */
    ZipForger(byte[] zip) {
        ByteBuffer all = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = all.getInt(zip.length - 6);
        while (all.getInt(at) == CENTRAL) {
            int length = all.getShort(at + 28);
            String name = new String(zip, at + 46, length, StandardCharsets.UTF_8);
            int from = all.getInt(at + 42) + 30 + length;
            byte[] data = Arrays.copyOfRange(zip, from, from + all.getInt(at + 20));
            parts.add(Part.of(name, data, all.getInt(at + 16), all.getInt(at + 24), all.getInt(at + 12)));
            at += 46 + length;
        }
    }

    Part part(String named) {
        return parts.stream()
                .filter(part -> part.central.name.contains(named))
                .findFirst()
                .orElseThrow();
    }

    static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** A field that follows a name. */
    static byte[] extra(int id, byte[] value) {
        return buffer(4 + value.length)
                .putShort((short) id)
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    /** The value of Info-ZIP's field for a name in Unicode, which comes before the name itself. */
    static byte[] unicodePath(String name, String other) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        byte[] path = other.getBytes(StandardCharsets.UTF_8);
        return buffer(5 + path.length)
                .put((byte) 1)
                .putInt((int) crc.getValue())
                .put(path)
                .array();
    }

    /** A file with its own header alone, after the end of what is before it. */
    byte[] hidden(String name, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        Part part = part("bagit.txt");
        Header header = new Header(
                part.local.name.replace("bagit.txt", name),
                (int) crc.getValue(),
                content.length,
                content.length,
                part.local.time);
        header.flags = 0x0800;
        byte[] head = local(header);
        // Stored, not compressed.
        head[8] = 0;
        Part last = part("seen");
        byte[] end = buffer(16)
                .putInt(DESCRIPTOR)
                .putInt(last.central.crc)
                .putInt(last.central.packed)
                .putInt(last.central.size)
                .array();
        return joined(end, joined(head, content));
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(before);
        for (Part part : parts) {
            all.writeBytes(part.before);
            part.at = all.size();
            part.central.packed = part.data.length;
            all.writeBytes(local(part.local));
            all.writeBytes(part.data);
            all.writeBytes(buffer(16)
                    .putInt(DESCRIPTOR)
                    .putInt(part.descriptorCrc)
                    .putInt(part.data.length)
                    .putInt(part.central.size)
                    .array());
        }
        all.writeBytes(beforeDirectory);
        int at = all.size();
        List<Part> listed =
                new ArrayList<>(parts.stream().filter(part -> !part.isUnlisted).toList());
        listed = isReversed ? listed.reversed() : listed;
        listed.forEach(part -> all.writeBytes(central(part.central, part.at)));
        short number = (short) (count < 0 ? listed.size() : count);
        ByteBuffer end = buffer(22).putInt(END).putInt(0).putShort(number).putShort(number);
        end.putInt(all.size() - at).putInt(at).putShort((short) comment.length());
        all.writeBytes(end.array());
        all.writeBytes(comment.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(behind);
        return all.toByteArray();
    }

    private static byte[] local(Header header) {
        byte[] name = header.name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = buffer(30 + name.length + header.extra.length).putInt(LOCAL);
        bytes.putShort((short) header.version).putShort((short) header.flags).putShort((short) 8);
        bytes.putInt(header.time).putInt(header.crc).putInt(header.packed).putInt(header.size);
        bytes.putShort((short) name.length).putShort((short) header.extra.length);
        return bytes.put(name).put(header.extra).array();
    }

    private static byte[] central(Header header, int at) {
        byte[] name = header.name.getBytes(StandardCharsets.UTF_8);
        byte[] comment = header.comment.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                buffer(46 + name.length + header.extra.length + comment.length).putInt(CENTRAL);
        bytes.putShort((short) header.madeBy).putShort((short) header.version);
        bytes.putShort((short) header.flags).putShort((short) 8);
        bytes.putInt(header.time).putInt(header.crc).putInt(header.packed).putInt(header.size);
        bytes.putShort((short) name.length)
                .putShort((short) header.extra.length)
                .putShort((short) comment.length);
        bytes.putShort((short) header.disk)
                .putShort((short) header.inner)
                .putInt(header.attributes)
                .putInt(at);
        return bytes.put(name).put(header.extra).put(comment).array();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
