package org.daybook.portfolio.bundle.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * The end record of a ZIP, by which one with a directory too large for memory is rejected.
 *
 * @param entries the number of files it claims
 * @param directory the size of its directory in bytes
 * @param isLocked whether its first file is encrypted
 */
record ZipEnd(long entries, long directory, boolean isLocked) {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_BYTES = 22;
    private static final int LOCATOR_BYTES = 20;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENCRYPTED = 1;
    private static final int END_64_BYTES = 56;

    /** @throws BundleFailure.NotABundle if it is not a ZIP */
    static ZipEnd of(SeekableByteChannel file) throws IOException, BundleFailure {
        long size = file.size();
        int length = (int) Math.min(size, END_BYTES + LONGEST_COMMENT + LOCATOR_BYTES);
        ByteBuffer tail = read(file, size - length, length);
        for (int at = length - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return at(file, tail, at);
            }
        }
        throw new BundleFailure.NotABundle();
    }

    private static ZipEnd at(SeekableByteChannel file, ByteBuffer tail, int at) throws IOException {
        ByteBuffer head = read(file, 0, (int) Math.min(file.size(), 30));
        boolean locked = head.limit() > 8 && head.getInt(0) == LOCAL && (head.getShort(6) & ENCRYPTED) != 0;
        int locator = at - LOCATOR_BYTES;
        if (locator >= 0 && tail.getInt(locator) == LOCATOR_64) {
            long end = tail.getLong(locator + 8);
            if (end >= 0 && end <= file.size() - END_64_BYTES) {
                ByteBuffer wide = read(file, end, END_64_BYTES);
                if (wide.getInt(0) == END_64) {
                    return new ZipEnd(unsigned(wide.getLong(32)), unsigned(wide.getLong(40)), locked);
                }
            }
        }
        return new ZipEnd(tail.getShort(at + 10) & 0xffff, tail.getInt(at + 12) & 0xffff_ffffL, locked);
    }

    private static long unsigned(long value) {
        return value < 0 ? Long.MAX_VALUE : value;
    }

    private static ByteBuffer read(SeekableByteChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(from);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // Until it is full, or the file ends.
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
