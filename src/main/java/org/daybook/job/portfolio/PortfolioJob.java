package org.daybook.job.portfolio;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.job.ExternalWrite;
import org.daybook.ledger.LedgerProof;
import org.daybook.portfolio.ExhibitFileCheck;
import org.daybook.portfolio.PortfolioCompiler;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.PortfolioTask;
import org.daybook.portfolio.PrintCommand;
import org.daybook.portfolio.bundle.Bundle;
import org.daybook.portfolio.companion.CompanionChoice;
import org.daybook.portfolio.companion.Companions;
import org.daybook.portfolio.content.ContactSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Creates one portfolio: collects its content, verifies the files of exhibits, writes it, and records it in the
 * diary. Blocking; neither for the vault thread nor the interface thread. If cancelled, it leaves nothing behind.
 */
public final class PortfolioJob {
    /** The name recorded for a portfolio that was printed rather than written to a file. */
    private static final String PRINTED = "printed";

    private final Session session;
    private final PortfolioWriters writers;

    public PortfolioJob(Session session, PortfolioWriters writers) {
        this.session = session;
        this.writers = writers;
    }

    /**
     * What a diary provides for one portfolio.
     *
     * @param contacts the confidential contact sheet; null if there is to be none
     * @param signer signs it; null if the diary has lost its key
     * @param proof the ledger proof that goes into a bundle
     */
    public record CollectedPortfolio(
            PortfolioContent content,
            @Nullable ContactSheet contacts,
            @Nullable DiarySigner signer,
            LedgerProof proof) {
        private CollectedPortfolio checked(Progress checking) throws PortfolioFailure {
            return new CollectedPortfolio(new ExhibitFileCheck(checking).check(content), contacts, signer, proof);
        }
    }

    private interface PortfolioWriting {
        PortfolioReceipt write() throws PortfolioFailure;
    }

    /**
     * Collects it, and reads the files of exhibits again to verify them.
     *
     * @param beside the companions to write beside it
     * @param whole receives the joint progress of checking and writing
     * @throws RejectedExecutionException if the diary was closed meanwhile
     */
    public CollectedPortfolio collect(PortfolioRequest request, CompanionChoice beside, Progress whole)
            throws PortfolioFailure, VaultFailure {
        CollectedPortfolio collected = await(open -> {
            PortfolioContent content = open.portfolios().collect(request);
            return new CollectedPortfolio(
                    content,
                    beside.contactSheet() ? open.portfolios().contactSheet(content) : null,
                    open.portfolios().signer().orElse(null),
                    open.portfolios().proof(content));
        });
        return collected.checked(PortfolioTask.of(collected.content()).checking(whole));
    }

    /**
     * Writes it, completely or not at all. The diary records that it is about to be written, and then what was written;
     * the portfolio is kept even if it cannot.
     *
     * @param target its secrets are wiped in any case
     * @param whole receives the joint progress of checking and writing
     * @throws RejectedExecutionException if the diary was closed as the last byte was written
     */
    public PortfolioResult write(CollectedPortfolio collected, PortfolioTarget target, Progress whole)
            throws PortfolioFailure {
        Progress writing = PortfolioTask.of(collected.content()).writing(whole);
        ExternalWrite outside = begin(collected.content(), target);
        PortfolioResult written = null;
        try {
            written = switch (target) {
                case PortfolioTarget.Pdf pdf ->
                    beside(target, pdf.target(), collected, () -> pdf(collected, pdf, writing));
                case PortfolioTarget.BundleTarget bundled ->
                    beside(target, bundled.target(), collected, () -> bundled(collected, bundled, writing));
                case PortfolioTarget.Upload upload ->
                    beside(target, upload.target(), collected, () -> uploaded(collected, upload, writing));
                case PortfolioTarget.Paper paper ->
                    PortfolioResult.of(
                            collected.content(),
                            print(collected, paper, writing),
                            target.form(),
                            Companions.Paths.NONE);
            };
        } finally {
            target.forget();
            if (written == null) {
                outside.giveUp();
            }
        }
        PortfolioReceipt receipt = written.receipt();
        Optional<VaultFailure> refused =
                outside.end(open -> List.of(open.portfolios().written(collected.content(), receipt)));
        return refused.map(written::notNoted).orElse(written);
    }

    /** What is printed stands nowhere. */
    private ExternalWrite begin(PortfolioContent content, PortfolioTarget target) {
        String recipient = content.request().cover().preparedFor();
        return switch (target) {
            case PortfolioTarget.Pdf pdf -> ExternalWrite.begin(session, recipient, pdf.target());
            case PortfolioTarget.BundleTarget bundled -> ExternalWrite.begin(session, recipient, bundled.target());
            case PortfolioTarget.Upload upload -> ExternalWrite.begin(session, recipient, upload.target());
            case PortfolioTarget.Paper _ -> new ExternalWrite(session, Optional.empty());
        };
    }

    private PortfolioResult beside(
            PortfolioTarget target, Path path, CollectedPortfolio collected, PortfolioWriting portfolio)
            throws PortfolioFailure {
        try (Companions beside = writers.companions()
                .write(target.companions(), collected.content(), collected.contacts(), collected.signer(), path)) {
            PortfolioReceipt receipt = portfolio.write();
            beside.keep();
            return PortfolioResult.of(collected.content(), receipt, target.form(), beside.paths());
        }
    }

    private PortfolioReceipt pdf(CollectedPortfolio collected, PortfolioTarget.Pdf pdf, Progress writing)
            throws PortfolioFailure {
        return new PortfolioCompiler(writers.pdf())
                .write(collected.content(), collected.signer(), pdf.target(), writing);
    }

    private PortfolioReceipt bundled(
            CollectedPortfolio collected, PortfolioTarget.BundleTarget bundled, Progress writing)
            throws PortfolioFailure {
        return writers.bundles()
                .write(
                        new Bundle(collected.content(), collected.proof()),
                        bundled.choice(),
                        collected.signer(),
                        bundled.lock(),
                        bundled.target(),
                        writing);
    }

    private PortfolioReceipt uploaded(CollectedPortfolio collected, PortfolioTarget.Upload upload, Progress writing)
            throws PortfolioFailure {
        return writers.uploads()
                .write(
                        collected.content(),
                        upload.originals(),
                        upload.limits(),
                        collected.signer(),
                        upload.target(),
                        writing);
    }

    private PortfolioReceipt print(CollectedPortfolio collected, PortfolioTarget.Paper paper, Progress writing)
            throws PortfolioFailure {
        PrintCommand printer = writers.printer().orElseThrow(PortfolioFailure.NotPrinted::new);
        PortfolioContent content = collected.content();
        byte[] pdf = (paper.coverSheet() ? writers.withCoverSheet() : writers.pdf())
                .inMemory(content, collected.signer(), writing);
        try {
            printer.print(pdf, paper.job(), writing);
            ByteSequence sha256 = ByteSequence.of(Hashes.sha256(pdf));
            return new PortfolioReceipt(
                    Path.of(PRINTED),
                    pdf.length,
                    sha256,
                    content.sheets().stream().map(IncidentSheet::number).toList(),
                    List.of(new WrittenFile(PRINTED, sha256)),
                    List.of(),
                    1);
        } finally {
            Arrays.fill(pdf, (byte) 0);
        }
    }

    private <T> T await(Session.CaseWork<T, PortfolioFailure> work) throws PortfolioFailure, VaultFailure {
        return session.await(work, PortfolioFailure.Cancelled::new);
    }
}
