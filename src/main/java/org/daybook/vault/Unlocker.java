package org.daybook.vault;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;
import org.daybook.vault.VaultFailure.WrongPassphrase.Doubt;
import org.daybook.vault.seal.VaultKeys;
import org.jspecify.annotations.Nullable;

/**
 * A way to unlock a vault: with which slots and which secret. The caller closes the secret.
 *
 * @param kind the slots that the secret may open
 * @param opener opens one
 * @param code the recovery code; null for a passphrase, and for a colleague's own key
 * @param own the colleague's own key; null for a passphrase or a code
 */
record Unlocker(
        Predicate<KeySlot> kind,
        SlotOpener opener,
        @Nullable RecoveryCode code,
        @Nullable AgreementKey own) {
    /**
     * What opened.
     *
     * @param keys which the receiver closes
     * @param by the slot that opened
     */
    record UnlockedKeys(VaultKeys keys, KeySlot by) {}

    @FunctionalInterface
    interface SlotOpener {
        SecretBytes open(KeySlot slot, VaultHeader header) throws AuthenticationFailure, VaultFailure;
    }

    static Unlocker by(Passphrase passphrase) {
        return new Unlocker(KeySlot::isPassphrase, (slot, header) -> slot.open(passphrase, header), null, null);
    }

    static Unlocker by(RecoveryCode code) {
        return new Unlocker(KeySlot::isRecovery, (slot, header) -> slot.open(code, header), code, null);
    }

    /** By the vault key itself, which is at hand, so that nothing is derived again. */
    static Unlocker by(SecretBytes vaultKey) {
        return new Unlocker(KeySlot::isPassphrase, (_, _) -> vaultKey.copy(), null, null);
    }

    /** @param check is asked about the sender of what opens */
    static Unlocker by(AgreementKey own, VaultFile.SenderCheck check) {
        return new Unlocker(
                slot -> slot.isFor(own.publicKey()),
                (slot, header) -> new ColleagueSlot(slot).open(own, check, header),
                null,
                own);
    }

    /** Whether a secret that opens nothing was a guess, to be noted. */
    boolean isGuess() {
        return own == null;
    }

    /** Whether there is a slot that the secret may open. */
    boolean hasSlot(List<KeySlot> slots) {
        return slots.stream().anyMatch(kind);
    }

    /**
     * Whether opening in this way proves that the vault was made by somebody who knew one of its secrets. Anybody who
     * sees a vault of format 1 can make another that the same code opens.
     */
    boolean proves(VaultHeader header) {
        return code == null || header.authenticatesRecovery();
    }

    /**
     * The code for a slot of the newest format, which the caller closes; null if the vault has one, or no code was
     * typed.
     */
    KeySlots.@Nullable NewLock renewal(VaultHeader header, SecureRandom random) {
        return code == null || header.authenticatesRecovery() ? null : KeySlots.NewLock.of(code, random);
    }

    /**
     * The keys from the first slot that opens, which the caller closes; empty if none does. About a second for each
     * slot.
     *
     * @throws VaultFailure.SlotChanged if none opens, and a slot for the right recovery code was made without knowing
     * it; or if passphrase slots take more work than any that the program writes
     * @throws VaultFailure.SenderNotConfirmed if none opens of a sender whom the colleague's own key knows
     */
    Optional<UnlockedKeys> keys(List<KeySlot> slots, VaultHeader header) throws VaultFailure {
        long left = Argon2Cost.MOST_WORK;
        VaultFailure changed = null;
        for (KeySlot slot : slots) {
            if (!kind.test(slot)) {
                continue;
            }
            if (slot.isPassphrase()) {
                left -= slot.cost().work();
                if (left < 0) {
                    throw new VaultFailure.SlotChanged();
                }
            }
            try {
                return Optional.of(new UnlockedKeys(ColleagueSlot.keys(slot, opener.open(slot, header), header), slot));
            } catch (AuthenticationFailure e) {
                continue;
            } catch (VaultFailure.SlotChanged | VaultFailure.SenderNotConfirmed e) {
                changed = e;
            }
        }
        if (changed != null) {
            throw changed;
        }
        return Optional.empty();
    }

    /** The failure to throw if no slot opens. */
    VaultFailure refusal(List<KeySlot> slots) {
        if (own != null) {
            return new VaultFailure.NoAccess();
        }
        return code == null ? new VaultFailure.WrongPassphrase(doubt(slots)) : new VaultFailure.WrongRecoveryCode();
    }

    private static Doubt doubt(List<KeySlot> slots) {
        if (slots.stream().anyMatch(KeySlot::isUnlikeAny)) {
            return Doubt.FILE_CHANGED;
        }
        return slots.stream().anyMatch(KeySlot::needsKeyFile) ? Doubt.KEY_FILE : Doubt.NONE;
    }
}
