package org.daybook.vault;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.HashChain;
import org.daybook.progress.Progress;
import org.daybook.vault.VaultFailure.LookOnly.LookOnlyReason;
import org.daybook.vault.beneath.UnderlyingFile;
import org.daybook.vault.seal.BodySealer;
import org.daybook.vault.seal.EntryBodyParts;
import org.daybook.vault.seal.SealedDrafts;
import org.jspecify.annotations.Nullable;

/**
 * An unlocked vault: its rows, opened when read and sealed when written. The ledger decides what is in a body.
 *
 * <p>Not thread-safe: it belongs to the vault thread. Closing it wipes the vault key and releases the file.
 */
public final class OpenVault implements AutoCloseable {
    private static final int MOST_ATTEMPTS_READ = 100;
    private static final EntryBodyParts NO_BODY = EntryBodyParts.of(new byte[0]);

    private final Database database;
    private final SecureRandom random;
    private final List<VaultFinding> findings = new ArrayList<>();
    private final EntryTable entries;
    private final VaultDrafts drafts;
    private final BlobTable blobs;
    private final VaultTransactions transactions;
    private final VaultAccess access;
    private final VaultRelocation relocation;
    private boolean draftsChanged;

    /** The state of a body in the file. */
    public enum BodyState {
        THERE,
        ABSENT,
        UNREADABLE
    }

    /** Receives one entry's row; {@code body} is empty unless {@code state} is THERE. */
    @FunctionalInterface
    public interface EntryRow {
        void take(long seq, byte[] digest, byte[] chain, BodyState state, EntryBodyParts body);
    }

    /** Work that the vault may refuse. */
    @FunctionalInterface
    public interface VaultWork<T> {
        T run() throws VaultFailure;

        /**
         * Gives what {@code work} makes of something that is open.
         *
         * @param close closes that if the work fails in any way
         */
        static <T> T orClose(Runnable close, VaultWork<T> work) throws VaultFailure {
            boolean made = false;
            try {
                T result = work.run();
                made = true;
                return result;
            } finally {
                if (!made) {
                    close.run();
                }
            }
        }
    }

    /**
     * Takes ownership of the keys, and closes them if the head cannot be read. Takes ownership of the database only on
     * success.
     */
    OpenVault(Path file, Database database, UnlockedVault unlocked, SecureRandom random) throws VaultFailure {
        this.database = database;
        this.random = random;
        byte[] start = HashChain.start(unlocked.header().vaultId());
        this.transactions = new VaultTransactions(
                database,
                unlocked.keys(),
                new VaultState(unlocked.header(), unlocked.slots(), 0, start, SealedDrafts.none()));
        this.access = new VaultAccess(database, transactions, unlocked, random);
        this.relocation = new VaultRelocation(file, this, database, transactions);
        this.entries = new EntryTable(database);
        this.drafts = new VaultDrafts(database, transactions);
        this.blobs = new BlobTable(database, transactions::requireWritable);
        boolean read = false;
        try {
            Database.run(this::readHead);
            read = true;
        } finally {
            if (!read) {
                closeKeys();
            }
        }
        if (!findings.isEmpty()) {
            transactions.lookOnly(LookOnlyReason.CHANGED);
        }
    }

    public Path file() {
        return relocation.file();
    }

    /** Its file, compared with what is open, and everything that is open written to another one. */
    public VaultRelocation relocation() {
        return relocation;
    }

    /** The vault's random id, 16 bytes. */
    public byte[] vaultId() {
        return state().header().vaultId().clone();
    }

    /** The number of entries, including erased ones. */
    public long count() {
        return state().count();
    }

    /** The chain value after the last entry. */
    public byte[] chain() {
        return state().chain().clone();
    }

    /** What was found wrong with the vault as a whole when it was opened; empty for a sound one. */
    public List<VaultFinding> findings() {
        return List.copyOf(findings);
    }

    /**
     * Whether drafts were taken away, put back or changed outside the program since the head was sealed. Drafts are not
     * records, so writing remains allowed. Format 1 cannot tell.
     */
    public boolean draftsChanged() {
        return draftsChanged;
    }

    public VaultAccess access() {
        return access;
    }

    public VaultDrafts drafts() {
        return drafts;
    }

    /** The rows of sealed files. */
    public BlobTable blobs() {
        return blobs;
    }

