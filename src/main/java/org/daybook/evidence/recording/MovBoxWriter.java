package org.daybook.evidence.recording;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Puts together the boxes of which a {@link MovWriter} consists. */
final class MovBoxWriter {
    /** One, with sixteen bits after the point. */
    static final int ONE = 0x10000;

    private static final int HEAD = 8;
    private static final int WORDS_OF_MATRIX = 9;

    private MovBoxWriter() {}

    /** Writes what is in a box. */
    interface BoxBody {
        void write(DataOutputStream to) throws IOException;
    }

    static byte[] head(String name, int length) {
        return ByteBuffer.allocate(HEAD)
                .putInt(Math.addExact(length, HEAD))
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    static byte[] of(String name, BoxBody content) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        content.write(new DataOutputStream(body));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head(name, body.size()));
        body.writeTo(whole);
        return whole.toByteArray();
    }

    /** A box that begins with a version and flags. */
    static byte[] full(String name, int flags, BoxBody content) throws IOException {
        return of(name, to -> {
            to.writeInt(flags);
            content.write(to);
        });
    }

    /** Says what handles the parts of another box. */
    static byte[] handler(String type, String kind) throws IOException {
        return full("hdlr", 0, to -> {
            to.writeBytes(type);
            to.writeBytes(kind);
            zeros(to, 3);
            to.writeByte(0);
        });
    }

    static void zeros(DataOutputStream to, int words) throws IOException {
        to.write(new byte[words * Integer.BYTES]);
    }

    /** The matrix that leaves pictures as they are. */
    static void matrix(DataOutputStream to) throws IOException {
        int[] matrix = new int[WORDS_OF_MATRIX];
        matrix[0] = ONE;
        matrix[4] = ONE;
        matrix[WORDS_OF_MATRIX - 1] = 1 << 30;
        for (int word : matrix) {
            to.writeInt(word);
        }
    }
}
