package org.daybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.Octets;
import org.daybook.casefile.ParticularHistory;
import org.daybook.crypto.DiarySigner;
import org.daybook.crypto.Passphrase;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exchange.CaseExport;
import org.daybook.exchange.CaseJsonWriter;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.exchange.ExportFile;
import org.daybook.facts.ThingId;
import org.daybook.portfolio.FileCheck;
import org.daybook.portfolio.PortfolioCompiler;
import org.daybook.portfolio.PortfolioContent;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioProgress;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.PortfolioRequest;
import org.daybook.portfolio.bundle.Bundle;
import org.daybook.portfolio.bundle.BundleChoice;
import org.daybook.portfolio.bundle.BundleCompiler;
import org.daybook.session.Adding;
import org.daybook.session.Diaries;
import org.daybook.session.PastPortfolio;
import org.daybook.session.Session;
import org.daybook.session.Takeover;
import org.daybook.vault.Progress;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** A diary that a command has open; the command waits for each thing it asks for. */
final class OpenDiary implements AutoCloseable {
    /** Says nothing to whoever looks over the folder. */
    private static final String NEUTRAL_NAME = "notes-";

    private final Session session;

    /**
     * A portfolio that was written.
     *
     * @param receipt what was written
     * @param code the code of the printing
     * @param headCode the code of the head that is printed in it; empty if none is
     * @param certificate the SHA-256 of the certificate that it is signed with; empty if the diary has lost its key
     * @param noted whether the diary has kept that it was written
     */
    record Compiled(
            PortfolioReceipt receipt,
            String code,
            Optional<String> headCode,
            Optional<Octets> certificate,
            boolean noted) {}

    /**
     * What portfolios are written with.
     *
     * @param pdf writes the PDF alone
     * @param bundles writes it with all that belongs to it
     */
    record Writers(PortfolioCompiler pdf, BundleCompiler bundles) {}

    /**
     * A case that was written to a file.
     *
     * @param written where, and what its bytes are
     * @param incidents how many incidents are in it
     * @param particulars how many other records are in it
     * @param headCode the code of the head that is said in it; empty if none is
     * @param noted whether the diary says that it was written
     */
    record Exported(
            ExportFile.Written written, int incidents, int particulars, Optional<String> headCode, boolean noted) {}

    /** Records that a file was written. */
    private interface Note {
        void record() throws VaultFailure;
    }

    OpenDiary(Session session) {
        this.session = session;
    }

    /** Opens a diary from which something is read or copied elsewhere, and says so if its disk has no room for a note of it. */
    static OpenDiary toRead(Diaries diaries, Path file, Passphrase passphrase, Voice voice) throws VaultFailure {
        Session session = diaries.unlockToRead(file, passphrase);
        if (session.opening().toLook()) {
            voice.warn("cli.vault.full-read-only");
        }
        return new OpenDiary(session);
    }

    /** Whether something in it is not as it was written. */
    boolean isLookOnly() {
        return session.opening().lookOnly() && !session.opening().toLook();
    }

    /** All incidents in the order in which they were recorded. */
    List<IncidentHistory> incidents() throws VaultFailure, PortfolioFailure {
        return await(session::incidents);
    }

    /** What it holds beside incidents and exhibits. */
    List<ParticularHistory> particulars() throws VaultFailure, PortfolioFailure {
        return await(() -> session.particulars().all());
    }

    /** Writes the whole case to a file. */
    Exported export(Path target, boolean withContacts) throws VaultFailure, PortfolioFailure, ExchangeFailure {
        CaseExport export = await(session::export);
        ExportFile.Written written = ExportFile.write(export, new CaseJsonWriter(withContacts), target);
        return new Exported(
                written,
                export.incidents().size(),
                export.particulars().size(),
                export.headCode(),
                note(() -> session.exported(export, written)));
    }

    /** Where a new exhibit is to belong. */
    record Target(Optional<ThingId> incident) {
        static final Target INBOX = new Target(Optional.empty());
    }

    /**
     * An exhibit in a list.
     *
     * @param incidents the numbers of the incidents it belongs to
     */
    record Listed(ExhibitHistory exhibit, List<Integer> incidents) {}

    /**
     * A copy that was saved outside.
     *
     * @param noted whether the diary says that it was
     */
    record Extracted(Path file, Octets sha256, boolean noted) {}

    /** The incident of that number. */
    Optional<Target> incident(int number) throws VaultFailure, PortfolioFailure {
        return incidents().stream()
                .filter(history -> history.current().number() == number)
                .map(history -> new Target(Optional.of(history.id())))
                .findFirst();
    }

    /** Seals a file into the diary, where it is once that is finished. */
    Adding attach(Path path, Target target) throws VaultFailure, EvidenceFailure {
        return session.exhibits().begin(path, target.incident().orElse(null), Progress.UNWATCHED);
    }

