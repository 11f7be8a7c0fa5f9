package org.daybook.decoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.daybook.evidence.picture.Picture;

/**
 * Messages over a pipe: a byte for the kind, four for the length of the body, the body. Whoever is at the other end
 * may be hostile: a message is never longer than {@link #LONGEST}, and an invalid message ends the connection.
 */
final class DecoderMessagePipe {
    static final int VERSION = 1;
    static final int LONGEST = 64 << 10;

    private static final int AT_A_TIME = LONGEST;

    private final DataInputStream in;
    private final DataOutputStream out;

    DecoderMessagePipe(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /** The input is not a message, or not an expected one. */
    static final class Misunderstood extends IOException {
        private static final long serialVersionUID = 1;

        Misunderstood() {
            super("misunderstood");
        }
    }

    void send(DecoderMessage message) throws IOException {
        put(message);
        out.flush();
    }

    /** Sends a picture, with more numbers that are said of it, and wipes its pixels. */
    void send(Picture picture, Object... more) throws IOException {
        Stream<Object> head =
                Stream.of(picture.width(), picture.height(), picture.originalWidth(), picture.originalHeight(), (byte)
                        (picture.whole() ? 1 : 0));
        send(
                DecoderMessage.of(
                        DecoderMessageKind.PIXELS,
                        Stream.concat(head, Stream.of(more)).toArray()),
                picture.argb());
        Arrays.fill(picture.argb(), 0);
    }

    /** Sends a picture: its head, then its pixels. */
    void send(DecoderMessage head, int[] argb) throws IOException {
        put(head);
        ByteBuffer some = ByteBuffer.allocate(AT_A_TIME);
        for (int at = 0; at < argb.length; at += AT_A_TIME / Integer.BYTES) {
            int count = Math.min(AT_A_TIME / Integer.BYTES, argb.length - at);
            some.clear().asIntBuffer().put(argb, at, count);
            out.write(some.array(), 0, count * Integer.BYTES);
        }
        out.flush();
    }

    /**
     * Waits for the next message.
     *
     * @throws java.io.EOFException at the end of the input
     * @throws Misunderstood if it is invalid
     */
    DecoderMessage receive() throws IOException {
        DecoderMessageKind kind = kind(in.readUnsignedByte());
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new Misunderstood();
        }
        byte[] body = new byte[length];
        in.readFully(body);
        return new DecoderMessage(kind, ByteBuffer.wrap(body));
    }

    /** Reads as many pixels as there is room for. */
    void receive(int[] argb) throws IOException {
        ByteBuffer some = ByteBuffer.allocate(AT_A_TIME);
        for (int at = 0; at < argb.length; at += AT_A_TIME / Integer.BYTES) {
            int count = Math.min(AT_A_TIME / Integer.BYTES, argb.length - at);
            in.readFully(some.array(), 0, count * Integer.BYTES);
            some.clear().asIntBuffer().get(argb, at, count);
        }
    }

    private void put(DecoderMessage message) throws IOException {
        ByteBuffer body = message.body();
        if (body.remaining() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        out.writeByte(message.kind().code());
        out.writeInt(body.remaining());
        out.write(body.array(), body.arrayOffset() + body.position(), body.remaining());
    }

    private static DecoderMessageKind kind(int code) throws Misunderstood {
        for (DecoderMessageKind kind : DecoderMessageKind.values()) {
            if (kind.code() == code) {
                return kind;
            }
        }
        throw new Misunderstood();
    }
}