    /**
     * Makes every further write throw {@link VaultFailure.LookOnly}, so that no false content is sealed as if it were
     * true.
     */
    public void lookOnly(LookOnlyReason why) {
        // What was found in a file that was changed from outside says nothing of what is open.
        if (relocation.change().isEmpty()) {
            transactions.lookOnly(why);
        }
    }

    /** Why {@link #lookOnly} was called last; empty if it was not. */
    public Optional<LookOnlyReason> whyLookOnly() {
        return transactions.whyLookOnly();
    }

    /** Makes every further write throw {@link VaultFailure.AccessDenied}: whoever opened it may look and no more. */
    public void refuseWrites() {
        transactions.refuseWrites();
    }

    /** As {@link #transaction}, also after {@link #refuseWrites}: for notes of what was written out of the diary. */
    public <T> T note(VaultWork<T> work) throws VaultFailure {
        return transactions.note(work);
    }

    /** Whether every write is refused since {@link #lookOnly} or {@link #refuseWrites} was called. */
    public boolean isLookOnly() {
        return transactions.isLookOnly();
    }

    /** Whether it was opened read-only, without a lock, by {@link VaultFile#look}. */
    public boolean isOpenToLook() {
        return database.isToLook();
    }

    /** Runs {@code work} as one durable transaction, or as part of the one that is running; all of it or nothing. */
    public <T> T transaction(VaultWork<T> work) throws VaultFailure {
        return transactions.run(work);
    }

    /**
     * Adds an entry and seals the head over it.
     *
     * @return its sequence number
     */
    public long append(byte[] digest, EntryBodyParts body) throws VaultFailure {
        return transaction(() -> Database.run(() -> {
            long seq = state().count() + 1;
            byte[] next = HashChain.next(state().chain(), seq, digest);
            byte[] sealed = bodies().seal(seq, next, body);
            entries.append(seq, digest, next, sealed);
            transactions.afterCommit(() -> transactions.held().add(seq, digest, next, sealed));
            transactions.setState(state().withEntry(next));
            transactions.writeHead();
            return seq;
        }));
    }

    /** Passes on every entry in order. */
    public void read(EntryRow into) throws VaultFailure {
        read(1, Long.MAX_VALUE, into);
    }

    /** Passes on the entries with these numbers in order, including the first and the last. */
    public void read(long first, long last, EntryRow into) throws VaultFailure {
        if (!database.inTransaction()) {
            database.requireUnchanged();
        }
        Database.run(() -> {
            entries.read(first, last, (seq, digest, chain, stored) -> take(seq, digest, chain, stored, into));
            return last;
        });
    }

    void take(long seq, byte[] digest, byte[] chain, byte @Nullable [] sealed, EntryRow into) {
        if (!database.isToLook() && !database.inTransaction()) {
            transactions.held().add(seq, digest, chain, sealed);
        }
        if (sealed == null) {
            into.take(seq, digest, chain, BodyState.ABSENT, NO_BODY);
            return;
        }
        try {
            into.take(seq, digest, chain, BodyState.THERE, bodies().open(seq, chain, sealed));
        } catch (AuthenticationFailure e) {
            into.take(seq, digest, chain, BodyState.UNREADABLE, NO_BODY);
        }
    }

    /** Seals another body in place of that of an entry; its digest stays. */
    public void replaceBody(long seq, EntryBodyParts body) throws VaultFailure {
        transaction(() -> Database.run(() -> {
            byte[][] chain = new byte[1][];
            entries.read(seq, seq, (_, _, value, _) -> chain[0] = value);
            byte[] sealed = bodies().seal(seq, chain[0], body);
            transactions.afterCommit(() -> transactions.held().replace(seq, sealed));
            return entries.replaceBody(seq, sealed);
        }));
    }

    /** Removes the sealed body of an entry for good; its digest stays. */
    public void eraseBody(long seq) throws VaultFailure {
        transaction(() -> Database.run(() -> {
            transactions.afterCommit(() -> transactions.held().erase(seq));
            return entries.eraseBody(seq);
        }));
    }

    /** The failed attempts noted in the file, oldest first, the newest hundred of them. */
    public List<OffsetDateTime> attempts() throws VaultFailure {
        return FailedAttempts.list(database, MOST_ATTEMPTS_READ);
    }

    /** How many failed attempts are noted. */
    public int attemptCount() throws VaultFailure {
        return FailedAttempts.count(database);
    }

