package org.daybook.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.daybook.casefile.AccessKeys;
import org.daybook.casefile.AccessPeriod;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.AccessEnded;
import org.daybook.casefile.entry.Entry.AccessGiven;
import org.daybook.casefile.entry.Entry.PassphraseChanged;
import org.daybook.casefile.entry.Entry.RecoveryCodeReplaced;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;
import org.daybook.progress.Progress;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.LookOnly.LookOnlyReason;
import org.daybook.vault.VaultFailure.WrongPassphrase.Doubt;
import org.jspecify.annotations.Nullable;

/**
 * Checks, changes and replaces the secrets that open the diary, and gives colleagues access. Each change creates a new
 * vault key and seals everything again, so that somebody with the old passphrase or code and an old copy of the file
 * cannot open this one. From then on a guess at the passphrase costs as much as this computer can afford, and never
 * less than before.
 *
 * <p>Called inside work given to the session. The caller closes passphrases and codes.
 */
public final class DiaryKeys {
    private static final String SENDER = "daybook.colleague-sender.v1";

    private final CaseJournal journal;
    private final OpenVault vault;
    private final Supplier<Argon2Cost> cost;
    private volatile AccessKeys waysIn;

    /** Seals everything again. */
    @FunctionalInterface
    private interface KeySealing {
        void under(Argon2Cost cost) throws VaultFailure;
    }

    /** @param cost of a new passphrase */
    DiaryKeys(CaseJournal journal, Supplier<Argon2Cost> cost) {
        this.journal = journal;
        this.vault = journal.vault();
        this.cost = cost;
        this.waysIn = AccessKeys.of(vault.access(), journal.caseFile().access());
    }

    /**
     * Whether {@code key} opens the diary now; of colleagues' own keys only that which opened it this time. Nothing is
     * changed or noted. About a second for a passphrase.
     */
    public boolean opens(UnlockSecret key) throws VaultFailure {
        return switch (key) {
            case UnlockSecret.OfPassphrase typed -> vault.access().opens(typed.passphrase());
            case UnlockSecret.OfCode typed -> vault.access().opens(typed.code());
            case UnlockSecret.OfOwnKey typed ->
                vault.access()
                        .openedBy()
                        .filter(by -> by.colleague().equals(typed.key().card().publicKey()))
                        .isPresent();
        };
    }

    /** What opens the diary now. From any thread. */
    public AccessKeys waysIn() {
        return waysIn;
    }

    /**
     * Seals everything again under a new passphrase; copies made before still open with the old one. Whichever
     * colleague is not named as keeping access loses it in the same step.
     *
     * @param now the present passphrase, or the recovery code if that was forgotten
     * @param code the new recovery code, set in the same step; null to keep the present one
     * @param kept the public keys that still open the diary; the one that opened it now always does
     * @throws VaultFailure.WrongPassphrase if {@code now} is a passphrase that does not open the diary
     * @throws VaultFailure.WrongRecoveryCode the same for a code
     * @throws VaultFailure.Stopped if {@code progress} was cancelled; nothing was changed
     */
    public void changePassphrase(
            UnlockSecret now,
            Passphrase next,
            @Nullable RecoveryCode code,
            Collection<ByteSequence> kept,
            Progress progress)
            throws VaultFailure {
        requireOpens(now);
        rekey(next, code == null ? typed(now) : code, entries(true, code != null, kept), kept, progress);
    }

    /** A code that was typed turns an older slot into one of the newest format. */
    private static @Nullable RecoveryCode typed(UnlockSecret now) {
        return now instanceof UnlockSecret.OfCode key ? key.code() : null;
    }

    /**
     * Seals everything again under a new passphrase, after an unlock by recovery code, or for whom it was handed over
     * to; the same is true of colleagues.
     *
     * @throws VaultFailure.AccessDenied if a passphrase opens it, and it was not opened by the recovery code
     */
    public void setPassphrase(Passphrase next, Collection<ByteSequence> kept, Progress progress) throws VaultFailure {
        if (waysIn.hasPassphrase() && !vault.access().isOpenedByCode()) {
            throw new VaultFailure.AccessDenied();
        }
        rekey(next, null, entries(true, false, kept), kept, progress);
    }

