package org.daybook.evidence;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.daybook.vault.BlobTable;

/** Removes the rows of files that belong to no entry, a few at a time, so that her work is not delayed. */
public final class OrphanSweeper {
    private static final int AT_A_TIME = 16;

    private final BlobTable blobs;
    private final VaultThread vault;
    private final Deque<byte[]> left;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();

    private OrphanSweeper(BlobTable blobs, VaultThread vault, Collection<byte[]> files) {
        this.blobs = blobs;
        this.vault = vault;
        this.left = new ArrayDeque<>(files);
    }

    /**
     * Starts, and continues by itself until all are gone; if closing the diary interrupts it, the next opening
     * continues.
     *
     * @param files pending ones, in a vault of which every entry opens
     * @return whether all are gone, once that is known
     */
    public static CompletableFuture<Boolean> start(BlobTable blobs, VaultThread vault, Collection<byte[]> files) {
        OrphanSweeper sweeping = new OrphanSweeper(blobs, vault, files);
        sweeping.sweepNext();
        return sweeping.done;
    }

    private void sweepNext() {
        if (left.isEmpty()) {
            done.complete(true);
            return;
        }
        vault.submit(() -> blobs.sweep(left.getFirst(), AT_A_TIME)).whenComplete((more, failure) -> {
            if (failure != null) {
                // The disk refuses, or the diary is being closed: the next opening tries again.
                done.complete(false);
                return;
            }
            if (!more) {
                left.removeFirst();
            }
            sweepNext();
        });
    }
}
