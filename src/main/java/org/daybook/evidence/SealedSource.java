package org.daybook.evidence;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.daybook.vault.BlobCipher;
import org.daybook.vault.Blobs;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sealed file, fetched on the vault thread a few at a time; while one lot is opened the next is fetched, if
 * they are read in order. The first lot is one row, so that there is something to open soon, and each is twice the one
 * before.
 *
 * <p>For one reading thread, which is not the vault thread.
 */
final class SealedSource implements BlobCipher.Source {
    private static final int MOST_AT_A_TIME = 8;

    private final Blobs blobs;
    private final VaultThread vault;
    private final byte[] blobId;
    private Lot now = Lot.NONE;
    private @Nullable CompletableFuture<Lot> next;
    private long nextFirst;

    /** Rows that follow each other. */
    private record Lot(long first, List<byte[]> rows) {
        static final Lot NONE = new Lot(0, List.of());

        long end() {
            return first + rows.size();
        }

        boolean holds(long n) {
            return n >= first && n < end();
        }
    }

    SealedSource(Blobs blobs, VaultThread vault, byte[] blobId) {
        this.blobs = blobs;
        this.vault = vault;
        this.blobId = blobId;
    }

    /** Fetches the first row with it. */
    @Override
    public long length() throws IOException {
        CompletableFuture<Long> length = vault.submit(() -> blobs.length(blobId));
        fetchAhead(0, 1);
        return waitedFor(length);
    }

    @Override
    public byte[] segment(long n) throws IOException {
        if (!now.holds(n)) {
            boolean inOrder = n == now.end();
            int before = now.rows().size();
            CompletableFuture<Lot> fetched = next;
            next = null;
            now = waitedFor(fetched != null && n == nextFirst ? fetched : fetch(n, 1));
            if (inOrder && now.holds(n)) {
                fetchAhead(now.end(), Math.min(MOST_AT_A_TIME, 2 * Math.max(1, before)));
            }
        }
        return now.holds(n) ? now.rows().get((int) (n - now.first())) : new byte[0];
    }

    private void fetchAhead(long first, int count) {
        nextFirst = first;
        next = fetch(first, count);
    }

    private CompletableFuture<Lot> fetch(long first, int count) {
        return vault.submit(() -> new Lot(first, blobs.segments(blobId, first, count)));
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
