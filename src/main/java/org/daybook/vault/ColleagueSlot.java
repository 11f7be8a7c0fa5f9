package org.daybook.vault;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.Sealer;
import org.daybook.crypto.SecretBytes;
import org.daybook.vault.seal.VaultKeys;
import org.jspecify.annotations.Nullable;

/**
 * A colleague's slot: sealed so that the colleague knows the sender, with the vault key in it, or no more than is needed
 * to look.
 *
 * @param slot of the kind for colleagues
 */
record ColleagueSlot(KeySlot slot) {
    /**
     * The purpose of what is sealed for a colleague, and of the key that seals the sender's secret for the next time.
     */
    private static final String PURPOSE = "daybook.colleague-slot.v1";

    private static final String SENDER_KEY = "daybook.colleague-sender-key.v1";

    /**
     * Whose slot it is.
     *
     * @param looks the numbers of the parts that it opens, besides what every key opens; null if it opens everything
     */
    record SlotHolder(long id, byte[] publicKey, @Nullable Set<Integer> looks) {}

    /** Seals {@code vaultKey}, or what of it is needed to look, for a colleague's public key. */
    static KeySlot of(SlotHolder holder, byte[] salt, AgreementKey sender, SecretBytes vaultKey, VaultHeader header) {
        Set<Integer> looks = holder.looks;
        KeySlot open = new KeySlot(
                holder.id,
                KeySlot.COLLEAGUE,
                looks == null ? KeySlot.HPKE_AUTH : KeySlot.HPKE_AUTH_LOOK,
                salt,
                0,
                0,
                looks == null ? 0 : bits(looks),
                new byte[0],
                KeySlot.joined(holder.publicKey, sender.publicKey()));
        byte[] associated = open.associated(header);
        try (SecretBytes given =
                        looks == null ? vaultKey.copy() : VaultKeys.forLooking(vaultKey, looks, header.vaultId());
                SecretBytes key = KeyDerivation.fromKey(vaultKey, header.vaultId(), SENDER_KEY)) {
            byte[] sealed = sender.seal(given, holder.publicKey, PURPOSE, associated);
            byte[] kept = sender.seed().reveal(seed -> new Sealer(key).seal(seed, associated));
            return open.with(KeySlot.joined(sealed, kept));
        }
    }

    /**
     * The same slot with another vault key, and perhaps in another format.
     *
     * @param present the vault key that it holds now
     * @param sealedWith the header it is bound to now
     * @throws AuthenticationFailure if it was changed
     */
    KeySlot resealed(SecretBytes present, VaultHeader sealedWith, SecretBytes next, VaultHeader header)
            throws AuthenticationFailure {
        return resealed(present, sealedWith, next, header, looks());
    }

    /**
     * The same slot, with which no more than to look is possible from now on, and never more than until now: the entries
     * that this follows from can be written by whoever may only look.
     *
     * @param numbers of the parts that it opens, of those that it opens now
     * @throws AuthenticationFailure if it was changed
     */
    KeySlot narrowed(Set<Integer> numbers, SecretBytes vaultKey, VaultHeader header) throws AuthenticationFailure {
        Set<Integer> kept = new HashSet<>(numbers);
        Optional.ofNullable(looks()).ifPresent(kept::retainAll);
        return resealed(vaultKey, header, vaultKey, header, kept);
    }

    private KeySlot resealed(
            SecretBytes present,
            VaultHeader sealedWith,
            SecretBytes next,
            VaultHeader header,
            @Nullable Set<Integer> looks)
            throws AuthenticationFailure {
        try (SecretBytes key = KeyDerivation.fromKey(present, header.vaultId(), SENDER_KEY);
                AgreementKey sender = AgreementKey.of(slot.kept(key, sealedWith))) {
            return of(new SlotHolder(slot.id(), slot.recipient(), looks), slot.salt(), sender, next, header);
        }
    }

    /**
     * Opens it.
     *
     * @param check is asked about its sender if it opens
     * @return the vault key or what is needed to look, for {@link #keys}; the caller closes it
     * @throws VaultFailure.SlotChanged if it is for this key, but does not open
     */
    SecretBytes open(AgreementKey own, VaultFile.SenderCheck check, VaultHeader header)
            throws VaultFailure.SlotChanged, VaultFailure.SenderNotConfirmed {
        SecretBytes key = opened(own, header);
        boolean trusted = false;
        try {
            check.require(ByteSequence.of(header.vaultId()), ByteSequence.of(slot.sender()));
            trusted = true;
            return key;
        } finally {
            if (!trusted) {
                key.close();
            }
        }
    }

    private SecretBytes opened(AgreementKey own, VaultHeader header) throws VaultFailure.SlotChanged {
        try {
            return own.open(slot.sealedKey(), slot.sender(), PURPOSE, slot.associated(header));
        } catch (AuthenticationFailure e) {
            throw new VaultFailure.SlotChanged();
        }
    }

    /**
     * The keys that follow from what a slot of any kind opened to, of which it takes ownership.
     *
     * @throws VaultFailure.SlotChanged if it does not hold what its numbers say
     */
    static VaultKeys keys(KeySlot slot, SecretBytes opened, VaultHeader header) throws VaultFailure.SlotChanged {
        Set<Integer> looks = slot.isColleague() ? new ColleagueSlot(slot).looks() : null;
        if (looks == null) {
            return new VaultKeys(opened, header.vaultId());
        }
        try (opened) {
            if (opened.length() != VaultKeys.lookingBytes(looks.size())) {
                throw new VaultFailure.SlotChanged();
            }
            return VaultKeys.ofLooking(opened, looks, header.vaultId());
        }
    }

    /** The numbers of the parts that it opens if one may only look with it; null if it opens everything. */
    @Nullable
    Set<Integer> looks() {
        return slot.kdf().equals(KeySlot.HPKE_AUTH_LOOK)
                ? BitSet.valueOf(new long[] {slot.parallelism()}).stream()
                        .boxed()
                        .collect(Collectors.toSet())
                : null;
    }

    private static long bits(Set<Integer> numbers) {
        return numbers.stream().mapToLong(number -> 1L << number).sum();
    }
}
