package org.daybook.vault;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;
import org.daybook.progress.Progress;
import org.daybook.vault.OpenVault.VaultWork;
import org.daybook.vault.seal.BodySealer;
import org.daybook.vault.seal.EntryBodyParts;
import org.daybook.vault.seal.SealedDrafts;
import org.daybook.vault.seal.VaultKeys;
import org.jspecify.annotations.Nullable;

/**
 * Who can open an open vault: its key slots, asked and changed. Whoever loses a way in does so by a new vault key under
 * which everything is sealed again.
 *
 * <p>For the vault thread, like the {@link OpenVault} that has it and closes it.
 */
public final class VaultAccess {
    private final Database database;
    private final VaultTransactions transactions;
    private final VaultDrafts.DraftTable drafts;
    private final SecureRandom random;
    private final KeySlots.@Nullable NewLock renewal;
    private final boolean proven;
    private final @Nullable KeySlot openedBy;
    private @Nullable UnaryOperator<EntryBodyParts> parting;
    private Map<ByteSequence, Set<Integer>> looking = Map.of();

    /** Takes ownership of the recovery code in {@code unlocked}, but not of its keys. */
    VaultAccess(Database database, VaultTransactions transactions, UnlockedVault unlocked, SecureRandom random) {
        this.database = database;
        this.transactions = transactions;
        this.drafts = new VaultDrafts.DraftTable(database);
        this.random = random;
        this.renewal = unlocked.renewal();
        this.proven = unlocked.proven();
        this.openedBy = unlocked.by();
    }

    /**
     * Whose own key opened it.
     *
     * @param colleague the colleague's public key
     * @param sender the public key of whoever gave the access
     * @param looks whether it opens no more than is needed to look
     */
    public record OpenedBy(ByteSequence colleague, ByteSequence sender, boolean looks) {}

    /** Whose own key opened it; empty if a passphrase or a recovery code did. */
    public Optional<OpenedBy> openedBy() {
        return openedBy(openedBy);
    }

    static Optional<OpenedBy> openedBy(@Nullable KeySlot slot) {
        return slot != null && slot.isColleague()
                ? Optional.of(new OpenedBy(
                        ByteSequence.of(slot.recipient()),
                        ByteSequence.of(slot.sender()),
                        new ColleagueSlot(slot).looks() != null))
                : Optional.empty();
    }

    /** What a slot is for. */
    public enum AccessKind {
        PASSPHRASE,
        RECOVERY_CODE,
        COLLEAGUE,
        /** It is of a newer version, or was put there by another program. */
        UNKNOWN
    }

    /**
     * One way to open the vault.
     *
     * @param colleague whose public key it is for; empty for all other kinds
     */
    public record AccessSlot(AccessKind kind, Optional<ByteSequence> colleague) {}

    /** Everything that opens the vault, in the order of the slots. */
    public List<AccessSlot> ways() {
        return state().slots().ways();
    }

    public boolean isOpenedByCode() {
        return openedBy != null && openedBy.isRecovery();
    }

    /**
     * From now on, when the keys are replaced, bodies that are in one part are divided, so that somebody who may only
     * look can be kept from some of it. Without this they stay in one part.
     *
     * @param divide divides a body, whose digest stays
     */
    public void partWith(UnaryOperator<EntryBodyParts> divide) {
        parting = divide;
    }

    /** Whether parts of bodies are sealed apart, so that somebody who may only look can be kept from them. */
    public boolean sealsParts() {
        return state().header().sealsParts();
    }

    /**
     * From now on, when the keys are replaced, these colleagues get no more than they need to look, if parts of bodies
     * are sealed apart by then.
     *
     * @param parts the numbers of the parts that each sees, by public key
     */
    public void narrow(Map<ByteSequence, Set<Integer>> parts) {
        looking = Map.copyOf(parts);
    }

