package org.daybook.ui.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.daybook.casefile.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.DiarySigner;
import org.daybook.crypto.Hashes;
import org.daybook.portfolio.MemoryBuffer;
import org.daybook.portfolio.PortfolioCompiler;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.PrintCommand;
import org.daybook.portfolio.bundle.Bundle;
import org.daybook.portfolio.companion.Companions;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.progress.Progress;
import org.daybook.ui.portfolio.options.PortfolioTarget;
import org.jspecify.annotations.Nullable;

/** Writes a portfolio to where it goes. Blocking, for a worker thread. */
final class OutputWriter {
    /** Under this name the diary notes what went to the printer and is no file. */
    private static final String PRINTED = "printed";

    private final PortfolioTools tools;

    OutputWriter(PortfolioTools tools) {
        this.tools = tools;
    }

    /**
     * What was written.
     *
     * @param companions where what lies beside it is, which is in no list of its files
     */
    record Written(PortfolioReceipt receipt, Companions.Paths companions) {}

    /** Whole or not at all; what locks it is closed in any case. */
    Written write(PortfolioInput collected, PortfolioTarget output, Progress progress) throws PortfolioFailure {
        try {
            return switch (output) {
                case PortfolioTarget.Pdf pdf ->
                    beside(output, pdf.target(), collected, () -> pdf(collected, pdf, progress));
                case PortfolioTarget.Bundled bundled ->
                    beside(output, bundled.target(), collected, () -> bundled(collected, bundled, progress));
                case PortfolioTarget.Paper paper ->
                    new Written(print(collected, paper, progress), Companions.Paths.NONE);
            };
        } finally {
            output.forget();
        }
    }

    /** Writes a portfolio. */
    private interface Writing {
        PortfolioReceipt write() throws PortfolioFailure;
    }

    private Written beside(PortfolioTarget output, Path target, PortfolioInput collected, Writing portfolio)
            throws PortfolioFailure {
        try (Companions beside = tools.companions()
                .write(output.companions(), collected.content(), collected.contacts(), collected.signer(), target)) {
            PortfolioReceipt receipt = portfolio.write();
            beside.keep();
            return new Written(receipt, beside.paths());
        }
    }

    private PortfolioReceipt pdf(PortfolioInput collected, PortfolioTarget.Pdf pdf, Progress progress)
            throws PortfolioFailure {
        return new PortfolioCompiler(tools.pdf())
                .write(collected.content(), collected.signer(), pdf.target(), progress);
    }

    private PortfolioReceipt bundled(PortfolioInput collected, PortfolioTarget.Bundled bundled, Progress progress)
            throws PortfolioFailure {
        return tools.bundles()
                .write(
                        new Bundle(collected.content(), collected.proof()),
                        bundled.choice(),
                        collected.signer(),
                        bundled.lock(),
                        bundled.target(),
                        progress);
    }

    private PortfolioReceipt print(PortfolioInput collected, PortfolioTarget.Paper paper, Progress progress)
            throws PortfolioFailure {
        PrintCommand printer = tools.printer().orElseThrow(PortfolioFailure.NotPrinted::new);
        PortfolioContent content = collected.content();
        byte[] pdf = inMemory(
                paper.coverSheet() ? tools.withCoverSheet() : tools.pdf(), content, collected.signer(), progress);
        try {
            printer.print(pdf, paper.job(), progress);
            ByteSequence sha256 = ByteSequence.of(Hashes.sha256(pdf));
            return new PortfolioReceipt(
                    Path.of(PRINTED),
                    pdf.length,
                    sha256,
                    content.sheets().stream().map(IncidentSheet::number).toList(),
                    List.of(new WrittenFile(PRINTED, sha256)),
                    List.of());
        } finally {
            Arrays.fill(pdf, (byte) 0);
        }
    }

    /**
     * A portfolio in memory and nowhere else.
     *
     * @return the caller's, to be zeroed
     */
    static byte[] inMemory(
            PortfolioWriter writer, PortfolioContent content, @Nullable DiarySigner signer, Progress progress)
            throws PortfolioFailure {
        MemoryBuffer memory = MemoryBuffer.ofUsualSize();
        try (memory) {
            writer.write(content, signer, memory, progress);
            return memory.take();
        } catch (OutOfMemoryError e) {
            throw new PortfolioFailure.NotEnoughMemory();
        } catch (IOException e) {
            throw memory.isFull() ? new PortfolioFailure.TooLarge() : PortfolioFailure.of(e);
        }
    }
}
