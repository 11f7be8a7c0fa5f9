package org.daybook.cli.diary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExhibitFormatter;
import org.daybook.cli.output.FailureFormatter;
import org.daybook.conversation.ColumnMapping;
import org.daybook.crypto.ByteSequence;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exchange.CaseExport;
import org.daybook.exchange.CaseJsonWriter;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.exchange.ExportFile;
import org.daybook.files.ConflictedCopies;
import org.daybook.files.HashingOutputStream;
import org.daybook.files.SyncedFolder;
import org.daybook.incident.Incident;
import org.daybook.job.ExternalWrite;
import org.daybook.job.UnfinishedWorkFormatter;
import org.daybook.job.importing.ImportJob;
import org.daybook.job.portfolio.OutputForm;
import org.daybook.job.portfolio.PortfolioJob;
import org.daybook.job.portfolio.PortfolioResult;
import org.daybook.job.portfolio.PortfolioTarget;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.ledger.HeadCode;
import org.daybook.portfolio.ClueSearch;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.DiaryRelocation.ClosedDiary;
import org.daybook.session.ExhibitAddition;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * A diary that a command has open; the command waits for each call.
 *
 * @param output says where everything is if the file was changed meanwhile
 */
public record OpenDiary(Session session, CommandOutput output) implements AutoCloseable {
    /** Reveals nothing to anyone who sees the folder. */
    private static final String NEUTRAL_NAME = "notes-";

    /**
     * A case that was written to a file.
     *
     * @param written the file written, with its digest
     * @param incidents how many incidents are in it
     * @param caseRecords how many other records are in it
     * @param headCode the head code in it; empty if there is none
     * @param noted whether the diary recorded it
     */
    public record Exported(
            ExportFile.WrittenExport written,
            int incidents,
            int caseRecords,
            Optional<String> headCode,
            boolean noted) {}

    /**
     * Opens a diary from which something is read or copied elsewhere, and reports if that cannot be recorded in it.
     */
    public static OpenDiary toRead(Diaries diaries, Path file, UnlockSecret key, CommandOutput output)
            throws VaultFailure {
        return said(diaries.unlockToRead(file, key), output);
    }

    public static OpenDiary toRecord(Diaries diaries, Path file, UnlockSecret key, CommandOutput output)
            throws VaultFailure {
        Session session = diaries.unlock(file, key);
        warnOfFolder(file, HexFormat.of().parseHex(session.id()), output);
        return said(session, output);
    }

    /** Says if it lies in a synchronised folder, or beside copies that such a service may have left. */
    public static void warnOfFolder(Path diary, byte[] id, CommandOutput output) {
        Path folder = Objects.requireNonNull(diary.toAbsolutePath().getParent());
        SyncedFolder.serviceOf(folder).ifPresent(service -> output.warn("cli.synced", service));
        List<String> copies = ConflictedCopies.beside(diary, id);
        if (!copies.isEmpty()) {
            output.warn("cli.synced-copies", String.join(", ", copies));
        }
    }

    private static OpenDiary said(Session session, CommandOutput output) throws VaultFailure {
        session.opening()
                .looked()
                .map(VaultFailure.LookOnly::new)
                .ifPresent(why -> output.warnLine(new FailureFormatter(output.messages()).of(why)));
        if (session.opening().unproven()) {
            output.warn("cli.unproven");
        }
        session.await(open -> new UnfinishedWorkFormatter(output.messages()).of(open), VaultFailure.Stopped::new)
                .forEach(one -> output.warnLine(
                        one.isOfImport() ? output.messages().get("cli.unfinished-again", one.words()) : one.words()));
        return new OpenDiary(session, output);
    }

