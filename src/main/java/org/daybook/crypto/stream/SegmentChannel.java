package org.daybook.crypto.stream;

import com.google.crypto.tink.subtle.StreamSegmentDecrypter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * The plain bytes of a sealed file, readable from any position. Reading throws {@link IOException} at the first
 * segment that does not authenticate, and hands out no byte of it. One read returns bytes of at most one segment.
 *
 * <p>Used instead of Tink's own channel, which copies each segment twice: a caller that reads a whole segment has it
 * opened into its own buffer. Tink still does the decryption.
 *
 * <p>For one thread. Closing wipes the segment that it holds.
 */
public final class SegmentChannel implements SeekableByteChannel {
    private static final int WHOLE = StreamSealer.SEGMENT_BYTES - StreamSealer.TAG_BYTES;
    private static final int FIRST = WHOLE - StreamSealer.HEADER_BYTES;
    /** A reader that has read this much of a segment in small pieces will want the next one. */
    private static final int GOING_ON = WHOLE / 4;

    private final StreamSegmentDecrypter decrypter;
    private final SealedSegments from;
    private final byte[] associated;
    private final long segments;
    private final long size;
    private long end;
    private long position;
    private byte[] plain = new byte[0];
    private long held = -1;
    private boolean started;
    private boolean open = true;

    SegmentChannel(StreamSegmentDecrypter decrypter, SealedSegments from, byte[] associated) throws IOException {
        this.decrypter = decrypter;
        this.from = from;
        this.associated = associated;
        long sealed = from.length();
        segments = (sealed + StreamSealer.SEGMENT_BYTES - 1) / StreamSealer.SEGMENT_BYTES;
        size = sealed - StreamSealer.HEADER_BYTES - segments * StreamSealer.TAG_BYTES;
        if (size < start(segments - 1) || segments > Integer.MAX_VALUE) {
            throw new IOException("no sealed file is of this length");
        }
        end = size;
    }

    public SegmentChannel endingAt(long length) {
        end = Math.min(size, length);
        return this;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        requireOpen();
        if (position >= end) {
            if (size == 0) {
                hold(0, 0);
            }
            return -1;
        }
        if (!into.hasRemaining()) {
            return 0;
        }
        long n = position < FIRST ? 0 : 1 + (position - FIRST) / WHOLE;
        int offset = (int) (position - start(n));
        int length = (int) (Math.min(size, start(n + 1)) - start(n));
        boolean direct =
                n != held && offset == 0 && into.hasArray() && into.remaining() >= length && start(n) + length <= end;
        int given = length;
        if (direct) {
            from.goingOn(n);
            open(n, length, into.array(), into.arrayOffset() + into.position());
            into.position(into.position() + length);
        } else {
            hold(n, length);
            if (offset >= GOING_ON) {
                from.goingOn(n);
            }
            given = (int) Math.min(Math.min(into.remaining(), length - offset), end - position);
            into.put(plain, offset, given);
        }
        position += given;
        return given;
    }

    /** Where the plain bytes of a segment begin. */
    private static long start(long n) {
        return n <= 0 ? 0 : FIRST + (n - 1) * WHOLE;
    }

    private void hold(long n, int length) throws IOException {
        if (n == held) {
            return;
        }
        if (plain.length < length) {
            plain = new byte[length];
        }
        held = -1;
        open(n, length, plain, 0);
        held = n;
    }

    private void open(long n, int length, byte[] into, int at) throws IOException {
        byte[] sealed = sealed(n);
        int header = n == 0 ? StreamSealer.HEADER_BYTES : 0;
        if (sealed.length != header + length + StreamSealer.TAG_BYTES) {
            throw new IOException("a segment is not there, or of another length");
        }
        ByteBuffer cipherText = ByteBuffer.wrap(sealed, header, sealed.length - header);
        try {
            decrypter.decryptSegment(cipherText, (int) n, n == segments - 1, ByteBuffer.wrap(into, at, length));
        } catch (GeneralSecurityException e) {
            Arrays.fill(into, at, at + length, (byte) 0);
            throw new IOException("a segment does not authenticate", e);
        }
    }

    /** The header is in the first segment, so that is always fetched. */
    private byte[] sealed(long n) throws IOException {
        if (started) {
            return from.segment(n);
        }
        byte[] first = from.segment(0);
        if (first.length < StreamSealer.HEADER_BYTES) {
            throw new IOException("the first segment is not there");
        }
        try {
            decrypter.init(ByteBuffer.wrap(first, 0, StreamSealer.HEADER_BYTES), associated);
        } catch (GeneralSecurityException e) {
            throw new IOException("no header of a sealed file", e);
        }
        started = true;
        return n == 0 ? first : from.segment(n);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        if (newPosition < 0) {
            throw new IllegalArgumentException("before the beginning");
        }
        position = newPosition;
        return this;
    }

    /** The length of the readable bytes. */
    @Override
    public long size() {
        return end;
    }

    @Override
    public int write(ByteBuffer bytes) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        held = -1;
        Arrays.fill(plain, (byte) 0);
        plain = new byte[0];
    }

    private void requireOpen() throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }
}
