package org.daybook.vault;

import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.Sealer;
import org.daybook.crypto.SecretBytes;

/** The vault key and what is derived from it, one sealer for each purpose. Closing it wipes the vault key. */
final class VaultKeys implements AutoCloseable {
    static final int KEY_BYTES = 32;

    private final SecretBytes vaultKey;
    private final Sealer bodies;
    private final Sealer drafts;
    private final Sealer head;

    /** Takes {@code vaultKey} over. */
    VaultKeys(SecretBytes vaultKey, byte[] vaultId) {
        this.vaultKey = vaultKey;
        this.bodies = sealer(vaultId, "daybook.entry-key.v1");
        this.drafts = sealer(vaultId, "daybook.draft-key.v1");
        this.head = sealer(vaultId, "daybook.head-key.v1");
    }

    SecretBytes vaultKey() {
        return vaultKey;
    }

    Sealer bodies() {
        return bodies;
    }

    Sealer drafts() {
        return drafts;
    }

    Sealer head() {
        return head;
    }

    @Override
    public void close() {
        vaultKey.close();
    }

    private Sealer sealer(byte[] vaultId, String info) {
        try (SecretBytes key = KeyDerivation.fromKey(vaultKey, vaultId, info)) {
            return new Sealer(key);
        }
    }
}
