package org.daybook.vault;

import org.daybook.vault.seal.VaultKeys;
import org.jspecify.annotations.Nullable;

/**
 * A vault's keys, and how it was unlocked.
 *
 * @param header format and id
 * @param keys which the receiver closes
 * @param proven whether the way it was unlocked proves that its maker knew a secret of it
 * @param by the slot that opened it; null if its key was known already
 * @param renewal the recovery code that opened it, for a slot of the newest format; null if it was opened otherwise
 */
record UnlockedVault(
        VaultHeader header,
        KeySlots slots,
        VaultKeys keys,
        boolean proven,
        @Nullable KeySlot by,
        KeySlots.@Nullable NewLock renewal) {
    /** A vault whose key is known already. */
    static UnlockedVault of(VaultHeader header, KeySlots slots, VaultKeys keys) {
        return new UnlockedVault(header, slots, keys, true, null, null);
    }
}
