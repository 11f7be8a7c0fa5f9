package org.daybook.vault;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;

/**
 * How a vault is unlocked: by which slots, with what, and what is said if none of them opens. The secret stays the caller's
 * to close.
 *
 * @param kind the slots that the secret may open
 * @param opener opens one
 * @param refusal thrown by whoever tried in vain
 */
record Unlocking(Predicate<Slot> kind, SlotOpener opener, VaultFailure refusal) {
    @FunctionalInterface
    interface SlotOpener {
        SecretBytes open(Slot slot, byte[] vaultId) throws AuthenticationFailure, VaultFailure;
    }

    static Unlocking by(Passphrase passphrase) {
        return new Unlocking(
                Slot::isPassphrase, (slot, id) -> slot.open(passphrase, id), new VaultFailure.WrongPassphrase());
    }

    static Unlocking by(RecoveryCode code) {
        return new Unlocking(Slot::isRecovery, (slot, id) -> slot.open(code, id), new VaultFailure.WrongRecoveryCode());
    }

    /** Whether there is a slot that the secret may open. */
    boolean hasSlot(List<Slot> slots) {
        return slots.stream().anyMatch(kind);
    }

    /** The keys from the first slot that opens, which the caller closes; empty if none does. About a second for each slot. */
    Optional<VaultKeys> keys(List<Slot> slots, byte[] vaultId) throws VaultFailure {
        for (Slot slot : slots) {
            if (!kind.test(slot)) {
                continue;
            }
            try {
                return Optional.of(new VaultKeys(opener.open(slot, vaultId), vaultId));
            } catch (AuthenticationFailure e) {
                continue;
            }
        }
        return Optional.empty();
    }
}
