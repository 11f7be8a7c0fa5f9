package org.daybook.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a file and forces it to the disk meanwhile, so that little is left to wait for at the end. Only {@link
 * #force} guarantees that all is on the disk.
 *
 * <p>For one thread at a time. Closing waits for what is being forced; the file stays open.
 */
final class SyncingOutputStream extends OutputStream {
    private static final long AT_A_TIME = 64 << 20;

    private final OutputStream out;
    private final Disk disk;
    private long since;
    private @Nullable CompletableFuture<Boolean> forcing;

    /** The disk that holds the file. */
    @FunctionalInterface
    interface Disk {
        /** Forces what was written, including the file's metadata if {@code wholly}. */
        void force(boolean wholly) throws IOException;
    }

    /**
     * @param out writes to the file without buffering, and stays open
     * @param disk may be called on another thread
     */
    SyncingOutputStream(OutputStream out, Disk disk) {
        this.out = out;
        this.disk = disk;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        since += count;
        if (since >= AT_A_TIME && (forcing == null || forcing.isDone())) {
            await();
            since = 0;
            CompletableFuture<Boolean> begun = new CompletableFuture<>();
            forcing = begun;
            Thread.ofPlatform().daemon().name("forcing").start(() -> force(begun));
        }
    }

    private void force(CompletableFuture<Boolean> begun) {
        try {
            disk.force(false);
            begun.complete(true);
        } catch (Throwable e) {
            // Even an OutOfMemoryError must end the wait of the other thread, which would otherwise last for ever.
            begun.completeExceptionally(e);
        }
    }

    /** Forces all of it, and the file's length. An earlier refusal of the disk is never forgotten. */
    void force() throws IOException {
        await();
        disk.force(true);
    }

    @Override
    public void close() throws IOException {
        try {
            await();
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException | Error e) {
            // The caller of force() has been told already.
        }
    }

    private void await() throws IOException {
        if (forcing != null) {
            AsyncOutputStream.await(forcing);
        }
    }
}
