package org.daybook.vault;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.HashChain;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;
import org.jspecify.annotations.Nullable;

/**
 * An unlocked vault: the rows of the file, opened and sealed on the way. What is in a body is the ledger's affair.
 *
 * <p>Not thread-safe: it belongs to the vault thread. Closing it wipes the vault key and releases the file.
 */
public final class OpenVault implements AutoCloseable {
    private static final int LARGEST_ROW = 64 << 20;
    private static final int MOST_ATTEMPTS_READ = 100;

    /** A hash of another length than its table allows was written by someone else, and breaks the chain as zeros do. */
    private static final String HASHES = "CASE WHEN length(e.digest) = 32 THEN e.digest ELSE zeroblob(32) END,"
            + " CASE WHEN length(e.chain) = 32 THEN e.chain ELSE zeroblob(32) END";

    private final Path file;
    private final Database database;
    private final Header header;
    private final SecureRandom random;
    private final List<Finding> findings = new ArrayList<>();
    private final Blobs blobs;
    private VaultKeys keys;
    private Slots slots;
    private long count;
    private byte[] chain;
    private boolean lookOnly;
    private boolean inDoubt;

    /** A body as it lies in the file. */
    public enum BodyState {
        THERE,
        ABSENT,
        UNREADABLE
    }

    /** Takes one entry's row; {@code body} is empty unless {@code state} is THERE. */
    @FunctionalInterface
    public interface EntryRow {
        void take(long seq, byte[] digest, byte[] chain, BodyState state, byte[] body);
    }

    /** Work that the vault may refuse. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws VaultFailure;
    }

    /**
     * A draft in plain.
     *
     * @param id 16 bytes
     * @param content as it was given
     */
    public record PlainDraft(byte[] id, byte[] content) {}

    /** Takes {@code keys} over, and closes them if the head cannot be read; the database only if all goes well. */
    OpenVault(Path file, Database database, Header header, Slots slots, VaultKeys keys, SecureRandom random)
            throws VaultFailure {
        this.file = file;
        this.database = database;
        this.header = header;
        this.slots = slots;
        this.keys = keys;
        this.random = random;
        this.chain = HashChain.start(header.vaultId());
        this.blobs = new Blobs(database, this::requireWritable);
        boolean read = false;
        try {
            Database.run(this::readHead);
            read = true;
        } finally {
            if (!read) {
                keys.close();
            }
        }
        this.lookOnly = !findings.isEmpty();
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** The vault's random id, 16 bytes. */
    public byte[] vaultId() {
        return header.vaultId().clone();
    }

    /** How many entries there are, erased ones among them. */
    public long count() {
        return count;
    }

    /** The chain value after the last entry. */
    public byte[] chain() {
        return chain.clone();
    }

    /** What was found wrong with the vault as a whole when it was opened; empty for a sound one. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The rows of sealed files. */
    public Blobs blobs() {
        return blobs;
    }

    /** From now on every write is refused with {@link VaultFailure.LookOnly}, so that nothing false is sealed over. */
    public void lookOnly() {
        lookOnly = true;
    }

    public boolean isLookOnly() {
        return lookOnly;
    }

    /** Whether it was opened to be looked at, without a lock, as {@link VaultFile#look} does. */
    public boolean isOpenToLook() {
        return database.isToLook();
    }

    /** Runs {@code work} as one durable transaction, or as part of the one that is running; all of it or nothing. */
    public <T> T transaction(Work<T> work) throws VaultFailure {
        requireWritable();
        if (database.inTransaction()) {
            return work.run();
        }
        VaultKeys keysBefore = keys;
        Slots slotsBefore = slots;
        long countBefore = count;
        byte[] chainBefore = chain;
        boolean done = false;
        try {
            T result = database.transaction(work::run, () -> isInEffect(countBefore));
            done = true;
            return result;
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
                slots = slotsBefore;
                count = countBefore;
                chain = chainBefore;
            }
        }
    }

    /**
     * Whether the entries of a transaction that the disk refused at its very end are in the file. They count once the disk
     * has taken another whole transaction. If it does not, nothing more is written until the file was opened anew: what is
     * in it is then more than what anybody was told.
     */
    private boolean isInEffect(long countBefore) throws SQLException {
        if (count == countBefore || database.number("SELECT count(*) FROM entry") != count) {
            return false;
        }
        inDoubt = true;
        database.execute("BEGIN IMMEDIATE");
        writeHead();
        database.execute("COMMIT");
        inDoubt = false;
        return true;
    }

