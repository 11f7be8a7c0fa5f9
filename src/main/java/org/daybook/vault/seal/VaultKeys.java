package org.daybook.vault.seal;

import java.util.Objects;
import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.Sealer;
import org.daybook.crypto.SecretBytes;
import org.jspecify.annotations.Nullable;

/** The vault key and what is derived from it, one sealer for each purpose. Closing it wipes the vault key. */
public final class VaultKeys implements AutoCloseable {
    /** The length of a key, in bytes. */
    public static final int KEY_BYTES = 32;

    /** The purpose of the key for bodies. */
    public static final String BODIES = "daybook.entry-key.v1";

    private final SecretBytes vaultKey;
    private @Nullable Sealer bodies;
    private @Nullable Sealer drafts;
    private @Nullable Sealer head;

    /** Takes ownership of {@code vaultKey}. */
    public VaultKeys(SecretBytes vaultKey, byte[] vaultId) {
        this.vaultKey = vaultKey;
        this.bodies = sealer(vaultId, BODIES);
        this.drafts = sealer(vaultId, "daybook.draft-key.v1");
        this.head = sealer(vaultId, "daybook.head-key.v1");
    }

    /** The vault key, which is wiped when this is closed. */
    public SecretBytes vaultKey() {
        return vaultKey;
    }

    Sealer bodies() {
        return Objects.requireNonNull(bodies, "closed");
    }

    Sealer drafts() {
        return Objects.requireNonNull(drafts, "closed");
    }

    /** The sealer of the head. */
    public Sealer head() {
        return Objects.requireNonNull(head, "closed");
    }

    @Override
    public void close() {
        vaultKey.close();
        // A key inside a library cannot be wiped, only released.
        bodies = null;
        drafts = null;
        head = null;
    }

    private Sealer sealer(byte[] vaultId, String info) {
        try (SecretBytes key = KeyDerivation.fromKey(vaultKey, vaultId, info)) {
            return new Sealer(key);
        }
    }
}
