package org.daybook.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.SecretBytes;

/**
 * Unlocks vaults by one passphrase and derives the key of a slot only once, since the derivation is slow by design and tests
 * unlock the same diary over and over. A slot that differs by a bit is derived anew, and a slot that did not open is never
 * remembered.
 */
public final class KnownVaults {
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    /** Unlocks as {@link VaultFile#unlock(Path, Passphrase)} does; {@code passphrase} is the same with every call. */
    public OpenVault unlock(Path file, Passphrase passphrase, Clock clock, SecureRandom random) throws VaultFailure {
        Unlocking derived = Unlocking.by(passphrase);
        return new VaultFile(clock, random)
                .unlock(file, new Unlocking(derived.kind(), (slot, header) -> open(derived, slot, header), null));
    }

    private SecretBytes open(Unlocking derived, Slot slot, Header header) throws AuthenticationFailure, VaultFailure {
        String row = HexFormat.of().formatHex(slot.check(header));
        byte[] known = keys.get(row);
        if (known != null) {
            return SecretBytes.taking(known.clone());
        }
        SecretBytes opened = derived.opener().open(slot, header);
        opened.reveal(bytes -> keys.put(row, bytes.clone()));
        return opened;
    }
}