    /**
     * Adds an entry and seals the head over it.
     *
     * @return its sequence number
     */
    public long append(byte[] digest, byte[] body) throws VaultFailure {
        return transaction(() -> Database.run(() -> {
            long seq = count + 1;
            byte[] next = HashChain.next(chain, seq, digest);
            database.update("INSERT INTO entry (seq, digest, chain) VALUES (?, ?, ?)", seq, digest, next);
            database.update(
                    "INSERT INTO body (seq, sealed) VALUES (?, ?)",
                    seq,
                    Sealing.body(keys, header.vaultId(), seq, next, body));
            count = seq;
            chain = next;
            writeHead();
            return seq;
        }));
    }

    /** Hands over every entry in order. */
    public void read(EntryRow into) throws VaultFailure {
        read(1, Long.MAX_VALUE, into);
    }

    /** Hands over the entries with these numbers in order, the first and the last included. */
    public void read(long first, long last, EntryRow into) throws VaultFailure {
        String sql = "SELECT e.seq, " + HASHES + ", b.sealed FROM entry e LEFT JOIN body b ON b.seq = e.seq"
                + " AND length(b.sealed) <= " + LARGEST_ROW + " WHERE e.seq BETWEEN ? AND ? ORDER BY e.seq";
        Database.run(() -> {
            database.query(
                    sql,
                    row -> {
                        long seq = row.getLong(1);
                        byte[] digest = row.getBytes(2);
                        byte[] link = row.getBytes(3);
                        byte[] sealed = row.getBytes(4);
                        if (sealed == null) {
                            into.take(seq, digest, link, BodyState.ABSENT, new byte[0]);
                            return;
                        }
                        try {
                            byte[] body = Sealing.openBody(keys, header.vaultId(), seq, link, sealed);
                            into.take(seq, digest, link, BodyState.THERE, body);
                        } catch (AuthenticationFailure e) {
                            into.take(seq, digest, link, BodyState.UNREADABLE, new byte[0]);
                        }
                    },
                    first,
                    last);
            return count;
        });
    }

    /** Removes the sealed body of an entry for good; its digest stays. */
    public void eraseBody(long seq) throws VaultFailure {
        transaction(() -> Database.run(() -> database.update("DELETE FROM body WHERE seq = ?", seq)));
    }

    /** Seals a draft without writing it. */
    public SealedDraft seal(byte[] id, byte[] content) {
        return new SealedDraft(id, Sealing.draft(keys, header.vaultId(), id, content));
    }

    /** Writes a sealed draft, in place of an older one of the same id. */
    public void putDraft(SealedDraft draft) throws VaultFailure {
        transaction(() -> Database.run(() -> database.update(
                "INSERT INTO draft (id, sealed) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET sealed = ?",
                draft.id(),
                draft.sealed(),
                draft.sealed())));
    }

    /** Removes a draft. */
    public void removeDraft(byte[] id) throws VaultFailure {
        transaction(() -> Database.run(() -> database.update("DELETE FROM draft WHERE id = ?", id)));
    }

    /** All drafts that open; one that does not is left where it is. */
    public List<PlainDraft> drafts() throws VaultFailure {
        return Database.run(() -> {
            List<PlainDraft> drafts = new ArrayList<>();
            database.query("SELECT id, sealed FROM draft WHERE length(sealed) <= " + LARGEST_ROW, row -> {
                // One that does not open is left where it is; the others are hers all the same.
                open(new SealedDraft(row.getBytes(1), row.getBytes(2))).ifPresent(drafts::add);
            });
            return drafts;
        });
    }

    /** A sealed draft in plain; empty if it does not open. */
    public Optional<PlainDraft> open(SealedDraft draft) {
        try {
            byte[] content = Sealing.openDraft(keys, header.vaultId(), draft.id(), draft.sealed());
            return Optional.of(new PlainDraft(draft.id(), content));
        } catch (AuthenticationFailure e) {
            return Optional.empty();
        }
    }

    /** The failed tries noted in the file, oldest first, the newest hundred of them. */
    public List<OffsetDateTime> attempts() throws VaultFailure {
        return Attempts.list(database, MOST_ATTEMPTS_READ);
    }

    /** How many failed tries are noted. */
    public int attemptCount() throws VaultFailure {
        return Attempts.count(database);
    }

    /** Removes the notes of failed tries, once an entry holds them. */
    public void clearAttempts() throws VaultFailure {
        transaction(() -> Database.run(() -> database.update("DELETE FROM attempt")));
    }

