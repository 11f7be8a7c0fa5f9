package org.daybook.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.daybook.vault.BlobCipher;
import org.daybook.vault.Blobs;
import org.jspecify.annotations.Nullable;

/**
 * Gathers sealed segments and has them written a lot at a time on the vault thread, while the next lot is sealed. A file
 * that ends within the first lot is not written at all.
 */
final class SegmentWriter implements BlobCipher.Segments {
    /** In MiB: so long does a record wait at most, and twice as much is in memory. */
    private static final int AT_A_TIME = 16;

    private final Blobs blobs;
    private final VaultThread vault;
    private final byte[] blobId;
    private List<byte[]> lot = new ArrayList<>();
    private long written;
    private @Nullable CompletableFuture<?> writing;

    SegmentWriter(Blobs blobs, VaultThread vault, byte[] blobId) {
        this.blobs = blobs;
        this.vault = vault;
        this.blobId = blobId;
    }

    @Override
    public void take(byte[] segment) throws IOException {
        if (lot.size() == AT_A_TIME) {
            writeLot();
        }
        lot.add(segment);
    }

    /** Waits until all is written; a short file stays in {@link #lot()}. */
    void finish() throws IOException {
        if (isStarted()) {
            writeLot();
            await();
        }
    }

    boolean isStarted() {
        return written > 0;
    }

    List<byte[]> lot() {
        return lot;
    }

    /** Waits for what is being written, whatever becomes of it, so that nothing is written after a file is given up. */
    void settle() {
        try {
            await();
        } catch (IOException e) {
            // It is given up for another reason already.
        }
    }

    private void writeLot() throws IOException {
        await();
        List<byte[]> full = lot;
        long first = written;
        lot = new ArrayList<>();
        written += full.size();
        writing = vault.submit(() -> {
            if (first == 0) {
                blobs.start(blobId);
            }
            blobs.append(blobId, first, full);
            return true;
        });
    }

    private void await() throws IOException {
        CompletableFuture<?> now = writing;
        writing = null;
        if (now == null) {
            return;
        }
        try {
            now.get();
        } catch (ExecutionException e) {
            throw new IOException("the vault refused segments", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
