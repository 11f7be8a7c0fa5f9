package org.daybook.evidence.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Content read in small pieces at any position, through one cached window. Numbers are big-endian where the name does
 * not say otherwise. Reading past the end throws {@link TruncatedContentException}; an {@link IOException} is the
 * channel's.
 */
public final class CachedContentReader {
    private static final int WINDOW = 8192;

    private final SeekableByteChannel channel;
    private final long size;
    private final byte[] window = new byte[WINDOW];
    private long windowAt;
    private int windowLength;

    public CachedContentReader(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    /** Its size in bytes when it was opened. */
    public long size() {
        return size;
    }

    /** The bytes from a position on, fewer at the end. The caller bounds the count. */
    public byte[] bytes(long at, int count) throws IOException {
        if (at < 0 || at >= size) {
            return new byte[0];
        }
        byte[] bytes = new byte[(int) Math.min(count, size - at)];
        int read = fill(at, bytes);
        return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
    }

    /** The first bytes, at most {@code count}. */
    public byte[] head(int count) throws IOException {
        return bytes(0, count);
    }

    /** The unsigned 8-bit number at a position. */
    public int u8(long at) throws IOException {
        if (at < windowAt || at >= windowAt + windowLength) {
            if (at < 0 || at >= size) {
                throw new TruncatedContentException();
            }
            windowAt = at;
            windowLength = fill(at, window);
            if (windowLength == 0) {
                throw new TruncatedContentException();
            }
        }
        return window[(int) (at - windowAt)] & 0xff;
    }

    /** The unsigned 16-bit number at a position, big-endian. */
    public int u16(long at) throws IOException {
        return u8(at) << 8 | u8(at + 1);
    }

    /** The unsigned 32-bit number at a position, big-endian. */
    public long u32(long at) throws IOException {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    /** The signed 32-bit number at a position, big-endian. */
    public int i32(long at) throws IOException {
        return (int) u32(at);
    }

    /** The 64-bit number at a position, big-endian. */
    public long u64(long at) throws IOException {
        return u32(at) << 32 | u32(at + 4);
    }

    /** The unsigned 16-bit number at a position, little-endian. */
    public int u16Little(long at) throws IOException {
        return u8(at + 1) << 8 | u8(at);
    }

    /** The unsigned 32-bit number at a position, little-endian. */
    public long u32Little(long at) throws IOException {
        return (long) u16Little(at + 2) << 16 | u16Little(at);
    }

    /** Four bytes as characters, such as the name of a box or chunk. */
    public String name(long at) throws IOException {
        byte[] four = {(byte) u8(at), (byte) u8(at + 1), (byte) u8(at + 2), (byte) u8(at + 3)};
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    private int fill(long at, byte[] into) throws IOException {
        channel.position(at);
        ByteBuffer buffer = ByteBuffer.wrap(into);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            Thread.onSpinWait();
        }
        return buffer.position();
    }
}
