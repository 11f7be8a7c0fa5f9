package org.daybook.vault;

import java.sql.SQLException;
import org.daybook.vault.OpenVault.Work;
import org.daybook.vault.seal.VaultKeys;

/**
 * The writing of an open vault: all of it in whole transactions, each under a head that is sealed anew. It keeps the
 * keys and what is known of the file, so that both are as before when a transaction fails.
 *
 * <p>For one thread. Closing it wipes the keys; the database stays open.
 */
final class VaultTransactions implements AutoCloseable {
    private final Database database;
    private VaultKeys keys;
    private VaultState state;
    private boolean lookOnly;
    private boolean notAllowed;
    private boolean inDoubt;

    /** Takes ownership of the keys. */
    VaultTransactions(Database database, VaultKeys keys, VaultState state) {
        this.database = database;
        this.keys = keys;
        this.state = state;
    }

    VaultKeys keys() {
        return keys;
    }

    VaultState state() {
        return state;
    }

    /** The vault's random id; not to be changed. */
    byte[] vaultId() {
        return state.header().vaultId();
    }

    /** Sets what is known of the file; only in a transaction, or before the first. */
    void setState(VaultState now) {
        state = now;
    }

    /** Takes ownership of new keys, in the running transaction, whose end wipes those that are no longer needed. */
    void setKeys(VaultKeys now) {
        keys = now;
    }

    /** Makes every further write throw {@link VaultFailure.LookOnly}. */
    void lookOnly() {
        lookOnly = true;
    }

    /** Makes every further write throw {@link VaultFailure.NotAllowed}. */
    void refuseWrites() {
        notAllowed = true;
    }

    boolean isLookOnly() {
        return lookOnly || notAllowed;
    }

    /** As {@link #run}, also after {@link #refuseWrites}. */
    <T> T note(Work<T> work) throws VaultFailure {
        boolean refused = notAllowed;
        notAllowed = false;
        try {
            return run(work);
        } finally {
            notAllowed = refused;
        }
    }

    /** Runs {@code work} as one durable transaction, or as part of the one that is running; all of it or nothing. */
    <T> T run(Work<T> work) throws VaultFailure {
        requireWritable();
        if (database.inTransaction()) {
            return work.run();
        }
        VaultKeys keysBefore = keys;
        VaultState before = state;
        boolean done = false;
        try {
            T result = database.transaction(work::run, () -> isInEffect(before.count()));
            done = true;
            return result;
        } catch (VaultFailure refused) {
            throw inDoubt ? new VaultFailure.Unconfirmed() : refused;
        } finally {
            if (done || inDoubt) {
                if (keys != keysBefore) {
                    keysBefore.close();
                }
            } else {
                if (keys != keysBefore) {
                    keys.close();
                }
                keys = keysBefore;
                state = before;
            }
        }
    }

    /**
     * Whether the entries of a transaction that the disk refused at its very end are in the file. They count once the
     * disk has accepted another whole transaction. Otherwise nothing more is written until the file is opened again,
     * since it holds more than was reported.
     */
    private boolean isInEffect(long countBefore) throws SQLException {
        if (state.count() == countBefore || !isInFile()) {
            return false;
        }
        inDoubt = true;
        database.execute("BEGIN IMMEDIATE");
        writeHead();
        database.execute("COMMIT");
        inDoubt = false;
        return true;
    }

    private boolean isInFile() {
        EntryTable entries = new EntryTable(database);
        try {
            return entries.count() == state.count();
        } catch (SQLException e) {
            return entries.countOnDisk() == state.count();
        }
    }

    /** Seals the head over what is known of the file, in the running transaction. */
    void writeHead() throws SQLException {
        state.writeHead(database, keys);
    }

    void requireWritable() throws VaultFailure {
        if (notAllowed) {
            throw new VaultFailure.NotAllowed();
        }
        if (lookOnly) {
            throw new VaultFailure.LookOnly();
        }
        if (inDoubt) {
            throw new VaultFailure.CannotReadOrWrite("in doubt");
        }
    }

    @Override
    public void close() {
        keys.close();
    }
}