    /**
     * Makes a slot for a colleague's public key, in place of one that it had.
     *
     * @param looks the numbers of the parts that the colleague sees, who may only look, besides what every key opens;
     *     null if the slot opens everything
     * @param sender the key by which the colleague knows this diary; the caller closes it
     * @throws VaultFailure.TooManyColleagues if there is no room for another
     * @throws VaultFailure.KeysFirst if the colleague may only look, and no parts are sealed apart here yet
     */
    public void giveAccess(ByteSequence colleague, @Nullable Set<Integer> looks, AgreementKey sender)
            throws VaultFailure {
        if (looks != null && !sealsParts()) {
            throw new VaultFailure.KeysFirst();
        }
        transactions.run(() -> Database.run(() -> {
            VaultHeader header = state().header();
            KeySlots now = state().slots()
                    .withColleague(
                            colleague.toBytes(),
                            looks,
                            sender,
                            transactions.keys().vaultKey(),
                            header,
                            KeySlot.newSalt(random));
            now.write(database, header);
            transactions.setState(state().withSlots(header, now));
            transactions.writeHead();
            return now;
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

    public boolean opens(RecoveryCode code) throws VaultFailure {
        return opens(Unlocker.by(code));
    }

    private boolean opens(Unlocker unlocking) throws VaultFailure {
        Optional<Unlocker.UnlockedKeys> found = unlocking.keys(state().slots().list(), state().header());
        found.ifPresent(opened -> opened.keys().close());
        return found.isPresent();
    }

    /** Whether the passphrase opens it only together with a key file. */
    public boolean needsKeyFile() {
        return state().slots().needsKeyFile();
    }

    /** The cost of the passphrase's key derivation. */
    public Argon2Cost cost() throws VaultFailure {
        for (KeySlot slot : state().slots().list()) {
            if (slot.isPassphrase()) {
                return slot.cost();
            }
        }
        return Argon2Cost.FLOOR;
    }

    /** Whether the recovery code of this vault proves that nobody rebuilt it: not before format 2. */
    public boolean authenticatesRecovery() {
        return state().header().authenticatesRecovery();
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
     * @param keeps whether the key of a colleague, by its public half, still opens it
     * @throws VaultFailure.Stopped if {@code watch} stops it before all is sealed; nothing is changed then
     */
    public void rekey(
            Passphrase next,
            Argon2Cost cost,
            @Nullable RecoveryCode code,
            Predicate<ByteSequence> keeps,
            Progress watch)
            throws VaultFailure {
        try (KeySlots.NewLock lock = code == null ? null : KeySlots.NewLock.of(code, random)) {
            transactions.run(() -> Database.run(() -> {
                rekey(new KeySlots.Secrets(next, cost, newLock(lock), keeps), watch);
                return state();
            }));
        }
    }

    /** A code that opened a vault of an older format counts like one that is typed now. */
    private KeySlots.@Nullable NewLock newLock(KeySlots.@Nullable NewLock typed) {
        return typed == null && !state().header().authenticatesRecovery() ? renewal : typed;
    }

    private void rekey(KeySlots.Secrets secrets, Progress watch) throws SQLException, VaultFailure {
        VaultKeys old = transactions.keys();
        KeySlots present = state().slots();
        VaultHeader header = present.canBeNewest(state().header(), secrets.code()) ? renewed() : state().header();
        reseal(header, () -> rekeyed(present, old, header, secrets), watch);
    }

    /** The newest format in which every body is as it has to be there. */
    private VaultHeader renewed() {
        return parting != null || sealsParts()
                ? VaultHeader.newest(transactions.vaultId())
                : VaultHeader.withoutParts(transactions.vaultId());
    }

    /** @param slots makes the slots for the new key, which are its keys by then */
    private void reseal(VaultHeader header, VaultWork<KeySlots> slots, Progress watch)
            throws SQLException, VaultFailure {
        BodySealer old = state().bodies(transactions.keys());
        VaultKeys keys = new VaultKeys(SecretBytes.random(random, VaultKeys.KEY_BYTES), transactions.vaultId());
        transactions.setKeys(keys);
        // Done first: it takes about a second without progress, and after it progress is even.
        KeySlots fresh = slots.run();
        BodySealer renewed = new BodySealer(keys, transactions.vaultId(), header.sealsParts());
        new KeyRotation(database, old, renewed, parting == null ? UnaryOperator.identity() : parting, watch).reseal();
        transactions.holdAnew();
        watch.requireWanted(VaultFailure.Stopped::new);
        header.write(database);
        Schema.mark(database, header);
        fresh.write(database, header);
        transactions.setState(state().withSlots(header, fresh).withDrafts(SealedDrafts.of(drafts.all())));
        transactions.writeHead();
    }

    private KeySlots rekeyed(KeySlots present, VaultKeys old, VaultHeader header, KeySlots.Secrets secrets)
            throws VaultFailure {
        try {
            SecretBytes next = transactions.keys().vaultKey();
            KeySlots all = present.rekeyed(old.vaultKey(), next, state().header(), header, secrets, random);
            return header.sealsParts() ? all.narrowed(looking, next, header) : all;
        } catch (AuthenticationFailure e) {
            throw new VaultFailure.LookOnly(VaultFailure.LookOnly.LookOnlyReason.CHANGED);
        }
    }

    /**
     * Leaves the vault to one colleague alone, with a new vault key, and without drafts and notes of failed tries, in
     * the running transaction.
     */
    void leaveTo(ByteSequence colleague, AgreementKey sender, Progress watch) throws SQLException, VaultFailure {
        database.update("DELETE FROM draft");
        database.update("DELETE FROM attempt");
        VaultHeader header = renewed();
        reseal(
                header,
                () -> new KeySlots(List.of(), true)
                        .withColleague(
                                colleague.toBytes(),
                                null,
                                sender,
                                transactions.keys().vaultKey(),
                                header,
                                KeySlot.newSalt(random)),
                watch);
    }

    private VaultState state() {
        return transactions.state();
    }

    /** Wipes the recovery code that opened the vault. */
    void close() {
        if (renewal != null) {
            renewal.close();
        }
    }
}
