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
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.HashChain;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * An unlocked vault: its rows, opened when read and sealed when written. The ledger decides what is in a body.
 *
 * <p>Not thread-safe: it belongs to the vault thread. Closing it wipes the vault key and releases the file.
 */
public final class OpenVault implements AutoCloseable {
    private static final int MOST_ATTEMPTS_READ = 100;

    private final Path file;
    private final Database database;
    private final SecureRandom random;
    private final List<VaultFinding> findings = new ArrayList<>();
    private final EntryTable entries;
    private final DraftTable drafts;
    private final BlobTable blobs;
    private final KeySlots.@Nullable NewLock renewal;
    private final boolean proven;
    private final @Nullable KeySlot openedBy;
    private VaultKeys keys;
    private VaultState state;
    private boolean draftsChanged;
    private boolean lookOnly;
    private boolean notAllowed;
    private boolean inDoubt;

    /** The state of a body in the file. */
    public enum BodyState {
        THERE,
        ABSENT,
        UNREADABLE
    }

    /** Receives one entry's row; {@code body} is empty unless {@code state} is THERE. */
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
     * A draft in plain text.
     *
     * @param id 16 bytes
     * @param content the plain bytes
     */
    public record PlainDraft(byte[] id, byte[] content) {}

    /**
     * Takes ownership of the keys, and closes them if the head cannot be read. Takes ownership of the database only on
     * success.
     */
    OpenVault(Path file, Database database, UnlockedVault unlocked, SecureRandom random) throws VaultFailure {
        this.file = file;
        this.database = database;
        this.keys = unlocked.keys();
        this.renewal = unlocked.renewal();
        this.proven = unlocked.proven();
        this.openedBy = unlocked.by();
        this.random = random;
        byte[] start = HashChain.start(unlocked.header().vaultId());
        this.state = new VaultState(unlocked.header(), unlocked.slots(), 0, start, DraftHashes.none());
        this.entries = new EntryTable(database);
        this.drafts = new DraftTable(database);
        this.blobs = new BlobTable(database, this::requireWritable);
        boolean read = false;
        try {
            Database.run(this::readHead);
            read = true;
        } finally {
            if (!read) {
                closeKeys();
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
        return state.header().vaultId().clone();
    }

    /** The number of entries, including erased ones. */
    public long count() {
        return state.count();
    }

    /** The chain value after the last entry. */
    public byte[] chain() {
        return state.chain().clone();
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

    /** The rows of sealed files. */
    public BlobTable blobs() {
        return blobs;
    }

    /**
     * Makes every further write throw {@link VaultFailure.LookOnly}, so that no false content is sealed as if it were
     * true.
     */
    public void lookOnly() {
        lookOnly = true;
    }

    /** Makes every further write throw {@link VaultFailure.NotAllowed}: whoever opened it may look and no more. */
    public void refuseWrites() {
        lookOnly = true;
        notAllowed = true;
    }

    /**
     * Whose own key opened it.
     *
     * @param colleague the colleague's public key
     * @param sender the public key of whoever gave the access
     */
    public record OpenedBy(ByteSequence colleague, ByteSequence sender) {}

    /** Whose own key opened it; empty if a passphrase or a recovery code did. */
    public Optional<OpenedBy> openedBy() {
        return openedBy != null && openedBy.isColleague()
                ? Optional.of(new OpenedBy(ByteSequence.of(openedBy.recipient()), ByteSequence.of(openedBy.sender())))
                : Optional.empty();
    }

    /** The public keys for which there is a slot. */
    public List<ByteSequence> colleagues() {
        return state.slots().colleagues().stream().map(ByteSequence::of).toList();
    }

    /**
     * Makes a slot for a colleague's public key, in place of one that it had.
     *
     * @param sender the key by which the colleague knows this diary; the caller closes it
     * @throws VaultFailure.TooManyColleagues if there is no room for another
     */
    public void giveAccess(ByteSequence colleague, AgreementKey sender) throws VaultFailure {
        transaction(() -> Database.run(() -> {
            VaultHeader header = state.header();
            KeySlots now = state.slots()
                    .withColleague(colleague.toBytes(), sender, keys.vaultKey(), header, KeySlot.newSalt(random));
            now.write(database, header);
            state = state.withSlots(header, now);
            writeHead();
            return now;
        }));
    }

    /** Whether every write is refused since {@link #lookOnly} was called. */
    public boolean isLookOnly() {
        return lookOnly;
    }

    /** Whether it was opened read-only, without a lock, by {@link VaultFile#look}. */
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
        VaultState before = state;
        boolean done = false;
        try {
            T result = database.transaction(work::run, () -> isInEffect(before.count()));
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
        if (state.count() == countBefore || entries.count() != state.count()) {
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
            long seq = state.count() + 1;
            byte[] next = HashChain.next(state.chain(), seq, digest);
            entries.append(seq, digest, next, RowSealer.body(keys, id(), seq, next, body));
            state = state.withEntry(next);
            writeHead();
            return seq;
        }));
    }

    /** Passes on every entry in order. */
    public void read(EntryRow into) throws VaultFailure {
        read(1, Long.MAX_VALUE, into);
    }

    /** Passes on the entries with these numbers in order, including the first and the last. */
    public void read(long first, long last, EntryRow into) throws VaultFailure {
        Database.run(() -> {
            entries.read(first, last, (seq, digest, chain, stored) -> take(seq, digest, chain, stored, into));
            return last;
        });
    }

    private void take(long seq, byte[] digest, byte[] chain, byte @Nullable [] sealed, EntryRow into) {
        if (sealed == null) {
            into.take(seq, digest, chain, BodyState.ABSENT, new byte[0]);
            return;
        }
        try {
            byte[] body = RowSealer.openBody(keys, id(), seq, chain, sealed);
            into.take(seq, digest, chain, BodyState.THERE, body);
        } catch (AuthenticationFailure e) {
            into.take(seq, digest, chain, BodyState.UNREADABLE, new byte[0]);
        }
    }

    /** Removes the sealed body of an entry for good; its digest stays. */
    public void eraseBody(long seq) throws VaultFailure {
        transaction(() -> Database.run(() -> entries.eraseBody(seq)));
    }

    /** Seals a draft without writing it. */
    public SealedDraft seal(byte[] id, byte[] content) {
        return new SealedDraft(id, RowSealer.draft(keys, id(), id, content));
    }

    /** Writes a sealed draft, in place of an older one of the same id. */
    public void putDraft(SealedDraft draft) throws VaultFailure {
        transaction(() ->
                Database.run(() -> drafts.put(draft) + sealDrafts(state.drafts().with(draft))));
    }

    /** Removes a draft. */
    public void removeDraft(byte[] id) throws VaultFailure {
        transaction(() ->
                Database.run(() -> drafts.remove(id) + sealDrafts(state.drafts().without(id))));
    }

    private int sealDrafts(DraftHashes now) throws SQLException {
        state = state.withDrafts(now);
        if (!state.header().sealsDrafts()) {
            return 0;
        }
        writeHead();
        return 1;
    }

    /** All drafts that open; one that does not is left unchanged. */
    public List<PlainDraft> drafts() throws VaultFailure {
        return Database.run(() ->
                drafts.all().stream().map(this::open).flatMap(Optional::stream).toList());
    }

    /** A sealed draft in plain text; empty if it does not open. */
    public Optional<PlainDraft> open(SealedDraft draft) {
        try {
            byte[] content = RowSealer.openDraft(keys, id(), draft.id(), draft.sealed());
            return Optional.of(new PlainDraft(draft.id(), content));
        } catch (AuthenticationFailure e) {
            return Optional.empty();
        }
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

    /** Whether one copy of the header or of a slot was found damaged, missing or different from the one in use. */
    public boolean needsRepair() {
        return !state.header().whole() || !state.slots().whole();
    }

    /** Rewrites both copies of the header and the slots from those in use. */
    public void repair() throws VaultFailure {
        transaction(() -> Database.run(() -> {
            state.header().write(database);
            state.slots().write(database, state.header());
            state = state.withSlots(
                    state.header().asWhole(), new KeySlots(state.slots().list(), true));
            return state;
        }));
    }

    /**
     * Whether {@code passphrase} opens this vault. Takes about a second.
     *
     * @throws VaultFailure.Damaged if a slot's parameters are out of bounds
     */
    public boolean opens(Passphrase passphrase) throws VaultFailure {
        return opens(Unlocker.by(passphrase));
    }

    /** Whether {@code code} opens this vault. */
    public boolean opens(RecoveryCode code) throws VaultFailure {
        return opens(Unlocker.by(code));
    }

    private boolean opens(Unlocker unlocking) throws VaultFailure {
        Optional<Unlocker.Opened> found = unlocking.keys(state.slots().list(), state.header());
        found.ifPresent(opened -> opened.keys().close());
        return found.isPresent();
    }

    /** Whether the passphrase opens it only together with a key file. */
    public boolean needsKeyFile() {
        return state.slots().needsKeyFile();
    }

    /** The cost of the passphrase's key derivation. */
    public Argon2Cost cost() throws VaultFailure {
        for (KeySlot slot : state.slots().list()) {
            if (slot.isPassphrase()) {
                return slot.cost();
            }
        }
        return Argon2Cost.FLOOR;
    }

    /** Whether the recovery code of this vault proves that nobody rebuilt it: not before format 2. */
    public boolean authenticatesRecovery() {
        return state.header().authenticatesRecovery();
    }

    /**
     * Whether the way it was unlocked proves that its maker knew a secret of it. The recovery code of a vault of
     * format 1 does not: anyone who can write to the file can make another that the same code opens, without a
     * finding.
     */
    public boolean isProven() {
        return proven;
    }

    /**
     * Makes a new vault key under {@code next} and seals bodies, drafts, slots and head again, in one transaction.
     * The recovery code still opens the vault unless {@code code} replaces it. The vault gets the newest format,
     * unless a recovery code stays that was not typed and whose slot has an older format. Sealed files stay as they
     * are, since whoever has an old copy has them already.
     *
     * @param code the new recovery code, or the present one if it was typed; null to keep the present one
     * @throws VaultFailure.Stopped if {@code watch} stops it before all is sealed; nothing is changed then
     */
    public void rekey(Passphrase next, Argon2Cost cost, @Nullable RecoveryCode code, Progress watch)
            throws VaultFailure {
        rekey(next, cost, code, null, watch);
    }

    /** The same, without the slot of a colleague whose access ends. */
    public void endAccess(ByteSequence colleague, Passphrase now, Argon2Cost cost, Progress watch) throws VaultFailure {
        rekey(now, cost, null, colleague, watch);
    }

    private void rekey(
            Passphrase next, Argon2Cost cost, @Nullable RecoveryCode code, @Nullable ByteSequence ended, Progress watch)
            throws VaultFailure {
        try (KeySlots.NewLock lock = code == null ? null : KeySlots.NewLock.of(code, random)) {
            transaction(() -> Database.run(() -> {
                rekey(new KeySlots.Secrets(next, cost, newLock(lock), ended), watch);
                return state;
            }));
        }
    }

    /** A code that opened a vault of an older format counts like one that is typed now. */
    private KeySlots.@Nullable NewLock newLock(KeySlots.@Nullable NewLock typed) {
        return typed == null && !state.header().authenticatesRecovery() ? renewal : typed;
    }

    private void rekey(KeySlots.Secrets secrets, Progress watch) throws SQLException, VaultFailure {
        VaultKeys old = keys;
        KeySlots present = state.slots();
        VaultHeader header =
                present.canBeNewest(state.header(), secrets.code()) ? VaultHeader.newest(id()) : state.header();
        reseal(header, () -> rekeyed(present, old, header, secrets), watch);
    }

    /** @param slots makes the slots for the new key, which are its keys by then */
    private void reseal(VaultHeader header, Work<KeySlots> slots, Progress watch) throws SQLException, VaultFailure {
        VaultKeys old = keys;
        keys = new VaultKeys(SecretBytes.random(random, VaultKeys.KEY_BYTES), id());
        // Done first: it takes about a second without progress, and after it progress is even.
        KeySlots fresh = slots.run();
        new KeyRotation(database, id(), old, keys, watch).reseal();
        watch.requireWanted(VaultFailure.Stopped::new);
        header.write(database);
        Schema.mark(database, header);
        fresh.write(database, header);
        state = state.withSlots(header, fresh).withDrafts(DraftHashes.of(drafts.all()));
        writeHead();
    }

    private KeySlots rekeyed(KeySlots present, VaultKeys old, VaultHeader header, KeySlots.Secrets secrets)
            throws VaultFailure {
        try {
            return present.rekeyed(old.vaultKey(), keys.vaultKey(), state.header(), header, secrets, random);
        } catch (AuthenticationFailure e) {
            throw new VaultFailure.LookOnly();
        }
    }

    /**
     * Writes a complete copy of the file to {@code target}, which must not exist, and verifies it.
     *
     * @throws VaultFailure.Stopped if {@code watch} stops it; there is no copy then
     */
    public void copyTo(Path target, Progress watch) throws VaultFailure {
        new VaultCopy(database, watch).write(target);
    }

    /**
     * Writes a copy that opens for one colleague alone: with a new vault key, and without drafts and notes of failed
     * tries. It gets its name when it is whole.
     *
     * @param sender the key by which the colleague knows this diary; the caller closes it
     * @param more what is erased and recorded in the copy, while it still has the key of this vault: so nothing that is
     * erased was ever sealed under the key that the colleague gets
     * @throws VaultFailure.Stopped if {@code watch} stops it; there is no copy then
     */
    public void handOver(
            Path target, ByteSequence colleague, AgreementKey sender, VaultFile.Beginning more, Progress watch)
            throws VaultFailure {
        requireWritable();
        new VaultCopy(database, watch.stage(0, 2)).write(target, unfinished -> {
            try (OpenVault copy = opened(unfinished)) {
                more.begin(copy);
                copy.transaction(() -> Database.run(() -> {
                    copy.leaveTo(colleague, sender, watch.stage(1, 2));
                    return copy;
                }));
            }
        });
    }

    /** A copy of this vault under its own key, which the caller closes. */
    private OpenVault opened(Path copy) throws VaultFailure {
        Database written = Database.open(copy);
        boolean done = false;
        try {
            written.lock();
            OpenVault vault = new OpenVault(
                    copy,
                    written,
                    UnlockedVault.of(
                            state.header(),
                            state.slots(),
                            new VaultKeys(keys.vaultKey().copy(), id())),
                    random);
            done = true;
            return vault;
        } finally {
            if (!done) {
                written.close();
            }
        }
    }

    private void leaveTo(ByteSequence colleague, AgreementKey sender, Progress watch)
            throws SQLException, VaultFailure {
        database.update("DELETE FROM draft");
        database.update("DELETE FROM attempt");
        VaultHeader header = VaultHeader.newest(id());
        reseal(
                header,
                () -> new KeySlots(List.of(), true)
                        .withColleague(colleague.toBytes(), sender, keys.vaultKey(), header, KeySlot.newSalt(random)),
                watch);
    }

    @Override
    public void close() {
        closeKeys();
        database.close();
    }

    private void closeKeys() {
        keys.close();
        if (renewal != null) {
            renewal.close();
        }
    }

    private byte[] id() {
        return state.header().vaultId();
    }

    private VaultState readHead() throws SQLException, VaultFailure {
        Optional<VaultHead> head = VaultHead.read(database, keys, state.header());
        state = new VaultState(
                state.header(),
                state.slots(),
                entries.count(),
                entries.lastChain(state.chain()),
                DraftHashes.of(drafts.all()));
        if (head.isEmpty()) {
            findings.add(new VaultFinding(VaultFinding.Sign.HEAD_UNREADABLE, 0));
        } else {
            findings.addAll(head.get().compare(state));
            draftsChanged =
                    !MessageDigest.isEqual(state.draftsHash(), head.get().draftsHash());
        }
        return state;
    }

    private void writeHead() throws SQLException {
        state.writeHead(database, keys);
    }

    private void requireWritable() throws VaultFailure {
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
}
