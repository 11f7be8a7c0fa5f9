package org.daybook.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.daybook.crypto.stream.StreamSealer;
import org.daybook.vault.seal.BlobCipher;

/**
 * The rows of sealed files. A file is pending until the entry that adds it is recorded, and again once it is erased;
 * only pending files are ever swept. {@link BlobCipher} decides what is in a row.
 *
 * <p>Belongs to the vault thread.
 */
public final class BlobTable {
    /** FAT32 limits files to less than 4 GiB. */
    private static final long LARGEST_ON_FAT = 1L << 32;

    private final Database database;
    private final Gate writable;

    /** Refuses writes while the vault is read-only. */
    @FunctionalInterface
    interface Gate {
        void pass() throws VaultFailure;
    }

    BlobTable(Database database, Gate writable) {
        this.database = database;
        this.writable = writable;
    }

    /**
     * Starts a pending file.
     *
     * @param blobId 16 random bytes
     */
    public void start(byte[] blobId) throws VaultFailure {
        writable.pass();
        database.transaction(() -> database.update("INSERT INTO blob (blob_id, state) VALUES (?, 'pending')", blobId));
    }

    /**
     * Writes segments of a pending file, all or none.
     *
     * @param first the index of the first of them, from 0
     */
    public void append(byte[] blobId, long first, List<byte[]> segments) throws VaultFailure {
        writable.pass();
        try {
            database.transaction(() -> {
                requireThere(count("pending", blobId));
                return insert(blobId, first, segments);
            });
        } catch (VaultFailure.CannotReadOrWrite e) {
            // A disk formatted as FAT32 cannot hold a larger file, and reports only that it failed.
            if (Database.run(() -> database.number("PRAGMA page_count") * database.number("PRAGMA page_size"))
                    > LARGEST_ON_FAT - ((long) segments.size() + 1) * StreamSealer.SEGMENT_BYTES) {
                throw new VaultFailure.LargestForDisk();
            }
            throw e;
        }
    }

    private long insert(byte[] blobId, long first, List<byte[]> segments) throws SQLException {
        long n = first;
        for (byte[] segment : segments) {
            database.update("INSERT INTO blob_chunk (blob_id, n, sealed) VALUES (?, ?, ?)", blobId, n, segment);
            n++;
        }
        return n;
    }

    private long count(String state, byte[] blobId) throws SQLException {
        return database.number("SELECT count(*) FROM blob WHERE state = ? AND blob_id = ?", state, blobId);
    }

    /** What was begun before all went on in another file is not in that one. */
    private static void requireThere(long rows) throws VaultFailure {
        if (rows != 1) {
            throw new VaultFailure.MovedMeanwhile();
        }
    }

    /** Marks a pending file as kept, in the transaction that records its entry. */
    public void keep(byte[] blobId) throws VaultFailure {
        writable.pass();
        String sql = "UPDATE blob SET state = 'kept' WHERE blob_id = ? AND state = 'pending'";
        requireThere(Database.run(() -> database.update(sql, blobId)));
    }

    /** Writes a file that needs no entry, kept at once; does nothing if it exists already. */
    public void putKept(byte[] blobId, List<byte[]> segments) throws VaultFailure {
        writable.pass();
        database.transaction(() -> {
            String sql = "INSERT OR IGNORE INTO blob (blob_id, state) VALUES (?, 'kept')";
            if (database.update(sql, blobId) == 1) {
                insert(blobId, 0, segments);
            }
            return true;
        });
    }

    /** Whether a file exists and belongs to a recorded entry. Its content is authenticated when it is read. */
    public boolean isKept(byte[] blobId) throws VaultFailure {
        return database.read(() -> count("kept", blobId)) == 1;
    }

    /** The length of a file's ciphertext in bytes, 0 if there is none. */
    public long length(byte[] blobId) throws VaultFailure {
        String sql = "SELECT coalesce(sum(length(sealed)), 0) FROM blob_chunk WHERE blob_id = ?";
        return database.read(() -> database.number(sql, blobId));
    }

    /**
     * Passes on consecutive segments of a file, each as soon as it is read: fewer at the end or if one is missing.
     *
     * @param first the index of the first, from 0
     * @param count the most to pass on
     */
    public void segments(byte[] blobId, long first, int count, Consumer<byte[]> into) throws VaultFailure {
        long[] next = {first};
        String sql = "SELECT n, sealed FROM blob_chunk WHERE blob_id = ? AND n >= ? AND n < ? AND length(sealed) <= "
                + StreamSealer.SEGMENT_BYTES + " ORDER BY n";
        database.read(() -> {
            database.query(
                    sql,
                    row -> {
                        if (row.getLong(1) == next[0]) {
                            next[0]++;
                            into.accept(row.getBytes(2));
                        }
                    },
                    blobId,
                    first,
                    first + count);
            return next[0];
        });
    }

    /** Makes a kept file pending again, in the transaction that records that it is erased. */
    public void giveUp(byte[] blobId) throws VaultFailure {
        writable.pass();
        Database.run(() -> database.update("UPDATE blob SET state = 'pending' WHERE blob_id = ?", blobId));
    }

    /** The files that belong to no entry. */
    public List<byte[]> pending() throws VaultFailure {
        return database.read(() -> {
            List<byte[]> ids = new ArrayList<>();
            database.query("SELECT blob_id FROM blob WHERE state = 'pending'", row -> ids.add(Database.bytes(row, 1)));
            return ids;
        });
    }

    /**
     * Removes some rows of a pending file for good, the last ones first, and returns their space to the disk; finally
     * the file itself. Only for a vault in which every entry opens.
     *
     * <p>The space is not overwritten: its content is sealed under a key that no entry holds. So this works on a full
     * disk, which has no room for a journal.
     *
     * @param atMost how many rows
     * @return whether any are left
     */
    public boolean sweep(byte[] blobId, int atMost) throws VaultFailure {
        writable.pass();
        return Database.run(() -> {
            database.execute("PRAGMA secure_delete=OFF");
            try {
                boolean left = database.transaction(() -> delete(blobId, atMost));
                database.executeWhole("PRAGMA incremental_vacuum");
                return left;
            } finally {
                database.execute("PRAGMA secure_delete=ON");
            }
        });
    }

    private boolean delete(byte[] blobId, int atMost) throws SQLException {
        if (count("pending", blobId) == 0) {
            return false;
        }
        int deleted = database.update(
                "DELETE FROM blob_chunk WHERE blob_id = ? AND n IN"
                        + " (SELECT n FROM blob_chunk WHERE blob_id = ? ORDER BY n DESC LIMIT ?)",
                blobId,
                blobId,
                atMost);
        if (deleted == atMost) {
            return true;
        }
        database.update("DELETE FROM blob WHERE blob_id = ?", blobId);
        return false;
    }
}
