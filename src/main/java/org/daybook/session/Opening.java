package org.daybook.session;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.ledger.LedgerReport;

/**
 * What was seen when a diary was unlocked.
 *
 * @param lastOpened when it was unlocked before; empty for the first time
 * @param failedTries how many failed tries were noted since
 * @param failedAt when, oldest first, as far as noted
 * @param repaired whether a damaged copy of the header or of a slot was mended from the other
 * @param report what verifying the whole ledger showed
 */
public record Opening(
        Optional<OffsetDateTime> lastOpened,
        int failedTries,
        List<OffsetDateTime> failedAt,
        boolean repaired,
        LedgerReport report) {
    public Opening {
        failedAt = List.copyOf(failedAt);
    }

    /** Whether something is not as it was written, or was written by a newer version, so that the diary is open for looking only. */
    public boolean lookOnly() {
        return !report.sound() || !report.unknown().isEmpty();
    }
}
