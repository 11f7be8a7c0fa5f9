package org.daybook.cli.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExhibitFormatter;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.MessageImport.ImportedFile;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.catalogue.Importers;
import org.daybook.job.importing.ImportOriginal;
import org.daybook.job.importing.MessageImportJob;
import org.daybook.job.importing.MessageIncidentCreator;
import org.daybook.job.importing.MessageIncidentPlan;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.progress.Progress;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/** Imports exported messages into an open diary, file by file, and says what became of each. */
record MessageImporter(CommandOutput output, ImportPrinter printer, Importers importers, OriginalOpener originals) {
    /** What became of a file. */
    enum FileResult {
        IMPORTED,
        /** It was said why not. */
        FAILED,
        /** Nothing in it has a known format, and nothing was said or recorded. */
        UNKNOWN
    }

    /**
     * Imports one file.
     *
     * @param plan what becomes of the messages
     * @param work the import of this file, if it was begun, which comes to its end with its last messages
     */
    FileResult run(
            Path file, ImportSettings settings, MessageIncidentPlan plan, Optional<WorkBegun> work, OpenDiary diary)
            throws CommandFailure, VaultFailure, PortfolioFailure {
        try (OpenedOriginal opened = originals.open(file)) {
            ImportOriginal original = opened.original();
            Importers.SourceContents known = recognise(original);
            if (known.recognised().isEmpty()) {
                return FileResult.UNKNOWN;
            }
            boolean isOrderOpen = settings.dayOrder().isEmpty()
                    && known.recognised().stream()
                            .anyMatch(group -> group.questions().contains(ImportQuestion.DAY_ORDER));
            if (isOrderOpen) {
                output.warn(
                        "cli.import.failed", file.toString(), output.messages().get("cli.import.asks-day-order"));
                return FileResult.FAILED;
            }
            for (RecognisedFiles group : known.recognised()) {
                boolean isLast = group == known.recognised().getLast();
                run(file, original, group, settings, plan, isLast ? work : Optional.empty(), diary);
            }
            known.warnings().forEach(printer::say);
            known.others().forEach(path -> output.say("cli.import.other", path));
            return FileResult.IMPORTED;
        } catch (ImportFailure | EvidenceFailure | IOException e) {
            printer.sayFailed(file, e);
            return FileResult.FAILED;
        }
    }

    private Importers.SourceContents recognise(ImportOriginal original) throws ImportFailure, IOException {
        try (ImportSource source = original.open()) {
            return importers.recognise(source);
        }
    }

    private void run(
            Path file,
            ImportOriginal original,
            RecognisedFiles group,
            ImportSettings settings,
            MessageIncidentPlan plan,
            Optional<WorkBegun> last,
            OpenDiary diary)
            throws ImportFailure, EvidenceFailure, VaultFailure, PortfolioFailure, IOException {
        Session session = diary.session();
        MessageImportJob.MessageImportOutcome outcome =
                new MessageImportJob(session, importers, Progress.UNWATCHED).run(original, group, settings, plan, last);
        printer.sayRecognised(file, group);
        List<ImportedFile> files = outcome.history().messages().files();
        output.say("cli.import.original", labels(files, diary));
        if (!outcome.isHeldAlready()) {
            outcome.history().messages().conversations().forEach(this::say);
        }
        MessageIncidentCreator.Made made = new MessageIncidentCreator(session, output.messages())
                .record(outcome.history(), outcome.isHeldAlready() ? MessageIncidentPlan.NONE : plan);
        if (outcome.isHeldAlready()) {
            output.say(made.equals(MessageIncidentCreator.Made.NOTHING) ? "cli.import.held" : "cli.import.finished");
        }
        if (!made.incidents().isEmpty()) {
            output.say(
                    "cli.import.incidents-made", String.valueOf(made.incidents().size()));
        }
        if (made.media() > 0) {
            output.say("cli.import.media-added", String.valueOf(made.media()));
        }
        if (made.mediaFailed() > 0) {
            output.warn("cli.import.media-failed", String.valueOf(made.mediaFailed()));
        }
        if (!outcome.isHeldAlready()) {
            outcome.warnings().forEach(printer::say);
            printer.sayMore(outcome.warned() - outcome.warnings().size());
            printer.sayGap(group);
        }
    }

    private void say(ConversationSummary one) {
        output.say("cli.import.conversation", one.title());
        output.say("cli.import.messages", String.valueOf(one.messages()));
        if (one.calls() > 0) {
            output.say("cli.import.calls", String.valueOf(one.calls()));
        }
    }

    private String labels(List<ImportedFile> files, OpenDiary diary) throws VaultFailure, PortfolioFailure {
        List<ExhibitHistory> exhibits =
                diary.exhibits().stream().map(OpenDiary.ListedExhibit::exhibit).toList();
        return files.stream()
                .flatMap(
                        file -> exhibits.stream().filter(exhibit -> exhibit.id().equals(file.exhibit())))
                .map(ExhibitFormatter::label)
                .collect(Collectors.joining(", "));
    }
}
