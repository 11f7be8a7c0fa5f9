package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** Gives random access to a stream: seeking backwards opens it again. For one thread. */
public final class ReopeningChannel implements SeekableByteChannel {
    private static final int AT_A_TIME = 1 << 16;

    private final StreamOpener opening;
    private final long size;
    private @Nullable InputStream in;
    private long at;
    private long wanted;
    private boolean open = true;

    /** Opens the stream at its beginning. */
    public interface StreamOpener {
        InputStream open() throws IOException;
    }

    public ReopeningChannel(StreamOpener opening, long size) {
        this.opening = opening;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        InputStream from = at(wanted);
        byte[] bytes = new byte[Math.min(into.remaining(), AT_A_TIME)];
        int more = from.read(bytes);
        if (more > 0) {
            into.put(bytes, 0, more);
            at += more;
            wanted = at;
        }
        return more;
    }

    private InputStream at(long position) throws IOException {
        if (in == null || at > position) {
            close(in);
            in = opening.open();
            at = 0;
        }
        in.skipNBytes(position - at);
        at = position;
        return in;
    }

    private static void close(@Nullable InputStream stream) throws IOException {
        if (stream != null) {
            stream.close();
        }
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() {
        return wanted;
    }

    @Override
    public SeekableByteChannel position(long position) {
        wanted = Math.min(position, size);
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        close(in);
    }
}
