package org.daybook.vault;

import org.jspecify.annotations.Nullable;

/**
 * A vault's keys, and how it was found.
 *
 * @param header format and id
 * @param slots what opens it
 * @param keys which whoever is given this closes
 * @param proven whether the way in which it was unlocked shows that nobody without a secret of it made it
 * @param renewal the recovery code that opened it, for a slot of the newest format; null if it was opened otherwise
 */
record Unlocked(Header header, Slots slots, VaultKeys keys, boolean proven, Slots.@Nullable NewLock renewal) {
    /** A vault whose key is at hand. */
    static Unlocked of(Header header, Slots slots, VaultKeys keys) {
        return new Unlocked(header, slots, keys, true, null);
    }
}