    /** Records that the import of a file or folder has begun; empty if it cannot be read. */
    public Optional<WorkBegun> beginImport(Path chosen) throws VaultFailure, PortfolioFailure {
        try {
            ByteSequence sha256 = HashingOutputStream.sha256(chosen);
            return Optional.of(await(open -> open.works().beginImport(String.valueOf(chosen.getFileName()), sha256)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Records that imports have come to their end. */
    public void end(List<WorkBegun> works) throws VaultFailure, PortfolioFailure {
        await(open -> {
            for (WorkBegun work : works) {
                open.works().end(work);
            }
            return works;
        });
    }

    /** Whether something in it is not as it was written. */
    public boolean isLookOnly() {
        return session.opening().isImpaired() && !session.opening().toLook();
    }

    /** All incidents in the order in which they were recorded. */
    public List<IncidentHistory> incidents() throws VaultFailure, PortfolioFailure {
        return await(OpenCase::incidents);
    }

    /** The records other than incidents and exhibits. */
    public List<CaseRecordHistory> caseRecords() throws VaultFailure, PortfolioFailure {
        return await(open -> open.caseRecords().all());
    }

    /**
     * Writes the case to a file.
     *
     * @param withKeptApart whether therapy notes and safety plans are in it
     * @param preparedFor for whom; may be empty
     */
    public Exported export(Path target, boolean withContacts, boolean withKeptApart, String preparedFor)
            throws VaultFailure, PortfolioFailure, ExchangeFailure {
        CaseExport export = await(open -> open.copies().export())
                .without(kind ->
                        (!withKeptApart && kind.isKeptApart()) || (!preparedFor.isBlank() && kind.isAboutSharing()));
        ExternalWrite outside = ExternalWrite.begin(session, preparedFor, target);
        ExportFile.WrittenExport written;
        try {
            written = ExportFile.write(export, new CaseJsonWriter(withContacts), target);
        } catch (ExchangeFailure e) {
            outside.giveUp();
            throw e;
        }
        return new Exported(
                written,
                export.incidents().size(),
                export.caseRecords().size(),
                export.headCode().map(HeadCode::toString),
                outside.end(open -> List.of(open.copies().exported(export, written, preparedFor)))
                        .isEmpty());
    }

    /**
     * An exhibit in a list.
     *
     * @param incidents the numbers of the incidents it belongs to
     */
    public record ListedExhibit(ExhibitHistory exhibit, List<Integer> incidents) {}

    /**
     * A copy that was saved outside.
     *
     * @param noted whether the diary recorded it
     */
    public record Extracted(Path file, ByteSequence sha256, boolean noted) {}

    /** The incident with a number; empty if there is none. */
    public Optional<Id<Incident>> incident(int number) throws VaultFailure, PortfolioFailure {
        return incidents().stream()
                .filter(history -> history.current().number() == number)
                .map(IncidentHistory::id)
                .findFirst();
    }

    /** Seals a file, for an incident or for none; it is in the diary once the result is finished. */
    public ExhibitAddition attach(Path path, @Nullable Id<Incident> incident) throws VaultFailure, EvidenceFailure {
        return session.intake().begin(path, incident, Progress.UNWATCHED);
    }

    /** All exhibits in the order in which they were added. */
    public List<ListedExhibit> exhibits() throws VaultFailure, PortfolioFailure {
        return await(open -> open.exhibits().all().stream()
                .map(exhibit -> new ListedExhibit(exhibit, numbers(open, exhibit)))
                .toList());
    }

    private List<Integer> numbers(OpenCase open, ExhibitHistory exhibit) {
        return exhibit.current().links().incidents().stream()
                .flatMap(id -> open.incident(id).stream())
                .map(history -> history.current().number())
                .sorted()
                .toList();
    }

    /**
     * Saves a copy of the exhibit that {@code label} means into {@code folder}; empty if there is none of that label.
     */
    public Optional<Extracted> extract(String label, Path folder)
            throws VaultFailure, PortfolioFailure, EvidenceFailure {
        Optional<ExhibitHistory> meant = exhibits().stream()
                .map(ListedExhibit::exhibit)
                .filter(exhibit -> ExhibitFormatter.isMeant(exhibit, label))
                .findFirst();
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new EvidenceFailure.CannotWrite();
        }
        Path target = folder.resolve(session.files().nameOf(meant.get()));
        boolean noted = session.files().saveCopy(meant.get(), target, Progress.UNWATCHED);
        ByteSequence sha256 = Objects.requireNonNull(meant.get().file()).sha256();
        return Optional.of(new Extracted(target, sha256, noted));
    }

    /** All imports of messages, including withdrawn ones. */
    public List<ImportHistory> imports() throws VaultFailure, PortfolioFailure {
        return await(open -> open.conversations().imports());
    }

    /** How tables were read in earlier imports, the latest first. */
    public List<ColumnMapping> tables() throws VaultFailure, PortfolioFailure {
        return await(open -> open.conversations().tables());
    }

    /** Imports another diary's export. */
    public ImportJob.Report takeOver(Path export) throws VaultFailure, ExchangeFailure {
        return new ImportJob(session).takeOver(export);
    }

    /** A search for what in such a portfolio may still lead to her. */
    public ClueSearch clueSearch(PortfolioRequest request) throws VaultFailure, PortfolioFailure {
        return await(open -> open.portfolios().clueSearch(request));
    }

    /**
     * Writes a portfolio, under a name that is not taken, and records that in the diary.
     *
     * @param folder the folder to write to; created if missing
     * @param form its form; the path in it is ignored
     */
    public PortfolioResult compile(
            PortfolioRequest request, Path folder, PortfolioTarget form, PortfolioWriters writers)
            throws VaultFailure, PortfolioFailure {
        PortfolioJob job = new PortfolioJob(session, writers);
        PortfolioJob.CollectedPortfolio collected = job.collect(request, form.companions(), Progress.UNWATCHED);
        LocalDate day = collected.content().madeAt().toLocalDate();
        String ending = form.form() == OutputForm.PDF ? "." + writers.pdf().extension() : "";
        Path target = freeName(folder, day, ending);
        make(target.toAbsolutePath().getParent());
        return job.write(collected, form.at(target), Progress.UNWATCHED);
    }

    /** What this recipient has; empty if they were given no portfolio with everything up to a day. */
    public Optional<ReaderHoldings> held(String recipient) throws VaultFailure, PortfolioFailure {
        return await(open -> open.portfolios().held(recipient));
    }

    /**
     * Closes it.
     *
     * @throws VaultFailure.FileChanged after everything was saved elsewhere, if its file was changed meanwhile
     */
    @Override
    public void close() throws VaultFailure {
        close(session, output);
    }

    /** Closes a diary in the same way. */
    public static void close(Session session, CommandOutput output) throws VaultFailure {
        session.close();
        if (session.left().isPresent()) {
            ClosedDiary left = session.left().get();
            say(left, output);
            throw new VaultFailure.FileChanged(left.change());
        }
    }

    private static void say(ClosedDiary left, CommandOutput output) {
        if (left.moved().isEmpty()) {
            // A command has nobody to ask for another place.
            output.warn("cli.moved-nowhere");
        }
        if (left.held() != null) {
            left.held().close();
        }
        left.moved().ifPresent(moved -> {
            output.warn("cli.moved", moved.file().toString());
            if (!moved.exhibits().isEmpty()) {
                output.warn("cli.moved-without-exhibits", String.join(", ", moved.exhibits()));
            }
            if (moved.others() > 0) {
                output.warn("cli.moved-without-files", String.valueOf(moved.others()));
            }
        });
    }

    private static void make(@Nullable Path folder) throws PortfolioFailure {
        try {
            Files.createDirectories(Objects.requireNonNull(folder));
        } catch (IOException e) {
            throw new PortfolioFailure.CannotWrite(new IOException(e.getClass().getSimpleName()));
        }
    }

    /** A free name: neither it nor the folder that a portfolio of many pages becomes is there, nor a ZIP of either. */
    private static Path freeName(Path folder, LocalDate day, String ending) {
        String stem = NEUTRAL_NAME + day;
        for (int again = 2; isTaken(folder.resolve(stem + ending)) || isTaken(folder.resolve(stem)); again++) {
            stem = NEUTRAL_NAME + day + "-" + again;
        }
        return folder.resolve(stem + ending);
    }

    private static boolean isTaken(Path name) {
        return Files.exists(name) || Files.exists(name.resolveSibling(name.getFileName() + ".zip"));
    }

    private <T> T await(Session.CaseWork<T, PortfolioFailure> work) throws VaultFailure, PortfolioFailure {
        return session.await(work, PortfolioFailure.Cancelled::new);
    }
}
