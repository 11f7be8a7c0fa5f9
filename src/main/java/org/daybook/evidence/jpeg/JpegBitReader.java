package org.daybook.evidence.jpeg;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a JPEG, and in a scan its bits, without stuffed bytes. */
final class JpegBitReader {
    private static final int BUFFER = 32 << 10;
    private static final int FULL = 56;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int limit;
    private long bits;
    private int count;
    /** How many of the buffered bits are past the end of the scan, and not real. */
    private int beyond;

    private int marker = -1;

    JpegBitReader(InputStream in) {
        this.in = in;
    }

    /** The next byte outside of a scan. */
    int u8() throws IOException {
        if (next == limit) {
            next = 0;
            limit = Math.max(0, in.read(buffer));
            if (limit == 0) {
                throw new JpegCodingException();
            }
        }
        return buffer[next++] & 0xff;
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    void begin() {
        bits = 0;
        count = 0;
        beyond = 0;
        marker = -1;
    }

    /** Fills up, so that at least 48 bits can be looked at. To be called before each symbol with its bits. */
    void fill() throws IOException {
        while (count <= FULL) {
            int value = 0;
            if (marker < 0) {
                value = u8();
                if (value == 0xff) {
                    int second = u8();
                    while (second == 0xff) {
                        second = u8();
                    }
                    if (second != 0) {
                        marker = second;
                        value = 0;
                    }
                }
            }
            if (marker >= 0) {
                beyond += Byte.SIZE;
            }
            bits = bits << Byte.SIZE | value;
            count += Byte.SIZE;
        }
    }

    int peek(int some) {
        return (int) (bits >>> (count - some)) & (1 << some) - 1;
    }

    void skip(int some) {
        count -= some;
    }

    int take(int some) {
        int taken = peek(some);
        skip(some);
        return taken;
    }

    /** Throws if bits were read past the end. */
    void check() throws JpegCodingException {
        if (count < beyond) {
            throw new JpegCodingException();
        }
    }

    /** Ends the bits: only fill bits are left before the marker that is returned. */
    int end() throws IOException {
        check();
        fill();
        if (marker < 0 || count - beyond >= Byte.SIZE) {
            throw new JpegCodingException();
        }
        return marker;
    }
}
