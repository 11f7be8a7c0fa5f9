package org.daybook.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.daybook.evidence.format.ReadOnlyChannel;
import org.jspecify.annotations.Nullable;

/** A channel that remembers its own failure, to tell it from a document that is broken. For one thread. */
final class WatchedChannel extends ReadOnlyChannel {
    private final SeekableByteChannel channel;
    private @Nullable IOException failure;
    private boolean closed;

    /** @param channel closed with this one */
    WatchedChannel(SeekableByteChannel channel) throws IOException {
        super(channel.size());
        this.channel = channel;
    }

    /** Throws what the channel threw, if it did. */
    void requireReadable() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    protected int read(long from, ByteBuffer into) throws IOException {
        try {
            return channel.position(from).read(into);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        channel.close();
    }
}
