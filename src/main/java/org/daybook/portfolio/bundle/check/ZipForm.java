package org.daybook.portfolio.bundle.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The one form in which this program lays out a ZIP, byte by byte: that of {@link java.util.zip.ZipOutputStream} for
 * a file whose lengths follow it. Whatever else a header may say, this program never writes.
 */
final class ZipForm {
    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;
    static final int END_64_BYTES = 56 + 20;

    /** What no longer fits into a field of four bytes stands in one of eight. */
    static final long WIDE = 0xffff_ffffL;

    static final int MANY = 0xffff;
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final short VERSION = 20;
    private static final short VERSION_64 = 45;
    private static final short EXTRA_64 = 1;
    private static final short DEFLATED = 8;

    /** Lengths behind the file, and names in UTF-8. */
    private static final short FLAGS = 0x0808;

    private ZipForm() {}

    /**
     * A file in a ZIP.
     *
     * @param name in UTF-8
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

        private boolean isWide() {
            return packed >= WIDE || size >= WIDE;
        }
    }

    /** The header before a file. */
    static byte[] local(Packed file) {
        byte[] name = file.bytes();
        ByteBuffer head = buffer(LOCAL_BYTES + name.length).putInt(LOCAL).putShort(VERSION);
        head.putShort(FLAGS).putShort(DEFLATED).putInt(file.time()).putInt(0).putInt(0).putInt(0);
        return head.putShort((short) name.length).putShort((short) 0).put(name).array();
    }

    /** What follows a file. */
    static byte[] descriptor(Packed file) {
        if (file.isWide()) {
            return buffer(24)
                    .putInt(DESCRIPTOR)
                    .putInt(file.crc())
                    .putLong(file.packed())
                    .putLong(file.size())
                    .array();
        }
        ByteBuffer behind = buffer(16).putInt(DESCRIPTOR).putInt(file.crc());
        return behind.putInt((int) file.packed()).putInt((int) file.size()).array();
    }

    /** Its entry in the directory. */
    static byte[] central(Packed file) {
        byte[] name = file.bytes();
        ByteBuffer wide = buffer(24);
        for (long value : new long[] {file.size(), file.packed(), file.at()}) {
            if (value >= WIDE) {
                wide.putLong(value);
            }
        }
        int length = wide.position();
        short version = length > 0 ? VERSION_64 : VERSION;
        int extra = length > 0 ? 4 + length : 0;
        ByteBuffer entry = buffer(CENTRAL_BYTES + name.length + extra).putInt(CENTRAL);
        entry.putShort(version).putShort(version).putShort(FLAGS).putShort(DEFLATED);
        entry.putInt(file.time()).putInt(file.crc());
        entry.putInt(narrow(file.packed())).putInt(narrow(file.size()));
        entry.putShort((short) name.length).putShort((short) extra).putShort((short) 0);
        entry.putShort((short) 0).putShort((short) 0).putInt(0).putInt(narrow(file.at()));
        entry.put(name);
        if (length > 0) {
            entry.putShort(EXTRA_64).putShort((short) length).put(wide.flip());
        }
        return entry.array();
    }

    /** The end of a ZIP whose directory begins at {@code at}. */
    static byte[] end(int files, long directory, long at) {
        boolean isWide = files >= MANY || directory >= WIDE || at >= WIDE;
        ByteBuffer end = buffer(END_BYTES + (isWide ? END_64_BYTES : 0));
        if (isWide) {
            end.putInt(END_64).putLong(44).putShort(VERSION_64).putShort(VERSION_64);
            end.putInt(0).putInt(0).putLong(files).putLong(files).putLong(directory).putLong(at);
            end.putInt(LOCATOR_64).putInt(0).putLong(at + directory).putInt(1);
        }
        short count = (short) Math.min(files, MANY);
        end.putInt(END).putInt(0).putShort(count).putShort(count);
        return end.putInt(narrow(directory)).putInt(narrow(at)).putShort((short) 0).array();
    }

    private static int narrow(long value) {
        return (int) Math.min(value, WIDE);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
