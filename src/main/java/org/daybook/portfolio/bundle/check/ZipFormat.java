package org.daybook.portfolio.bundle.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;

/**
 * The one form in which this program lays out a ZIP, byte by byte: that of {@link java.util.zip.ZipOutputStream} for
 * files whose lengths follow them. Whatever else a header may say, this program never writes.
 */
final class ZipFormat {
    static final int LOCAL = 0x04034b50;
    static final int END = 0x06054b50;
    static final int END_64 = 0x06064b50;
    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;
    static final int END_64_BYTES = 56 + 20;

    /** What does not fit into a field of four bytes stands in one of eight. */
    static final long WIDE = 0xffff_ffffL;

    private static final int MANY = 0xffff;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCATOR_64 = 0x07064b50;

    private static final short VERSION = 20;
    private static final short VERSION_64 = 45;

    /** Lengths behind the file and names in UTF-8; and that it is deflated. */
    private static final int KIND = 0x0808 | 8 << 16;

    private ZipFormat() {}

    /**
     * A file in a ZIP.
     *
     * @param time day and time as the headers have it
     * @param packed its compressed size in bytes
     * @param at where its own header begins
     */
    record Packed(String name, int time, int crc, long packed, long size, long at) {
        /** Where its compressed bytes begin. */
        long data() {
            return at + LOCAL_BYTES + bytes().length;
        }

        private byte[] bytes() {
            return name.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The header before a file. */
    static byte[] local(Packed file) {
        byte[] name = file.bytes();
        ByteBuffer head = buffer(LOCAL_BYTES + name.length).putInt(LOCAL);
        head.putShort(VERSION).putInt(KIND).putInt(file.time()).putInt(0).putLong(0);
        return head.putShort((short) name.length).putShort((short) 0).put(name).array();
    }

    /** What follows a file. */
    static byte[] descriptor(Packed file) {
        boolean isWide = file.packed() >= WIDE || file.size() >= WIDE;
        ByteBuffer behind = buffer(isWide ? 24 : 16).putInt(DESCRIPTOR).putInt(file.crc());
        return isWide
                ? behind.putLong(file.packed()).putLong(file.size()).array()
                : behind.putInt((int) file.packed()).putInt((int) file.size()).array();
    }

    /** Its entry in the directory. */
    static byte[] central(Packed file) {
        byte[] name = file.bytes();
        long[] wide = LongStream.of(file.size(), file.packed(), file.at())
                .filter(value -> value >= WIDE)
                .toArray();
        int extra = wide.length > 0 ? 4 + 8 * wide.length : 0;
        ByteBuffer entry = buffer(CENTRAL_BYTES + name.length + extra).putInt(CENTRAL);
        short version = extra > 0 ? VERSION_64 : VERSION;
        entry.putShort(version).putShort(version).putInt(KIND);
        entry.putInt(file.time()).putInt(file.crc());
        entry.putInt(narrow(file.packed())).putInt(narrow(file.size()));
        entry.putShort((short) name.length).putShort((short) extra);
        entry.position(42).putInt(narrow(file.at())).put(name);
        if (extra > 0) {
            entry.putShort((short) 1).putShort((short) (extra - 4));
            LongStream.of(wide).forEach(entry::putLong);
        }
        return entry.array();
    }

    /** The end of a ZIP whose directory begins at {@code at}. */
    static byte[] end(int files, long directory, long at) {
        boolean isWide = files >= MANY || at >= WIDE;
        ByteBuffer end = buffer(END_BYTES + (isWide ? END_64_BYTES : 0));
        if (isWide) {
            end.putInt(END_64)
                    .putLong(44)
                    .putShort(VERSION_64)
                    .putShort(VERSION_64)
                    .putLong(0);
            end.putLong(files).putLong(files).putLong(directory).putLong(at);
            end.putInt(LOCATOR_64).putInt(0).putLong(at + directory).putInt(1);
        }
        short count = (short) Math.min(files, MANY);
        end.putInt(END).putInt(0).putShort(count).putShort(count);
        return end.putInt(narrow(directory)).putInt(narrow(at)).array();
    }

    private static int narrow(long value) {
        return (int) Math.min(value, WIDE);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
