package org.daybook.portfolio;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects a document in memory, up to a maximum size. Closing it zeroes its arrays; the caller zeroes what it took.
 * For one thread.
 */
public final class MemoryBuffer extends OutputStream {
    private static final int PART = 1 << 20;

    private final long most;
    private final List<byte[]> parts = new ArrayList<>();
    private long size;
    private boolean full;

    /** @param most the maximum size in bytes */
    public MemoryBuffer(long most) {
        this.most = Math.min(most, Integer.MAX_VALUE - 8);
    }

    /** A buffer of the size that one document may take: a quarter of the memory of the program. */
    public static MemoryBuffer ofUsualSize() {
        return new MemoryBuffer(Runtime.getRuntime().maxMemory() / 4);
    }

    /** Whether a write was refused because of the maximum size. */
    public boolean isFull() {
        return full;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (size + length > most) {
            full = true;
            throw new IOException("too large for the memory");
        }
        int from = offset;
        int left = length;
        while (left > 0) {
            int at = (int) (size % PART);
            if (at == 0) {
                parts.add(new byte[PART]);
            }
            int now = Math.min(left, PART - at);
            System.arraycopy(bytes, from, parts.getLast(), at, now);
            from += now;
            left -= now;
            size += now;
        }
    }

    /** The whole content in one array, which the caller zeroes; the buffer is zeroed part by part meanwhile. */
    public byte[] take() {
        byte[] whole = new byte[(int) size];
        int at = 0;
        for (byte[] part : parts) {
            int now = Math.min(PART, whole.length - at);
            System.arraycopy(part, 0, whole, at, now);
            Arrays.fill(part, (byte) 0);
            at += now;
        }
        close();
        return whole;
    }

    @Override
    public void close() {
        parts.forEach(part -> Arrays.fill(part, (byte) 0));
        parts.clear();
        size = 0;
    }
}