    /**
     * Seals everything again, and replaces the recovery code with {@code code}; the passphrase stays. The old code
     * opens copies made before, and nothing else; the same is true of colleagues who are not among {@code kept}.
     *
     * @throws VaultFailure.WrongPassphrase if {@code now} does not open the diary
     * @throws VaultFailure.Stopped if {@code progress} was cancelled; nothing was changed
     */
    public void replaceCode(Passphrase now, RecoveryCode code, Collection<ByteSequence> kept, Progress progress)
            throws VaultFailure {
        requireOpens(new UnlockSecret.OfPassphrase(now));
        rekey(now, code, entries(false, true, kept), kept, progress);
    }

    /** Who has access besides the owner, including access that is over by its date. */
    public List<AccessGrant> access() {
        return journal.caseFile().access().granted();
    }

    /** The times in which keys of colleagues opened the diary, also those that were ended. */
    public List<AccessPeriod> accessPeriods() {
        return journal.caseFile().access().periods();
    }

    /** The public key by which colleagues know this diary; it stays the same. Empty if the first entry is missing. */
    public Optional<ByteSequence> sender() {
        return senderKey().map(key -> {
            try (key) {
                return ByteSequence.of(key.publicKey());
            }
        });
    }

    /**
     * Gives a colleague access, in place of what the same public key had. Nobody gives it who merely finds the diary
     * open, and nobody more than they have. Whoever may only look gets no key to what is private, but for what was
     * chosen; a diary of an older version is sealed again for that under {@code now}, if it is a passphrase.
     *
     * @param now what opens the diary: its passphrase, its recovery code, or the own key that opened it this time
     * @param progress of sealing it again
     * @throws VaultFailure.WrongPassphrase if {@code now} does not open the diary
     * @throws VaultFailure.Stopped if {@code progress} was cancelled; nothing was changed
     * @throws VaultFailure.MoreThanOwn if it allows more, or for longer, than whoever opened the diary was given
     * @throws VaultFailure.KeysFirst if nothing is sealed apart yet, and {@code now} or an older recovery code, which
     *     stays, does not allow to seal it again
     * @throws VaultFailure.EndAccessFirst if the colleague's key opens more now
     * @throws VaultFailure.TooManyColleagues if there is no room for another
     * @throws VaultFailure.AccessDenied if whoever opened the diary may not
     */
    public void giveAccess(UnlockSecret now, AccessGrant access, Progress progress) throws VaultFailure {
        AccessGiven entry = new AccessGiven(access);
        requireOwn(access);
        requirePermitted(entry);
        requireOpens(now);
        requireNotLess(access);
        Set<Integer> parts = access.partNumbers();
        try (AgreementKey sender = requireSender()) {
            if (parts != null && !waysIn.sealsParts() && now instanceof UnlockSecret.OfPassphrase typed) {
                seal(
                        cost -> {
                            vault.access().rekey(typed.passphrase(), cost, null, this::isNamed, progress);
                            vault.access().giveAccess(access.publicKey(), parts, sender);
                        },
                        List.of(entry),
                        progress);
                return;
            }
            journal.record(
                    () -> vault.transaction(() -> {
                        vault.access().giveAccess(access.publicKey(), parts, sender);
                        return journal.ledger().appendAll(List.of(entry), Authorship.OWNER, null);
                    }),
                    null);
        }
        waysIn = AccessKeys.of(vault.access(), journal.caseFile().access());
    }

    /**
     * Ends a colleague's access, and seals everything again under a new key; the passphrase stays, and all others who
     * have access keep it. Copies that the colleague has still open with the colleague's key.
     *
     * @throws VaultFailure.WrongPassphrase if {@code now} does not open the diary
     * @throws VaultFailure.Stopped if {@code progress} was cancelled; nothing was changed
     */
    public void endAccess(Passphrase now, ByteSequence colleague, Progress progress) throws VaultFailure {
        AccessEnded entry = new AccessEnded(colleague);
        requirePermitted(entry);
        requireOpens(new UnlockSecret.OfPassphrase(now));
        Predicate<ByteSequence> others = key -> isNamed(key) && !key.equals(colleague);
        seal(cost -> vault.access().rekey(now, cost, null, others, progress), List.of(entry), progress);
    }

    /** Whether the ledger says that a key may open the diary; one that it does not name was put there otherwise. */
    private boolean isNamed(ByteSequence key) {
        return journal.caseFile().access().of(key).isPresent();
    }

