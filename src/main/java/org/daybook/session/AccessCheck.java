package org.daybook.session;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.vault.VaultAccess.OpenedBy;
import org.daybook.vault.VaultFailure;

/** Checks by the ledger what the colleague may do whose own key opened a diary. */
public final class AccessCheck {
    private AccessCheck() {}

    /**
     * What the colleague is allowed; empty for the owner. With a key that only looks nothing but to look is, whatever the
     * ledger says: whoever has one can write entries with another program.
     *
     * @param by whose own key opened it, if one did
     * @throws VaultFailure.NoAccess if the ledger says nothing of such an access
     * @throws VaultFailure.AccessExpired if it is over
     */
    public static Optional<AccessGrant> granted(Optional<OpenedBy> by, CaseFile caseFile, LocalDate today)
            throws VaultFailure {
        if (by.isEmpty()) {
            return Optional.empty();
        }
        AccessGrant access = caseFile.access().of(by.get().colleague()).orElseThrow(VaultFailure.NoAccess::new);
        if (access.isOver(today)) {
            throw new VaultFailure.AccessExpired();
        }
        return Optional.of(by.get().looks() ? access.toLook() : access);
    }

    /**
     * Lets nobody take all of a diary over but its owner, and colleagues who may do everything in it.
     *
     * @throws VaultFailure.AccessDenied if it was opened by the key of one who may not
     */
    public static void requireWhole(Optional<OpenedBy> by, CaseFile caseFile, LocalDate today) throws VaultFailure {
        if (granted(by, caseFile, today)
                .filter(access -> access.allows() != Allows.ALL)
                .isPresent()) {
            throw new VaultFailure.AccessDenied();
        }
    }
}
