package org.daybook.vault;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of the ledger's entries: what each is hashed to, the chain through them, and their sealed bodies. */
record EntryTable(Database database) {
    /** A longer row was not written by this program, and is not read. */
    static final int LARGEST_ROW = 64 << 20;

    /**
     * A hash of a length that the table does not allow was not written by this program; like zeros, it breaks the
     * chain.
     */
    private static final String HASHES = "CASE WHEN length(e.digest) = 32 THEN e.digest ELSE zeroblob(32) END,"
            + " CASE WHEN length(e.chain) = 32 THEN e.chain ELSE zeroblob(32) END";

    private static final String COUNT = "SELECT count(*) FROM entry";

    /** Receives one row; {@code sealed} is null for a body that is absent. */
    @FunctionalInterface
    interface EntryConsumer {
        void take(long seq, byte[] digest, byte[] chain, byte @Nullable [] sealed) throws SQLException, VaultFailure;
    }

    long count() throws SQLException {
        return database.number(COUNT);
    }

    /** The same after the disk refused, as {@link Database#numberOnDisk} reads it. */
    long countOnDisk() {
        return database.numberOnDisk(COUNT);
    }

    /** The chain value of the last entry; {@code start} if there is none. */
    byte[] lastChain(byte[] start) throws SQLException, VaultFailure {
        byte[][] last = {start};
        database.query(
                "SELECT " + HASHES + " FROM entry e ORDER BY seq DESC LIMIT 1", row -> last[0] = row.getBytes(2));
        return last[0];
    }

    /** @param sealed null for an entry whose body is absent */
    void append(long seq, byte[] digest, byte[] chain, byte @Nullable [] sealed) throws SQLException {
        database.update("INSERT INTO entry (seq, digest, chain) VALUES (?, ?, ?)", seq, digest, chain);
        if (sealed == null) {
            return;
        }
        database.update("INSERT INTO body (seq, sealed) VALUES (?, ?)", seq, sealed);
    }

    /** Passes on the entries with these numbers in order, including the first and the last. */
    void read(long first, long last, EntryConsumer into) throws SQLException, VaultFailure {
        String sql = "SELECT e.seq, " + HASHES + ", b.sealed FROM entry e LEFT JOIN body b ON b.seq = e.seq"
                + " AND length(b.sealed) <= " + LARGEST_ROW + " WHERE e.seq BETWEEN ? AND ? ORDER BY e.seq";
        database.query(
                sql, row -> into.take(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)), first, last);
    }

    int replaceBody(long seq, byte[] sealed) throws SQLException {
        return database.update("UPDATE body SET sealed = ? WHERE seq = ?", sealed, seq);
    }

    int eraseBody(long seq) throws SQLException {
        return database.update("DELETE FROM body WHERE seq = ?", seq);
    }
}