    /** Removes the notes of failed attempts, once an entry holds them. */
    public void clearAttempts() throws VaultFailure {
        transaction(() -> Database.run(() -> database.update("DELETE FROM attempt")));
    }

    /**
     * Whether one copy of the header or of a slot was found damaged, missing or different from the one in use, or the
     * notes of failed attempts cannot be read. {@link VaultFile#restoreLostPages} comes before {@link #repair}.
     */
    public boolean needsRepair() throws VaultFailure {
        return !state().header().whole() || !state().slots().whole() || LockedVaultOpener.hasLostPages(database);
    }

    /**
     * Whether every page is where it belongs and has the form that it must have, but those that {@link #needsRepair} is
     * about. Reads all of the file.
     */
    public boolean isWellFormed() throws VaultFailure {
        for (String table : needsRepair() ? Schema.KEPT_ONCE : List.of("")) {
            boolean found = LockedVaultOpener.isWellFormed(database, table);
            // A read that fails counts as damage here, so it is tried again.
            if (!(found || LockedVaultOpener.isWellFormed(database, table))) {
                return false;
            }
        }
        return true;
    }

    /** Refuses to vouch for what was read of a file that was changed meanwhile, unless it was opened read-only. */
    public void requireUnchanged() throws VaultFailure {
        database.requireUnchanged();
    }

    /** Rewrites both copies of the header and the slots from those in use. */
    public void repair() throws VaultFailure {
        transaction(() -> Database.run(() -> {
            state().header().write(database);
            state().slots().write(database, state().header());
            transactions.setState(state().withSlots(
                            state().header().asWhole(),
                            new KeySlots(state().slots().list(), true)));
            return state();
        }));
    }

    /**
     * Writes a complete copy of the file to {@code target}, which must not exist, and verifies it.
     *
     * @throws VaultFailure.Stopped if {@code watch} stops it; there is no copy then
     */
    public void copyTo(Path target, Progress watch) throws VaultFailure {
        new VaultCopy(database, watch).write(target);
    }

    /** Is told that a copy is whole, before it gets its name. */
    @FunctionalInterface
    public interface WholeCopy {
        /** Reads {@code copy} without changing it. */
        void stands(Path copy) throws VaultFailure;
    }

    /**
     * Writes a copy that opens for one colleague alone: with a new vault key, and without drafts and notes of failed
     * tries. It gets its name when it is whole.
     *
     * @param sender the key by which the colleague knows this diary; the caller closes it
     * @param more what is erased and recorded in the copy, while it still has the key of this vault: so nothing that is
     * erased was ever sealed under the key that the colleague gets
     * @param whole is told the copy's path when it is whole and sealed, before it gets its name; keeps it from that by
     *     failing
     * @throws VaultFailure.Stopped if {@code watch} stops it; there is no copy then
     */
    public void handOver(
            Path target,
            ByteSequence colleague,
            AgreementKey sender,
            VaultFile.VaultInitialiser more,
            WholeCopy whole,
            Progress watch)
            throws VaultFailure {
        transactions.requireWritable();
        new VaultCopy.HandOver(database, transactions, random).write(target, colleague, sender, more, whole, watch);
    }

    @Override
    public void close() {
        closeOverFile().close();
    }

    /** Closes it, but for its file, which the caller closes. */
    UnderlyingFile closeOverFile() {
        closeKeys();
        return database.closeOverFile();
    }

    private void closeKeys() {
        transactions.close();
        access.close();
    }

    private BodySealer bodies() {
        return state().bodies(transactions.keys());
    }

    private VaultState state() {
        return transactions.state();
    }

    private VaultState readHead() throws SQLException, VaultFailure {
        Optional<VaultHead> head = VaultHead.read(database, transactions.keys(), state().header());
        VaultState now = new VaultState(
                state().header(),
                state().slots(),
                entries.count(),
                entries.lastChain(state().chain()),
                drafts.stored());
        transactions.setState(now);
        if (head.isEmpty()) {
            findings.add(new VaultFinding(VaultFinding.VaultSign.HEAD_UNREADABLE, 0));
        } else {
            findings.addAll(head.get().compare(now));
            draftsChanged = !MessageDigest.isEqual(now.draftsHash(), head.get().draftsHash());
        }
        return now;
    }
}
