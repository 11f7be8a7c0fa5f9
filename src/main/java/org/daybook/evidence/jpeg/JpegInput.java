package org.daybook.evidence.jpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The bytes of a JPEG through a buffer, in which the next marker of a scan is found eight bytes at a time. */
final class JpegInput {
    static final int BUFFER = 32 * 1024;
    private static final int RST0 = 0xd0;
    private static final int RST7 = 0xd7;
    private static final long EACH_LOWEST = 0x0101_0101_0101_0101L;
    private static final long EACH_HIGHEST = 0x8080_8080_8080_8080L;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int limit;

    JpegInput(InputStream in) {
        this.in = in;
    }

    /** Whether there is another byte. */
    boolean hasMore() throws IOException {
        return next < limit || fill();
    }

    /** The next byte; -1 at the end. */
    int tryNext() throws IOException {
        return hasMore() ? buffer[next++] & 0xff : -1;
    }

    /**
     * The next byte.
     *
     * @throws NotAJpegException at the end
     */
    int next() throws IOException {
        requireMore();
        return buffer[next++] & 0xff;
    }

    /**
     * Reads at most {@code count} bytes, and at least one.
     *
     * @throws NotAJpegException at the end
     */
    int read(byte[] into, int at, int count) throws IOException {
        requireMore();
        int given = Math.min(count, limit - next);
        take(into, at, given);
        return given;
    }

    /**
     * Passes over bytes.
     *
     * @throws NotAJpegException if there are not so many
     */
    void skip(int count) throws IOException {
        for (int left = count; left > 0; ) {
            requireMore();
            int skipped = Math.min(left, limit - next);
            next += skipped;
            left -= skipped;
        }
    }

    /**
     * How many bytes of a scan stand next in the buffer, which has at least one, stuffed bytes and restarts among them;
     * 0 if a marker comes next that is not wholly there, or that ends the scan.
     */
    int ofScan(int most) {
        int end = next + Math.min(most, limit - next);
        int at = marked(next, end);
        while (at + 1 < end && isOfScan(buffer[at + 1] & 0xff)) {
            at = marked(at + 2, end);
        }
        return at - next;
    }

    /** Whether a marker stands for a byte of the scan, or is a restart. */
    static boolean isOfScan(int marker) {
        return marker == 0 || marker >= RST0 && marker <= RST7;
    }

    /** Where the next byte of all ones stands, or {@code end}; eight bytes are looked at in one go. */
    private int marked(int from, int end) {
        int at = from;
        while (at + Long.BYTES <= end) {
            long eight = (long) EIGHT.get(buffer, at);
            // The lowest bit that is set here stands in the first byte of all ones.
            long found = (~eight - EACH_LOWEST) & eight & EACH_HIGHEST;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
            at += Long.BYTES;
        }
        while (at < end && buffer[at] != (byte) 0xff) {
            at++;
        }
        return at;
    }

    /** Takes bytes that stand in the buffer. */
    void take(byte[] into, int at, int count) {
        System.arraycopy(buffer, next, into, at, count);
        next += count;
    }

    /** Writes bytes that stand in the buffer. */
    void pass(OutputStream out, int count) throws IOException {
        out.write(buffer, next, count);
        next += count;
    }

    void close() throws IOException {
        in.close();
    }

    private void requireMore() throws IOException {
        if (!hasMore()) {
            throw new NotAJpegException();
        }
    }

    private boolean fill() throws IOException {
        next = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }
}
