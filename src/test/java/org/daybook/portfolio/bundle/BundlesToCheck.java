package org.daybook.portfolio.bundle;

import java.nio.file.Path;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.session.OnThread;

/** Bundles for tests of other packages. */
public final class BundlesToCheck {
    private BundlesToCheck() {}

    /** Writes a police file, and gives its place. */
    public static Path write(OnThread open, BundleChoice choice, Path target) throws Exception {
        return new Written(open)
                .write(PortfolioRequest.of(PortfolioPreset.POLICE_FILE), choice, target)
                .file();
    }
}
