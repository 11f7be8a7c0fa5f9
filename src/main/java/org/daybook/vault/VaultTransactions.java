package org.daybook.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.vault.OpenVault.VaultWork;
import org.daybook.vault.VaultFailure.LookOnly.LookOnlyReason;
import org.daybook.vault.beneath.EntryRowBackup;
import org.daybook.vault.seal.VaultKeys;
import org.jspecify.annotations.Nullable;

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
    private @Nullable LookOnlyReason lookOnly;
    private boolean notAllowed;
    private boolean inDoubt;
    private EntryRowBackup held = new EntryRowBackup(Long.MAX_VALUE);
    private final List<Runnable> onceDone = new ArrayList<>();

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

    /** The rows of the entries, in memory. */
    EntryRowBackup held() {
        return held;
    }

    /** Holds no more rows than this many bytes from now on, or none if there are more; those that it has are let go. */
    void holdAtMost(long bytes) {
        held = new EntryRowBackup(bytes);
    }

    /** Holds the rows that the running transaction has sealed anew, once it holds. */
    void holdAnew() throws SQLException, VaultFailure {
        if (held.count() > 0) {
            EntryRowBackup fresh = allRows();
            afterCommit(() -> held = fresh);
        }
    }

    /** Holds all rows of the file, where not all were held. */
    void holdAll() throws VaultFailure {
        held = held.count() == state.count() ? held : Database.run(this::allRows);
    }

    private EntryRowBackup allRows() throws SQLException, VaultFailure {
        EntryRowBackup all = new EntryRowBackup(Long.MAX_VALUE);
        new EntryTable(database).read(1, Long.MAX_VALUE, all::add);
        return all;
    }

    /** Runs {@code change} once the running transaction holds; not at all if it fails. */
    void afterCommit(Runnable change) {
        onceDone.add(change);
    }

    /** Makes every further write throw {@link VaultFailure.LookOnly}. */
    void lookOnly(LookOnlyReason why) {
        lookOnly = why;
    }

    /** Makes every further write throw {@link VaultFailure.AccessDenied}. */
    void refuseWrites() {
        notAllowed = true;
    }

    /** Why {@link #lookOnly} was called; empty if it was not. */
    Optional<LookOnlyReason> whyLookOnly() {
        return Optional.ofNullable(lookOnly);
    }

    boolean isLookOnly() {
        return lookOnly != null || notAllowed;
    }

    /** As {@link #run}, also after {@link #refuseWrites}. */
    <T> T note(VaultWork<T> work) throws VaultFailure {
        boolean refused = notAllowed;
        notAllowed = false;
        try {
            return run(work);
        } finally {
            notAllowed = refused;
        }
    }

    /**
     * Runs {@code work} as one durable transaction, or as part of the one that is running; all of it or nothing.
     *
     * @throws VaultFailure.FileChanged if its file is no longer the one that was opened, also if that happened while
     *     it was written: what was written then into a file that nothing leads to does not count
     */
    <T> T run(VaultWork<T> work) throws VaultFailure {
        requireWritable();
        return whole(work);
    }

    /** As {@link #run}, also after a fault, which says nothing against what is typed and not recorded. */
    <T> T runAfterFault(VaultWork<T> work) throws VaultFailure {
        requireAsWritten();
        requireNoDoubt();
        return whole(work);
    }

    private <T> T whole(VaultWork<T> work) throws VaultFailure {
        if (database.inTransaction()) {
            return work.run();
        }
        VaultKeys keysBefore = keys;
        VaultState before = state;
        boolean done = false;
        try {
            T result = database.transaction(work::run, () -> isInEffect(before.count()));
            requireStillUnchanged();
            done = true;
            return result;
        } catch (VaultFailure refused) {
            throw inDoubt ? new VaultFailure.Unconfirmed() : refused;
        } finally {
            if (done || inDoubt) {
                onceDone.forEach(Runnable::run);
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
            onceDone.clear();
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

    /** A file with a transaction that does not count is never written to again. */
    private void requireStillUnchanged() throws VaultFailure {
        database.beneath().change().ifPresent(database.beneath()::settle);
        database.requireUnchanged();
    }

    /** Seals the head over what is known of the file, in the running transaction. */
    void writeHead() throws SQLException {
        state.writeHead(database, keys);
    }

    void requireWritable() throws VaultFailure {
        requireAsWritten();
        if (lookOnly != null) {
            throw new VaultFailure.LookOnly(lookOnly);
        }
        requireNoDoubt();
    }

    /** Refuses what may not be written or was found changed; after a fault, or in doubt, all that is known is true. */
    void requireAsWritten() throws VaultFailure {
        if (notAllowed) {
            throw new VaultFailure.AccessDenied();
        }
        if (lookOnly != null && lookOnly != LookOnlyReason.FAULT) {
            throw new VaultFailure.LookOnly(lookOnly);
        }
    }

    private void requireNoDoubt() throws VaultFailure {
        if (inDoubt) {
            throw new VaultFailure.CannotReadOrWrite("in doubt");
        }
    }

    /** Goes on with what is in another file, which has all of it. */
    void movedTo(VaultState now) {
        state = now;
        inDoubt = false;
    }

    @Override
    public void close() {
        keys.close();
    }
}