    private boolean isKept(ByteSequence key, Collection<ByteSequence> kept) {
        return kept.contains(key)
                || vault.access()
                        .openedBy()
                        .filter(by -> by.colleague().equals(key))
                        .isPresent();
    }

    /** A key that was known stays known, so whoever is to see less needs a diary with a new one. */
    private void requireNotLess(AccessGrant access) throws VaultFailure.EndAccessFirst {
        Set<Integer> next = access.partNumbers();
        Optional<AccessGrant> before = journal.caseFile().access().of(access.publicKey());
        if (next == null || before.isEmpty()) {
            return;
        }
        Set<Integer> known = before.get().partNumbers();
        if (known == null || !next.containsAll(known)) {
            throw new VaultFailure.EndAccessFirst();
        }
    }

    /** Whoever may only look gets no key to what is private, from the next new key on. */
    private Map<ByteSequence, Set<Integer>> looking() {
        Map<ByteSequence, Set<Integer>> parts = new HashMap<>();
        for (AccessGrant access : access()) {
            Set<Integer> numbers = access.partNumbers();
            if (numbers != null) {
                parts.put(access.publicKey(), numbers);
            }
        }
        return parts;
    }

    /** The key by which colleagues know this diary, which the caller closes. */
    AgreementKey requireSender() throws VaultFailure {
        return senderKey().orElseThrow(() -> new VaultFailure.LookOnly(LookOnlyReason.CHANGED));
    }

    /** Lets a colleague who may give access give no more than they have. */
    void requireOwn(AccessGrant access) throws VaultFailure.MoreThanOwn {
        if (journal.ledger()
                .actor()
                .filter(own -> own.allows() == Allows.ALL && !own.covers(access))
                .isPresent()) {
            throw new VaultFailure.MoreThanOwn();
        }
    }

    /** Refuses what whoever opened the diary may not record. */
    void requirePermitted(Entry entry) throws VaultFailure {
        if (!journal.ledger().permits(entry)) {
            throw new VaultFailure.AccessDenied();
        }
    }

    /** Derived from the diary's own signing key, so that whoever gives the access has opened the diary. */
    private Optional<AgreementKey> senderKey() {
        return journal.caseFile().start().map(start -> {
            byte[] signing = start.privateKey().toBytes();
            try (SecretBytes secret = SecretBytes.taking(signing)) {
                return AgreementKey.of(KeyDerivation.fromKey(secret, vault.vaultId(), SENDER));
            }
        });
    }

    private void requireOpens(UnlockSecret now) throws VaultFailure {
        if (!opens(now)) {
            throw now instanceof UnlockSecret.OfCode
                    ? new VaultFailure.WrongRecoveryCode()
                    : new VaultFailure.WrongPassphrase(waysIn.needsKeyFile() ? Doubt.KEY_FILE : Doubt.NONE);
        }
    }

    private void rekey(
            Passphrase next,
            @Nullable RecoveryCode code,
            List<Entry> entries,
            Collection<ByteSequence> kept,
            Progress progress)
            throws VaultFailure {
        for (Entry entry : entries) {
            requirePermitted(entry);
        }
        Predicate<ByteSequence> keeps = key -> isNamed(key) && isKept(key, kept);
        seal(cost -> vault.access().rekey(next, cost, code, keeps, progress), entries, progress);
    }

    private void seal(KeySealing sealing, List<Entry> entries, Progress progress) throws VaultFailure {
        progress.requireWanted(VaultFailure.Stopped::new);
        Argon2Cost costNow = vault.access().cost().atLeast(cost.get());
        // Drafts that the disk refused are sealed under the old key.
        journal.drafts().retry();
        vault.access().narrow(looking());
        journal.record(
                () -> vault.transaction(() -> {
                    sealing.under(costNow);
                    return journal.ledger().appendAll(entries, Authorship.OWNER, null);
                }),
                null);
        waysIn = AccessKeys.of(vault.access(), journal.caseFile().access());
    }

    private List<Entry> entries(boolean passphrase, boolean code, Collection<ByteSequence> kept) {
        List<Entry> entries = new ArrayList<>();
        if (passphrase) {
            entries.add(new PassphraseChanged());
        }
        if (code) {
            entries.add(new RecoveryCodeReplaced());
        }
        access().stream()
                .map(AccessGrant::publicKey)
                .filter(key -> !isKept(key, kept))
                .map(AccessEnded::new)
                .forEach(entries::add);
        return entries;
    }
}
