package org.daybook.evidence;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.daybook.crypto.stream.SegmentSink;
import org.daybook.vault.BlobTable;
import org.jspecify.annotations.Nullable;

/**
 * Collects sealed segments and writes them in batches on the vault thread, while the next batch is sealed. A batch is
 * as large as the disk writes in about a tenth of a second, so that a record does not wait longer, but large enough
 * for a transaction. A file that ends within {@value #IN_MEMORY} MiB is not written at all.
 */
final class SegmentWriter implements SegmentSink {
    private static final int IN_MEMORY = 8;
    private static final int LEAST_AT_A_TIME = 4;
    private static final int MOST_AT_A_TIME = 16;
    private static final long SHORT_NANOS = 50_000_000;
    private static final long LONG_NANOS = 100_000_000;

    private final BlobTable blobs;
    private final VaultThread vault;
    private final byte[] blobId;
    private List<byte[]> lot = new ArrayList<>();
    private int atATime = LEAST_AT_A_TIME;
    private long written;
    private @Nullable CompletableFuture<Long> writing;
    private List<byte[]> beingWritten = List.of();
    private final Deque<byte[]> spent = new ArrayDeque<>();

    SegmentWriter(BlobTable blobs, VaultThread vault, byte[] blobId) {
        this.blobs = blobs;
        this.vault = vault;
        this.blobId = blobId;
    }

    /** One that was written already, where it has the length: a new one for each would fill the memory with large files. */
    @Override
    public byte[] array(int length) {
        byte[] again = spent.peek();
        return again != null && again.length == length ? spent.remove() : new byte[length];
    }

    @Override
    public void take(byte[] segment) throws IOException {
        lot.add(segment);
        while (lot.size() > (isStarted() ? atATime : IN_MEMORY)) {
            writeLot(atATime);
        }
    }

    /** Waits until all is written; a short file stays in {@link #lot()}. */
    void finish() throws IOException {
        if (isStarted()) {
            while (!lot.isEmpty()) {
                writeLot(atATime);
            }
            await();
        }
    }

    boolean isStarted() {
        return written > 0;
    }

    List<byte[]> lot() {
        return lot;
    }

    /** Waits for the write in progress, successful or not, so that nothing is written after a file is abandoned. */
    void settle() {
        try {
            await();
        } catch (IOException e) {
            // It is being abandoned for another reason already.
        }
    }

    private void writeLot(int most) throws IOException {
        await();
        int count = Math.min(most, lot.size());
        List<byte[]> now = List.copyOf(lot.subList(0, count));
        long first = written;
        lot = new ArrayList<>(lot.subList(count, lot.size()));
        written += count;
        beingWritten = now;
        writing = vault.submit(() -> {
            long start = System.nanoTime();
            if (first == 0) {
                blobs.start(blobId);
            }
            blobs.append(blobId, first, now);
            return System.nanoTime() - start;
        });
    }

    private void await() throws IOException {
        CompletableFuture<Long> now = writing;
        writing = null;
        if (now != null) {
            fit(VaultThread.await(now));
            spent.addAll(beingWritten);
        }
    }

    private void fit(long nanos) {
        if (nanos < SHORT_NANOS) {
            atATime = Math.min(MOST_AT_A_TIME, 2 * atATime);
        } else if (nanos > LONG_NANOS) {
            atATime = Math.max(LEAST_AT_A_TIME, atATime / 2);
        }
    }
}
