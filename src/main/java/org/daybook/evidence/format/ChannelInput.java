package org.daybook.evidence.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;
import javax.imageio.stream.ImageInputStreamImpl;
import org.jspecify.annotations.Nullable;

/**
 * Adapts a channel for picture decoders, without writing to any disk. Every refill checks for cancellation; an
 * exception of the channel is kept, so that it is not taken for a broken picture.
 */
public final class ChannelInput extends ImageInputStreamImpl {
    private static final int WINDOW = 32 * 1024;
    private static final int MOST_PAST_END = 4096;

    private final SeekableByteChannel channel;
    private final long length;
    private final BooleanSupplier cancelled;
    private final byte[] window = new byte[WINDOW];
    private long windowAt;
    private int windowLength;
    private int pastEnd;
    private @Nullable IOException failure;

    public ChannelInput(SeekableByteChannel channel, BooleanSupplier cancelled) throws IOException {
        this.channel = channel;
        this.length = channel.size();
        this.cancelled = cancelled;
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (!fill()) {
            return -1;
        }
        return window[(int) (streamPos++ - windowAt)] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int at, int count) throws IOException {
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int from = (int) (streamPos - windowAt);
        int copied = Math.min(count, windowLength - from);
        System.arraycopy(window, from, bytes, at, copied);
        streamPos += copied;
        return copied;
    }

    @Override
    public long length() {
        return length;
    }

    /** What the channel threw; null if it threw nothing. */
    @Nullable
    public IOException failure() {
        return failure;
    }

    private boolean fill() throws IOException {
        if (streamPos >= windowAt && streamPos < windowAt + windowLength) {
            return true;
        }
        if (streamPos >= length) {
            // Some decoders read zeros after the end, and would continue for hours.
            if (++pastEnd > MOST_PAST_END) {
                throw new IOException("past the end");
            }
            return false;
        }
        if (cancelled.getAsBoolean()) {
            throw new IOException("cancelled");
        }
        try {
            channel.position(streamPos);
            ByteBuffer buffer = ByteBuffer.wrap(window);
            int read = 0;
            while (buffer.hasRemaining() && read >= 0) {
                read = channel.read(buffer);
            }
            windowAt = streamPos;
            windowLength = buffer.position();
            return windowLength > 0;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
