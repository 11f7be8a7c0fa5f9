package org.daybook.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Writes on its own thread, so that hashing and writing do not wait for the producer of the bytes, nor the other way
 * round. Bytes are written in order; at most two MiB are queued.
 *
 * <p>For one producing thread. Closing waits for the writing thread, but only {@link #finish} guarantees that all is
 * written.
 */
final class AsyncOutputStream extends OutputStream {
    private static final int BUFFER = 256 << 10;
    private static final int ON_THE_WAY = 8;
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final BufferedBytes END = new BufferedBytes(new byte[0], 0);

    private final OutputStream out;
    private final BlockingQueue<BufferedBytes> way = new ArrayBlockingQueue<>(ON_THE_WAY);
    private final BlockingQueue<byte[]> spare = new ArrayBlockingQueue<>(ON_THE_WAY);
    private final CompletableFuture<Boolean> written = new CompletableFuture<>();
    private byte[] buffer = new byte[BUFFER];
    private int filled;
    private boolean ended;

    /** The first {@code length} of {@code bytes}. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not shared
    private record BufferedBytes(byte[] bytes, int length) {}

    /** @param out the destination, which stays open */
    AsyncOutputStream(OutputStream out) {
        this.out = out;
        Thread.ofPlatform().daemon().name("writing").start(this::writeOn);
    }

    @Override
    public void write(int value) throws IOException {
        if (filled == buffer.length) {
            handOver();
        }
        buffer[filled++] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            if (filled == buffer.length) {
                handOver();
            }
            int take = Math.min(count - done, buffer.length - filled);
            System.arraycopy(bytes, offset + done, buffer, filled, take);
            filled += take;
            done += take;
        }
    }

    /** Waits until all is written. */
    void finish() throws IOException {
        if (filled > 0) {
            handOver();
        }
        end();
        await(written);
    }

    /** Ends the writing thread; bytes not yet handed over are not written. */
    @Override
    public void close() throws IOException {
        try {
            end();
            await(written);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException | Error e) {
            // The thread that wrote the bytes has been told already.
        }
    }

    private void handOver() throws IOException {
        put(new BufferedBytes(buffer, filled));
        byte[] used = spare.poll();
        buffer = used == null ? new byte[BUFFER] : used;
        filled = 0;
    }

    private void end() throws IOException {
        if (!ended) {
            ended = true;
            put(END);
        }
    }

    private void put(BufferedBytes piece) throws IOException {
        try {
            while (!way.offer(piece, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                if (written.isDone()) {
                    await(written);
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Waits for work on another thread, and throws what it threw. */
    static void await(Future<?> work) throws IOException {
        try {
            work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException refused) {
                throw refused;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void writeOn() {
        try {
            for (BufferedBytes next = way.take(); next != END; next = way.take()) {
                out.write(next.bytes, 0, next.length);
                spare.offer(next.bytes);
            }
            written.complete(true);
        } catch (InterruptedException e) {
            written.completeExceptionally(new InterruptedIOException());
        } catch (Throwable e) {
            // Even an OutOfMemoryError must end the wait of the other thread, which would otherwise last for ever.
            written.completeExceptionally(e);
        }
    }
}
