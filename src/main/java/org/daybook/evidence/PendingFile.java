package org.daybook.evidence;

import java.util.ArrayList;
import java.util.List;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.crypto.stream.SealedSegments;
import org.daybook.vault.BlobTable;
import org.daybook.vault.VaultFailure;

/**
 * A file that is sealed and belongs to no entry yet. A short one is wholly in memory, so that it is written with its
 * entry in one transaction; of a long one the rows are in the vault already, pending.
 */
public final class PendingFile {
    private final SealedFile file;
    private final byte[] blobId;
    private final List<byte[]> inMemory;
    private final boolean started;

    PendingFile(SealedFile file, byte[] blobId, List<byte[]> inMemory, boolean started) {
        this.file = file;
        this.blobId = blobId;
        this.inMemory = List.copyOf(inMemory);
        this.started = started;
    }

    /** Its id, key, true length and SHA-256. */
    public SealedFile file() {
        return file;
    }

    /** Writes what is not written yet. On the vault thread, in the transaction that records the entry. */
    public void write(BlobTable blobs) throws VaultFailure {
        if (!started) {
            blobs.start(blobId);
            blobs.append(blobId, 0, inMemory);
        }
    }

    boolean isInMemory() {
        return !started;
    }

    byte[] blobId() {
        return blobId;
    }

    /** Its rows, while they are in memory. */
    SealedSegments rows() {
        List<byte[]> rows = new ArrayList<>(inMemory);
        return new SealedSegments() {
            @Override
            public long length() {
                return rows.stream().mapToLong(row -> row.length).sum();
            }

            @Override
            public byte[] segment(long n) {
                return n < rows.size() ? rows.get((int) n) : new byte[0];
            }
        };
    }
}
