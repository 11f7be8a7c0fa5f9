package org.daybook.evidence;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.daybook.vault.BlobCipher;
import org.daybook.vault.Blobs;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sealed file, fetched on the vault thread a few at a time; while one lot is opened the next is fetched, if
 * they are read in order.
 *
 * <p>For one reading thread, which is not the vault thread.
 */
final class SealedSource implements BlobCipher.Source {
    private static final int AT_A_TIME = 8;

    private final Blobs blobs;
    private final VaultThread vault;
    private final byte[] blobId;
    private List<byte[]> lot = List.of();
    private long lotStart;
    private @Nullable CompletableFuture<List<byte[]>> next;
    private long nextStart;

    SealedSource(Blobs blobs, VaultThread vault, byte[] blobId) {
        this.blobs = blobs;
        this.vault = vault;
        this.blobId = blobId;
    }

    @Override
    public long length() throws IOException {
        return waitedFor(submit(() -> blobs.length(blobId)));
    }

    @Override
    public byte[] segment(long n) throws IOException {
        if (n < lotStart || n >= lotStart + lot.size()) {
            boolean inOrder = n == lotStart + lot.size();
            CompletableFuture<List<byte[]>> fetched = next;
            if (fetched == null || n != nextStart) {
                // A look here or there needs one segment only.
                int count = inOrder ? AT_A_TIME : 1;
                fetched = submit(() -> blobs.segments(blobId, n, count));
            }
            lot = waitedFor(fetched);
            lotStart = n;
            next = null;
            if (inOrder && !lot.isEmpty()) {
                nextStart = lotStart + lot.size();
                long start = nextStart;
                next = submit(() -> blobs.segments(blobId, start, AT_A_TIME));
            }
        }
        return lot.isEmpty() ? new byte[0] : lot.get((int) (n - lotStart));
    }

    private <T> CompletableFuture<T> submit(Callable<T> work) {
        return vault.submit(work);
    }

    private static <T> T waitedFor(CompletableFuture<T> fetched) throws IOException {
        try {
            return fetched.get();
        } catch (ExecutionException e) {
            throw new IOException("the vault gives no segment", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
