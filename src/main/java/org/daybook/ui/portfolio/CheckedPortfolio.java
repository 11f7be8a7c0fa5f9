package org.daybook.ui.portfolio;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.daybook.casefile.Octets;
import org.daybook.portfolio.bundle.BundleReport;

/** What a look at a portfolio showed. */
sealed interface CheckedPortfolio {
    /**
     * A bundle.
     *
     * @param ours whether it is signed by the diary that is open
     */
    record Bundled(BundleReport report, boolean ours) implements CheckedPortfolio {}

    /**
     * A PDF alone.
     *
     * @param certificate the SHA-256 of the certificate whose signature covers every byte; empty if none does
     * @param ours whether it is signed by the diary that is open
     * @param noted when the diary that is open noted a file with these very bytes; empty if it did not
     */
    record Alone(Octets sha256, Optional<Octets> certificate, boolean ours, Optional<OffsetDateTime> noted)
            implements CheckedPortfolio {}
}
