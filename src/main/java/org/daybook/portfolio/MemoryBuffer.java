package org.daybook.portfolio;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes up a document in memory and nowhere else, up to a size. Its own arrays are zeroed when it is closed; what was
 * taken from it is its taker's to zero. One thread.
 */
public final class MemoryBuffer extends OutputStream {
    private static final int PART = 1 << 20;

    private final long most;
    private final List<byte[]> parts = new ArrayList<>();
    private long size;
    private boolean full;

    /** @param most the most bytes it takes */
    public MemoryBuffer(long most) {
        this.most = Math.min(most, Integer.MAX_VALUE - 8);
    }

    /** As much as this program may spend on one document: a quarter of its memory. */
    public static MemoryBuffer ofUsualSize() {
        return new MemoryBuffer(Runtime.getRuntime().maxMemory() / 4);
    }

    /** Whether something was refused because it would have become too large. */
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

    /** All of it in one array, which is the caller's; what is here is zeroed meanwhile, part by part. */
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
