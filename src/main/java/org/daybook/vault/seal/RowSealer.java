package org.daybook.vault.seal;

import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.Hashes;

/** Seals rows and opens them again, each bound to its place in its vault, so that no row can be swapped for another. */
public final class RowSealer {
    private static final String BODY = "daybook.body.v1";
    private static final String DRAFT = "daybook.draft.v1";

    private RowSealer() {}

    /**
     * Seals the body of an entry.
     *
     * @param chain the chain value after the entry
     */
    public static byte[] body(VaultKeys keys, byte[] vaultId, long seq, byte[] chain, byte[] body) {
        return keys.bodies().seal(body, bodyPlace(vaultId, seq, chain));
    }

    /** Opens what {@link #body} sealed. */
    public static byte[] openBody(VaultKeys keys, byte[] vaultId, long seq, byte[] chain, byte[] sealed)
            throws AuthenticationFailure {
        return keys.bodies().open(sealed, bodyPlace(vaultId, seq, chain));
    }

    /** Seals a draft. */
    public static byte[] draft(VaultKeys keys, byte[] vaultId, byte[] id, byte[] content) {
        return keys.drafts().seal(content, Hashes.frame(DRAFT, vaultId, id));
    }

    /** Opens what {@link #draft} sealed. */
    public static byte[] openDraft(VaultKeys keys, byte[] vaultId, byte[] id, byte[] sealed)
            throws AuthenticationFailure {
        return keys.drafts().open(sealed, Hashes.frame(DRAFT, vaultId, id));
    }

    private static byte[] bodyPlace(byte[] vaultId, long seq, byte[] chain) {
        return Hashes.frame(BODY, vaultId, Hashes.int64(seq), chain);
    }
}
