package org.daybook.session;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.ledger.LedgerReport;
import org.daybook.record.CopyDeclaration;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.LookOnly;
import org.daybook.vault.VaultFailure.LookOnly.LookOnlyReason;

/**
 * What was seen when a diary was unlocked.
 *
 * @param lastOpened when it was unlocked before; empty for the first time
 * @param failedTries how many failed attempts were noted since
 * @param repaired whether a damaged copy of the header or of a slot was repaired from the other
 * @param looked why it was opened read-only, as a backup is; empty if it was opened to be written to
 * @param unproven whether it was opened by the recovery code of an old kind of diary, which does not prove that
 *     nobody rebuilt it
 * @param draftsChanged whether drafts were taken away, put back or changed outside the program
 * @param access what the colleague is allowed whose own key opened it; empty for the owner
 * @param copy what it says of itself if it is a copy that was handed over; empty if it is none
 * @param report the outcome of verifying the whole ledger
 */
public record UnlockReport(
        Optional<OffsetDateTime> lastOpened,
        int failedTries,
        boolean repaired,
        Optional<LookOnlyReason> looked,
        boolean unproven,
        boolean draftsChanged,
        Optional<AccessGrant> access,
        Optional<CopyDeclaration> copy,
        LedgerReport report) {
    /** Whether it was opened read-only, and nothing noted in it. */
    public boolean toLook() {
        return looked.isPresent();
    }

    /**
     * Why nothing can be recorded: it was opened read-only, or by somebody who may only look, something is not as it
     * was written, or it was written by a newer version. Empty if anything can.
     */
    public Optional<VaultFailure> refusal() {
        if (looked.isPresent()) {
            return looked.map(LookOnly::new);
        }
        if (isImpaired()) {
            return Optional.of(new LookOnly(report.sound() ? LookOnlyReason.NEWER : LookOnlyReason.CHANGED));
        }
        return access.filter(by -> by.allows() == Allows.LOOK).map(_ -> new VaultFailure.AccessDenied());
    }

    /** Whether nothing can be recorded. */
    public boolean lookOnly() {
        return refusal().isPresent();
    }

    /** Whether something is not as it was written, or was written by a newer version. */
    public boolean isImpaired() {
        return !report.sound() || !report.unknown().isEmpty();
    }
}