    /** Whether a copy of the header or of a slot was found damaged, and the other whole. */
    public boolean needsRepair() {
        return !header.whole() || !slots.whole();
    }

    /** Writes both copies of header and slots anew from those that were whole. */
    public void repair() throws VaultFailure {
        transaction(() -> Database.run(() -> {
            header.write(database);
            slots.write(database, header.vaultId());
            slots = new Slots(slots.list(), true);
            return count;
        }));
    }

    /**
     * Whether {@code passphrase} opens this vault. Takes about a second.
     *
     * @throws VaultFailure.Damaged if a slot's parameters are out of bounds
     */
    public boolean opens(Passphrase passphrase) throws VaultFailure {
        return opens(Unlocking.by(passphrase));
    }

    /** Whether {@code code} opens this vault. */
    public boolean opens(RecoveryCode code) throws VaultFailure {
        return opens(Unlocking.by(code));
    }

    /** Whether a recovery code opens this vault. */
    public boolean hasRecoveryCode() {
        return slots.list().stream().anyMatch(Slot::isRecovery);
    }

    private boolean opens(Unlocking unlocking) throws VaultFailure {
        Optional<VaultKeys> found = unlocking.keys(slots.list(), header.vaultId());
        found.ifPresent(VaultKeys::close);
        return found.isPresent();
    }

    /**
     * Makes a new vault key under {@code next} and seals bodies, drafts, slots and head anew, in one transaction. The
     * recovery code goes on opening the vault unless {@code code} takes its place. Sealed files stay, since whoever has
     * an old copy has them already.
     *
     * @throws VaultFailure.Stopped if {@code watch} says so before all is sealed; nothing is changed then
     */
    public void rekey(Passphrase next, Argon2Cost cost, @Nullable RecoveryCode code, Progress watch)
            throws VaultFailure {
        transaction(() -> Database.run(() -> {
            VaultKeys old = keys;
            keys = new VaultKeys(SecretBytes.random(random, VaultKeys.KEY_BYTES), header.vaultId());
            // First, since it takes a second of which nothing can be told: what is told after that goes on evenly.
            slots = slots.rekeyed(keys.vaultKey(), header.vaultId(), new Slots.Secrets(next, cost, code), random);
            new Resealing(database, header.vaultId(), old, keys, watch).reseal();
            watch.requireWanted();
            slots.write(database, header.vaultId());
            writeHead();
            return count;
        }));
    }

    /**
     * Writes a complete copy of the file to {@code target}, which must not exist, and verifies it.
     *
     * @throws VaultFailure.Stopped if {@code watch} says so; there is no copy then
     */
    public void copyTo(Path target, Progress watch) throws VaultFailure {
        new VaultCopy(database, watch).write(target);
    }

    @Override
    public void close() {
        keys.close();
        database.close();
    }

    private long readHead() throws SQLException, VaultFailure {
        long rows = database.number("SELECT count(*) FROM entry");
        Optional<Head> head = Head.read(database, keys, header.vaultId());
        byte[][] last = {chain};
        database.query(
                "SELECT " + HASHES + " FROM entry e ORDER BY seq DESC LIMIT 1", row -> last[0] = row.getBytes(2));
        count = rows;
        chain = last[0];
        if (head.isEmpty()) {
            findings.add(new Finding(Finding.Sign.HEAD_UNREADABLE, 0));
            return rows;
        }
        if (rows < head.get().count()) {
            findings.add(new Finding(Finding.Sign.ENTRIES_MISSING, rows + 1));
        } else if (rows > head.get().count()) {
            findings.add(new Finding(Finding.Sign.ENTRIES_ADDED, head.get().count() + 1));
        } else if (!MessageDigest.isEqual(last[0], head.get().chain())) {
            findings.add(new Finding(Finding.Sign.HEAD_DIFFERS, rows));
        }
        if (!MessageDigest.isEqual(slots.hash(header.vaultId()), head.get().slotsHash())) {
            findings.add(new Finding(Finding.Sign.SLOTS_CHANGED, 0));
        }
        return rows;
    }

    private void writeHead() throws SQLException {
        new Head(count, chain, slots.hash(header.vaultId())).write(database, keys, header.vaultId());
    }

    private void requireWritable() throws VaultFailure {
        if (lookOnly) {
            throw new VaultFailure.LookOnly();
        }
        if (inDoubt) {
            throw new VaultFailure.CannotReadOrWrite("in doubt");
        }
    }
}
