package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioStructure;
import org.daybook.portfolio.PortfolioVolumes;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/** The portfolio in a bundle, in one or more files, each signed if the diary has its key. */
final class BundledPortfolio {
    private final PortfolioWriter writer;
    private final @Nullable DiarySigner signer;
    private final PortfolioVolumes volumes;

    private BundledPortfolio(PortfolioWriter writer, @Nullable DiarySigner signer, PortfolioVolumes volumes) {
        this.writer = writer;
        this.signer = signer;
        this.volumes = volumes;
    }

    /** With a page for a browser all pages are laid out, then laid out again for what they say, then written. */
    static final int STAGES = 3;

    /** Divides the portfolio into its files; long-running if there may be more than one. */
    static BundledPortfolio of(
            PortfolioContent content,
            BundleChoice choice,
            PortfolioWriter writer,
            @Nullable DiarySigner signer,
            Progress progress)
            throws IOException, PortfolioFailure {
        PortfolioVolumes volumes = choice.hasPage()
                ? writer.structured(content, signer, choice.isInPdfVolumes(), progress.stage(0, STAGES))
                : writer.volumes(content, signer, choice.isInPdfVolumes(), progress);
        return new BundledPortfolio(writer, signer, volumes);
    }

    /** The number of files. */
    int count() {
        return volumes.count();
    }

    boolean isSigned() {
        return signer != null;
    }

    /** What it says, for a page for a browser; long-running. */
    Optional<PortfolioStructure> structure(Progress progress) throws IOException, PortfolioFailure {
        return volumes.structuring().structure(progress);
    }

    /** Signs whatever else is signed in the bundle; null if the diary has lost its key. */
    @Nullable
    DiarySigner signer() {
        return signer;
    }

    /** Writes its files. */
    void write(PortfolioVolumes.VolumeTarget target, Progress progress) throws IOException, PortfolioFailure {
        volumes.write(target, progress);
    }

    /** Verifies the signatures of the files in a folder that was just written. */
    void requireSigned(Path folder) throws IOException, PortfolioFailure.NotAsWritten {
        for (int volume = 1; isSigned() && volume <= count(); volume++) {
            writer.requireSigned(folder.resolve(BagNames.volume(volume)));
        }
    }

    /**
     * Verifies the signatures of the files in a ZIP, in which the bag is the folder {@code folder}; see {@link
     * ZippedPortfolioVerifier}.
     */
    void requireSigned(Path zip, String folder, char[] key) throws IOException, PortfolioFailure.NotAsWritten {
        for (int volume = 1; isSigned() && volume <= count(); volume++) {
            ZippedPortfolioVerifier.requireSigned(writer, zip, folder + "/" + BagNames.volume(volume), key);
        }
    }
}
