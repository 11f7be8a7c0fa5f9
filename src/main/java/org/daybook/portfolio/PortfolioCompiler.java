package org.daybook.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import org.daybook.crypto.DiarySigner;
import org.daybook.files.AtomicFile;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Writes a portfolio to its place, whole or not at all; see {@link AtomicFile}. */
public final class PortfolioCompiler {
    private final PortfolioWriter writer;

    public PortfolioCompiler(PortfolioWriter writer) {
        this.writer = writer;
    }

    /**
     * Writes {@code content} to {@code target}. Blocking; not for the vault thread or the interface thread.
     *
     * @param signer signs the portfolio, and the signature is verified before the file gets its name; null for no
     * signature
     * @throws PortfolioFailure.AlreadyThere if {@code target} exists; it is not touched
     */
    public PortfolioReceipt write(
            PortfolioContent content, @Nullable DiarySigner signer, Path target, Progress progress)
            throws PortfolioFailure {
        try {
            AtomicFile.Written written = AtomicFile.<PortfolioFailure>write(
                    target, out -> writer.write(content, signer, out, progress), file -> {
                        if (signer != null) {
                            writer.requireSigned(file);
                        }
                    });
            return PortfolioReceipt.of(
                    target,
                    written.size(),
                    written.sha256(),
                    content.sheets().stream().map(IncidentSheet::number).toList());
        } catch (OutOfMemoryError e) {
            throw new PortfolioFailure.NotEnoughMemory();
        } catch (IOException e) {
            throw PortfolioFailure.of(e);
        }
    }
}
