package org.daybook.vault;

import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.Hashes;

/** Seals rows and opens them again, each bound to its place in its vault, so that no row can be swapped for another. */
final class RowSealer {
    private static final String BODY = "daybook.body.v1";
    private static final String DRAFT = "daybook.draft.v1";

    private RowSealer() {}

    static byte[] body(VaultKeys keys, byte[] vaultId, long seq, byte[] chain, byte[] body) {
        return keys.bodies().seal(body, bodyPlace(vaultId, seq, chain));
    }

    static byte[] openBody(VaultKeys keys, byte[] vaultId, long seq, byte[] chain, byte[] sealed)
            throws AuthenticationFailure {
        return keys.bodies().open(sealed, bodyPlace(vaultId, seq, chain));
    }

    static byte[] draft(VaultKeys keys, byte[] vaultId, byte[] id, byte[] content) {
        return keys.drafts().seal(content, Hashes.frame(DRAFT, vaultId, id));
    }

    static byte[] openDraft(VaultKeys keys, byte[] vaultId, byte[] id, byte[] sealed) throws AuthenticationFailure {
        return keys.drafts().open(sealed, Hashes.frame(DRAFT, vaultId, id));
    }

    private static byte[] bodyPlace(byte[] vaultId, long seq, byte[] chain) {
        return Hashes.frame(BODY, vaultId, Hashes.int64(seq), chain);
    }
}