    /** All exhibits in the order in which they were added. */
    List<Listed> exhibits() throws VaultFailure, PortfolioFailure {
        return await(() -> session.exhibits().all().stream()
                .map(exhibit -> new Listed(exhibit, numbers(exhibit)))
                .toList());
    }

    private List<Integer> numbers(ExhibitHistory exhibit) {
        return exhibit.current().links().incidents().stream()
                .flatMap(id -> session.incident(id).stream())
                .map(history -> history.current().number())
                .sorted()
                .toList();
    }

    /** Saves a copy of the exhibit that {@code label} means into {@code folder}; empty if there is none of that label. */
    Optional<Extracted> extract(String label, Path folder) throws VaultFailure, PortfolioFailure, EvidenceFailure {
        Optional<ExhibitHistory> meant = exhibits().stream()
                .map(Listed::exhibit)
                .filter(exhibit -> ExhibitWords.isMeant(exhibit, label))
                .findFirst();
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new EvidenceFailure.CannotWrite();
        }
        Path target = folder.resolve(session.exhibits().nameOf(meant.get()));
        boolean noted = session.exhibits().saveCopy(meant.get(), target, Progress.UNWATCHED);
        Octets sha256 = Objects.requireNonNull(meant.get().file()).sha256();
        return Optional.of(new Extracted(target, sha256, noted));
    }

    /** Takes over what another diary wrote. */
    Takeover.Report takeOver(Path export) throws VaultFailure, ExchangeFailure {
        return new Takeover(session).takeOver(export);
    }

    /** Writes a portfolio into {@code folder}, under a name that is not taken, and records that in the diary. */
    Compiled compile(PortfolioRequest request, Path folder, PortfolioCompiler compiler)
            throws VaultFailure, PortfolioFailure {
        PortfolioContent collected = await(() -> session.portfolios().collect(request));
        PortfolioContent content = new FileCheck(PortfolioProgress.SILENT).check(collected);
        make(folder);
        Path target = freeName(folder, content.madeAt().toLocalDate(), "." + compiler.extension());
        Optional<DiarySigner> signer = await(() -> session.portfolios().signer());
        PortfolioReceipt receipt = compiler.write(content, signer.orElse(null), target, PortfolioProgress.SILENT);
        return compiled(content, receipt);
    }

    /** Writes a bundle into {@code folder}, under a name that is not taken, and records that in the diary. */
    Compiled compile(
            PortfolioRequest request, BundleChoice choice, @Nullable Passphrase lock, Path folder, Writers writers)
            throws VaultFailure, PortfolioFailure {
        PortfolioContent content = new FileCheck(PortfolioProgress.SILENT)
                .check(await(() -> session.portfolios().collect(request)));
        make(folder);
        Path target = freeName(folder, content.madeAt().toLocalDate(), "");
        Bundle bundle = await(() -> new Bundle(
                content,
                choice.contactSheet() ? session.portfolios().contactSheet(content) : null,
                session.portfolios().proof(content)));
        Optional<DiarySigner> signer = await(() -> session.portfolios().signer());
        PortfolioReceipt receipt =
                writers.bundles().write(bundle, choice, signer.orElse(null), lock, target, PortfolioProgress.SILENT);
        return compiled(content, receipt);
    }

    private Compiled compiled(PortfolioContent content, PortfolioReceipt receipt) throws PortfolioFailure {
        return new Compiled(
                receipt,
                content.code().toString(),
                content.ledger().headCode(),
                content.ledger().certificate(),
                note(() -> session.portfolios().note(content, receipt)));
    }

    /** How many entries there were when a portfolio was written last; empty if none was. */
    Optional<Long> lastExport() throws VaultFailure, PortfolioFailure {
        List<PastPortfolio> made = await(() -> session.portfolios().made());
        return made.isEmpty() ? Optional.empty() : Optional.of(made.getLast().headCount());
    }

    /** The file is there, whether or not the diary can note it. */
    private boolean note(Note note) throws PortfolioFailure {
        try {
            return await(() -> {
                note.record();
                return true;
            });
        } catch (VaultFailure e) {
            return false;
        }
    }

    @Override
    public void close() {
        session.close();
    }

    private static void make(Path folder) throws PortfolioFailure {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PortfolioFailure.CannotWrite(new IOException(e.getClass().getSimpleName()));
        }
    }

    /** A name that is free, also with the ending of a ZIP. */
    private static Path freeName(Path folder, LocalDate day, String ending) {
        Path name = folder.resolve(NEUTRAL_NAME + day + ending);
        for (int again = 2; isTaken(name); again++) {
            name = folder.resolve(NEUTRAL_NAME + day + "-" + again + ending);
        }
        return name;
    }

    private static boolean isTaken(Path name) {
        return Files.exists(name) || Files.exists(name.resolveSibling(name.getFileName() + ".zip"));
    }

    private <T> T await(Callable<T> work) throws VaultFailure, PortfolioFailure {
        try {
            return session.submit(work).get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case VaultFailure failure -> throw failure;
                case PortfolioFailure failure -> throw failure;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortfolioFailure.Cancelled();
        }
    }
}
