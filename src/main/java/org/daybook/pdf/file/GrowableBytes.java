package org.daybook.pdf.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/** A growable array of bytes. */
final class GrowableBytes {
    private byte[] bytes = new byte[1 << 14];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void add(byte[] more) {
        add(more, more.length);
    }

    void add(byte[] more, int length) {
        room(length);
        System.arraycopy(more, 0, bytes, size, length);
        size += length;
    }

    void add(GrowableBytes more) {
        add(more.bytes, more.size);
    }

    /** Appends characters below 256, one byte each. */
    void add(String text) {
        add(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void addNumber(long number) {
        if (number < 0) {
            add('-');
        }
        long rest = Math.abs(number);
        long place = 1;
        while (rest / place >= 10) {
            place *= 10;
        }
        for (; place > 0; place /= 10) {
            add((int) ('0' + rest / place % 10));
        }
    }

    /** Appends the lowest {@code count} bytes of a number in big-endian order. */
    void addBinary(long number, int count) {
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
            add((int) (number >> shift));
        }
    }

    /** Sets the bytes as the next input, without a copy. */
    void giveTo(Deflater deflater) {
        deflater.setInput(bytes, 0, size);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
