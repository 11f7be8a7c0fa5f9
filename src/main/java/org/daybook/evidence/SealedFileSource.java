package org.daybook.evidence;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.daybook.crypto.stream.SealedSegments;
import org.daybook.crypto.stream.StreamSealer;
import org.daybook.vault.BlobTable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sealed file, fetched on the vault thread a few at a time, each passed on as soon as it is read;
 * while one batch is opened the next is fetched, if they are read in order. The first batch is one row, so that
 * reading the beginning of a file costs no more.
 *
 * <p>For one reading thread, which is not the vault thread.
 */
final class SealedFileSource implements SealedSegments {
    private static final int MOST_AT_A_TIME = 4;

    private final BlobTable blobs;
    private final VaultThread vault;
    private final byte[] blobId;
    private Lot now = new Lot(0, List.of());
    private @Nullable Lot next;
    private long rows;

    /** Consecutive rows, each of which can be taken once. */
    private static final class Lot {
        private final Deque<CompletableFuture<byte[]>> coming;
        private long first;

        Lot(long first, Collection<CompletableFuture<byte[]>> coming) {
            this.first = first;
            this.coming = new ArrayDeque<>(coming);
        }

        long end() {
            return first + coming.size();
        }

        boolean holds(long n) {
            return n >= first && n < end();
        }

        CompletableFuture<byte[]> take(long n) {
            while (first < n) {
                coming.removeFirst();
                first++;
            }
            first++;
            return coming.removeFirst();
        }
    }

    SealedFileSource(BlobTable blobs, VaultThread vault, byte[] blobId) {
        this.blobs = blobs;
        this.vault = vault;
        this.blobId = blobId;
    }

    /** Fetches the first row with it. */
    @Override
    public long length() throws IOException {
        CompletableFuture<Long> length = vault.submit(() -> blobs.length(blobId));
        next = fetch(0, 1);
        long bytes = VaultThread.await(length);
        rows = (bytes + StreamSealer.SEGMENT_BYTES - 1) / StreamSealer.SEGMENT_BYTES;
        return bytes;
    }

    @Override
    public byte[] segment(long n) throws IOException {
        seek(n);
        return VaultThread.await(now.take(n));
    }

    @Override
    public void goingOn(long n) {
        boolean isTaken = now.first == n + 1;
        if (!isTaken) {
            seek(n);
        }
        int count = (int) Math.min(MOST_AT_A_TIME, rows - now.end());
        if (next == null && count > 0) {
            next = fetch(now.end(), count);
        }
    }

    private void seek(long n) {
        if (!now.holds(n)) {
            Lot ahead = next;
            next = null;
            now = ahead != null && ahead.holds(n) ? ahead : fetch(n, 1);
        }
    }

    private Lot fetch(long first, int count) {
        List<CompletableFuture<byte[]>> promised =
                Stream.generate(CompletableFuture<byte[]>::new).limit(count).toList();
        vault.submit(() -> {
                    Iterator<CompletableFuture<byte[]>> left = promised.iterator();
                    blobs.segments(blobId, first, count, row -> left.next().complete(row));
                    left.forEachRemaining(none -> none.complete(new byte[0]));
                    return true;
                })
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        promised.forEach(row -> row.completeExceptionally(failure));
                    }
                });
        return new Lot(first, promised);
    }
}
