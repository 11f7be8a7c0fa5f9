package org.daybook.ui.portfolio;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.daybook.crypto.ByteSequence;
import org.daybook.portfolio.bundle.BundleReport;
import org.daybook.portfolio.bundle.BundleReport.Outcome;

/** What a look at a portfolio showed. */
sealed interface CheckedPortfolio {
    /** A bundle. */
    record Bundled(BundleReport report) implements CheckedPortfolio {}

    /**
     * A PDF alone.
     *
     * @param certificate the SHA-256 of the certificate whose signature covers every byte; empty if none does
     * @param ours whether that is the certificate of the diary that is open; not there if one of them has none
     * @param noted when the diary that is open noted a file with these very bytes; empty if it did not
     */
    record Alone(ByteSequence sha256, Optional<ByteSequence> certificate, Outcome ours, Optional<OffsetDateTime> noted)
            implements CheckedPortfolio {}
}
