package org.daybook.ui.portfolio.check;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.daybook.crypto.ByteSequence;
import org.daybook.portfolio.bundle.check.BundleReport;
import org.daybook.portfolio.bundle.check.BundleReport.CheckOutcome;

/** The result of checking a portfolio. */
public sealed interface CheckedPortfolio {
    /** A bundle. */
    record CheckedBundle(BundleReport report) implements CheckedPortfolio {}

    /**
     * A PDF alone.
     *
     * @param certificate the SHA-256 of the certificate whose signature covers the whole file; empty if none does
     * @param ours whether it is the certificate of the open diary; empty if either has none
     * @param noted when the open diary recorded making a file with exactly these bytes; empty if it did not
     */
    record Alone(
            ByteSequence sha256, Optional<ByteSequence> certificate, CheckOutcome ours, Optional<OffsetDateTime> noted)
            implements CheckedPortfolio {}
}
