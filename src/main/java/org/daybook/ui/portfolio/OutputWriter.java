package org.daybook.ui.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.casefile.Entry.WrittenFile;
import org.daybook.casefile.Octets;
import org.daybook.crypto.DiarySigner;
import org.daybook.crypto.Hashes;
import org.daybook.exchange.WholeFile;
import org.daybook.portfolio.ContactSheet;
import org.daybook.portfolio.IncidentSheet;
import org.daybook.portfolio.MemoryFile;
import org.daybook.portfolio.PortfolioCompiler;
import org.daybook.portfolio.PortfolioContent;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioProgress;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.PrintCommand;
import org.daybook.portfolio.bundle.Bundle;
import org.jspecify.annotations.Nullable;

/** Writes a portfolio to where it goes. Blocking, for a worker thread. */
final class OutputWriter {
    /** Under this name the diary notes what went to the printer and is no file. */
    private static final String PRINTED = "printed";

    private final PortfolioTools tools;

    OutputWriter(PortfolioTools tools) {
        this.tools = tools;
    }

    /** Whole or not at all; what locks it is closed in any case. */
    PortfolioReceipt write(Collected collected, Output output, PortfolioProgress progress) throws PortfolioFailure {
        try {
            return switch (output) {
                case Output.Pdf pdf -> pdf(collected, pdf, progress);
                case Output.Bundled bundled ->
                    tools.bundles()
                            .write(
                                    new Bundle(collected.content(), collected.contacts(), collected.proof()),
                                    bundled.choice(),
                                    collected.signer(),
                                    bundled.lock(),
                                    bundled.target(),
                                    progress);
                case Output.Paper paper -> print(collected, paper, progress);
            };
        } finally {
            output.forget();
        }
    }

    private PortfolioReceipt pdf(Collected collected, Output.Pdf pdf, PortfolioProgress progress)
            throws PortfolioFailure {
        ContactSheet contacts = collected.contacts();
        Path place = pdf.contacts();
        if (contacts == null || place == null) {
            return new PortfolioCompiler(tools.pdf())
                    .write(collected.content(), collected.signer(), pdf.target(), progress);
        }
        WholeFile.Written sheet = contacts(contacts, collected.signer(), place);
        boolean whole = false;
        try {
            PortfolioReceipt receipt = new PortfolioCompiler(tools.pdf())
                    .write(collected.content(), collected.signer(), pdf.target(), progress);
            whole = true;
            List<WrittenFile> files = new ArrayList<>(receipt.files());
            files.add(new WrittenFile(String.valueOf(place.getFileName()), sheet.sha256()));
            return receipt.with(files);
        } finally {
            if (!whole) {
                remove(place);
            }
        }
    }

    private WholeFile.Written contacts(ContactSheet contacts, @Nullable DiarySigner signer, Path place)
            throws PortfolioFailure {
        try {
            return new WholeFile()
                    .<RuntimeException>write(place, out -> tools.contacts().write(contacts, signer, out));
        } catch (IOException e) {
            throw PortfolioFailure.of(e);
        }
    }

    private static void remove(Path written) {
        try {
            Files.deleteIfExists(written);
        } catch (IOException e) {
            // The failure that led here is the one to tell.
        }
    }

    private PortfolioReceipt print(Collected collected, Output.Paper paper, PortfolioProgress progress)
            throws PortfolioFailure {
        PrintCommand printer = tools.printer().orElseThrow(PortfolioFailure.NotPrinted::new);
        PortfolioContent content = collected.content();
        byte[] pdf = inMemory(
                paper.coverSheet() ? tools.withCoverSheet() : tools.pdf(), content, collected.signer(), progress);
        try {
            printer.print(pdf, paper.job(), progress);
            Octets sha256 = Octets.of(Hashes.sha256(pdf));
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
            PortfolioWriter writer, PortfolioContent content, @Nullable DiarySigner signer, PortfolioProgress progress)
            throws PortfolioFailure {
        MemoryFile memory = MemoryFile.ofUsualSize();
        try (memory) {
            writer.write(content, signer, memory, progress);
            return memory.take();
        } catch (IOException e) {
            throw memory.isFull() ? new PortfolioFailure.TooLarge() : PortfolioFailure.of(e);
        }
    }
}
