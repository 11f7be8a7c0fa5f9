package org.daybook.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.SecretBytes;

/**
 * Unlocks vaults and derives the key of a slot from a passphrase only once, since the derivation is slow by design and
 * tests unlock the same diary over and over. A slot or passphrase that differs by a bit is derived again, one with a
 * key file always, and what did not open is never remembered.
 */
public final class KnownVaults {
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    /** Makes and unlocks files as any {@link VaultFile}. */
    public VaultFile file(Clock clock, SecureRandom random) {
        return new VaultFile(clock, random, this::by);
    }

    private Unlocker by(Passphrase passphrase) {
        Unlocker derived = Unlocker.by(passphrase);
        if (passphrase.hasKeyFile()) {
            return derived;
        }
        return new Unlocker(
                derived.kind(),
                (slot, header) -> open(derived, slot, header, row(passphrase, slot, header)),
                derived.code(),
                null);
    }

    private SecretBytes open(Unlocker derived, KeySlot slot, VaultHeader header, String row)
            throws AuthenticationFailure, VaultFailure {
        byte[] known = keys.get(row);
        if (known != null) {
            return SecretBytes.taking(known.clone());
        }
        SecretBytes opened = derived.opener().open(slot, header);
        opened.reveal(bytes -> keys.put(row, bytes.clone()));
        return opened;
    }

    private static String row(Passphrase passphrase, KeySlot slot, VaultHeader header) {
        byte[] typed = new String(passphrase.toCharacters()).getBytes(UTF_8);
        return HexFormat.of().formatHex(Hashes.framed("row", typed, slot.check(header)));
    }
}
