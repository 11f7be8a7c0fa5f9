package org.daybook.casefile;

import java.util.List;
import org.daybook.vault.VaultAccess;
import org.daybook.vault.VaultAccess.AccessKind;

/**
 * What opens a diary, as it is at one moment.
 *
 * @param all every key that opens it, the owner's first
 * @param codeProves whether the recovery code proves that nobody rebuilt the diary; one of an older version does not,
 *     until it is renewed
 * @param sealsParts whether what is private is sealed apart, so that it can be kept from whoever may only look; in a
 *     diary of an older version not before its next new key
 * @param needsKeyFile whether the passphrase opens it only together with a key file
 */
public record AccessKeys(List<AccessKey> all, boolean codeProves, boolean sealsParts, boolean needsKeyFile) {
    /** What opens it now. */
    public static AccessKeys of(VaultAccess vault, CaseAccess access) {
        return new AccessKeys(
                AccessKey.of(vault, access), vault.authenticatesRecovery(), vault.sealsParts(), vault.needsKeyFile());
    }

    /** Whether a passphrase opens it; none does after a hand-over, until its recipient sets one. */
    public boolean hasPassphrase() {
        return has(AccessKind.PASSPHRASE);
    }

    /** Whether a recovery code opens it; none does after a hand-over, until its recipient makes one. */
    public boolean hasCode() {
        return has(AccessKind.RECOVERY_CODE);
    }

    private boolean has(AccessKind kind) {
        return all.stream().anyMatch(way -> way.kind() == kind);
    }
}
