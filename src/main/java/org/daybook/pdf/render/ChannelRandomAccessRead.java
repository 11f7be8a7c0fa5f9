package org.daybook.pdf.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.jspecify.annotations.Nullable;

/**
 * Adapts a channel to PDFBox, with two read buffers, since PDFBox alternates between two positions. An exception of
 * the channel is kept, so that it is not mistaken for a broken document. Does not close the channel.
 */
final class ChannelRandomAccessRead implements RandomAccessRead {
    private final SeekableByteChannel channel;
    private final long length;
    private ByteWindow current = new ByteWindow();
    private ByteWindow other = new ByteWindow();
    private long position;
    private boolean closed;
    private @Nullable IOException failure;

    private static final class ByteWindow {
        private static final int SIZE = 32 * 1024;

        private final byte[] bytes = new byte[SIZE];
        private long at;
        private int length;

        boolean holds(long place) {
            return place >= at && place < at + length;
        }
    }

    ChannelRandomAccessRead(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    /** The channel's exception; null if it threw none. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        return fill() ? current.bytes[(int) (position++ - current.at)] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int at, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int from = (int) (position - current.at);
        int copied = Math.min(count, current.length - from);
        System.arraycopy(current.bytes, from, into, at, copied);
        position += copied;
        return copied;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long newPosition) throws IOException {
        if (newPosition < 0) {
            throw new IOException("before the beginning");
        }
        position = Math.min(newPosition, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long viewLength) {
        return new RandomAccessReadView(this, start, viewLength);
    }

    @Override
    public void close() {
        closed = true;
    }

    private boolean fill() throws IOException {
        if (current.holds(position)) {
            return true;
        }
        ByteWindow last = current;
        current = other;
        other = last;
        return current.holds(position) || position < length && load();
    }

    private boolean load() throws IOException {
        try {
            channel.position(position);
            ByteBuffer buffer = ByteBuffer.wrap(current.bytes);
            int read = 0;
            while (buffer.hasRemaining() && read >= 0) {
                read = channel.read(buffer);
            }
            current.at = position;
            current.length = buffer.position();
            return current.length > 0;
        } catch (IOException e) {
            current.length = 0;
            failure = e;
            throw e;
        }
    }
}
