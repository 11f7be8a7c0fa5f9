package org.daybook.vault.seal;

import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.Hashes;

/** Seals drafts and opens them again, each bound to its id in its vault, so that none can be swapped for another. */
public final class DraftSealer {
    private static final String DRAFT = "daybook.draft.v1";

    private DraftSealer() {}

    public static byte[] draft(VaultKeys keys, byte[] vaultId, byte[] id, byte[] content) {
        return keys.drafts().seal(content, Hashes.frame(DRAFT, vaultId, id));
    }

    public static byte[] openDraft(VaultKeys keys, byte[] vaultId, byte[] id, byte[] sealed)
            throws AuthenticationFailure {
        return keys.drafts().open(sealed, Hashes.frame(DRAFT, vaultId, id));
    }
}
