package org.daybook.cli.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.cli.diary.DiaryFile;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.conversation.ColumnMapping;
import org.daybook.evidence.format.FileKind;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.catalogue.Importers;
import org.daybook.job.importing.ImportJob;
import org.daybook.job.importing.MessageIncidentCreator;
import org.daybook.job.importing.MessageIncidentPlan;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Imports the incidents and other records of another diary's export, or says what the import of any files would bring.
 */
@Command
public final class ImportCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Diaries diaries;
    private final ImportPrinter printer;
    private final Clock clock;

    @Mixin
    private final DiaryFile file = new DiaryFile();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "EXPORT", descriptionKey = "cli.option.import-from")
    private List<Path> exports = List.of();

    @Mixin
    private final ImportOptions options = new ImportOptions();

    @Mixin
    private final BackupOptions backups = new BackupOptions();

    @Mixin
    private final TableOptions tables = new TableOptions();

    /** @param clock of this computer */
    public ImportCommand(CommandOutput output, Diaries diaries, ImportPrinter printer, Clock clock) {
        this.output = output;
        this.diaries = diaries;
        this.printer = printer;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure, ExchangeFailure, PortfolioFailure {
        MessageIncidentPlan plan =
                new MessageIncidentPlan(options.grouping(), MessageIncidentCreator.USUAL_PAUSE, options.withMedia());
        ImportSettings settings = options.settings(clock);
        List<ColumnMapping> said = tables.of(exports);
        OriginalOpener originals = new OriginalOpener(output, backups, file.fromStandardInput(), settings.zone());
        if (options.dryRun()) {
            return new PreviewPrinter(output, printer, Importers.knowing(said), originals)
                    .print(exports, settings, options.json());
        }
        try (OpenDiary diary = file.toRecord(diaries, output)) {
            List<ColumnMapping> known =
                    Stream.concat(said.stream(), diary.tables().stream()).toList();
            MessageImporter importer = new MessageImporter(output, printer, Importers.knowing(known), originals);
            FilesImporter files = new FilesImporter(output, printer.failureWords(), diary.session());
            boolean all = true;
            List<WorkBegun> begun = new ArrayList<>();
            for (Path export : exports) {
                Optional<WorkBegun> work = diary.beginImport(export);
                work.ifPresent(begun::add);
                switch (importer.run(export, settings, plan, work, diary)) {
                    case IMPORTED -> {}
                    case FAILED -> all = false;
                    case UNKNOWN -> all &= takeOver(export, diary, files, work);
                }
            }
            makeIncidents(files, settings.zone());
            diary.end(begun);
            return all ? ExitCode.DONE : ExitCode.COULD_NOT;
        }
    }

    private boolean takeOver(Path export, OpenDiary diary, FilesImporter files, Optional<WorkBegun> work)
            throws VaultFailure, ExchangeFailure, PortfolioFailure {
        try {
            if (Files.isRegularFile(export)) {
                say(diary.takeOver(export));
                return true;
            }
            return keep(export, files);
        } catch (ExchangeFailure.NotAnExport | ExchangeFailure.NotJson e) {
            if (FileKind.ofName(String.valueOf(export.getFileName())).equals(Optional.of(FileKind.JSON))) {
                // Meant to be read as another diary's, not to be kept.
                return failed(export, e, diary, work);
            }
            return keep(export, files);
        } catch (ExchangeFailure.Partway e) {
            throw e;
        } catch (ExchangeFailure e) {
            return failed(export, e, diary, work);
        }
    }

    /** One of several files never keeps the others from being imported. */
    private boolean failed(Path export, ExchangeFailure failure, OpenDiary diary, Optional<WorkBegun> work)
            throws VaultFailure, ExchangeFailure, PortfolioFailure {
        diary.end(work.stream().toList());
        if (exports.size() == 1) {
            throw failure;
        }
        printer.sayFailed(export, failure);
        return false;
    }

    private boolean keep(Path export, FilesImporter files) throws VaultFailure {
        try {
            return files.keep(export);
        } catch (ImportFailure | IOException e) {
            printer.sayFailed(export, e);
            return false;
        }
    }

    private void makeIncidents(FilesImporter files, ZoneId zone) throws CommandFailure, VaultFailure {
        try {
            files.makeIncidents(options.filesGrouping(), zone, clock);
        } catch (ImportFailure e) {
            // Nobody can stop it.
            throw new IllegalStateException(e);
        }
    }

    private void say(ImportJob.Report report) {
        say("cli.import.incidents", report.incidents());
        say("cli.import.particulars", report.caseRecords());
        if (report.ofNewerKinds() > 0) {
            output.say("cli.import.newer-kinds", String.valueOf(report.ofNewerKinds()));
        }
        if (report.linksDropped() > 0) {
            output.say("cli.import.links-dropped", String.valueOf(report.linksDropped()));
        }
        switch (report.heading()) {
            case NOTHING_NEW -> {}
            case TAKEN -> output.say("cli.import.heading-taken");
            case LEFT -> output.say("cli.import.heading-left");
        }
        output.say("cli.import.claim");
    }

    private void say(String heading, ImportJob.ImportCounts counts) {
        output.say(heading);
        output.say("cli.import.taken", String.valueOf(counts.taken()));
        output.say("cli.import.skipped", String.valueOf(counts.skipped()));
        if (counts.newerThere() > 0) {
            output.say("cli.import.newer-there", String.valueOf(counts.newerThere()));
        }
        if (counts.early() > 0) {
            output.say("cli.import.early", String.valueOf(counts.early()));
        }
    }
}
