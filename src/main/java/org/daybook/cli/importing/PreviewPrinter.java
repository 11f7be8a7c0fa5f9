package org.daybook.cli.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.conversation.ConversationSummary;
import org.daybook.exchange.CaseJsonReader;
import org.daybook.exchange.CaseJsonWriter;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.catalogue.ImportPreview;
import org.daybook.importing.catalogue.Importers;
import org.daybook.importing.catalogue.PreviewWriter;
import org.daybook.job.importing.ImportOriginal;
import org.daybook.progress.Progress;

/** Prints what an import of some files would bring. It opens no diary, and writes nothing to the disk. */
record PreviewPrinter(CommandOutput output, ImportPrinter printer, Importers importers, OriginalOpener originals) {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final ImportPreview OF_ANOTHER_DIARY = new ImportPreview(
            List.of(new RecognisedFiles(
                    CaseJsonWriter.FORMAT, List.of(""), List.of(), CaseJsonWriter.FORMAT, Set.of())),
            List.of(),
            List.of(),
            List.of(),
            0);

    /**
     * Prints one file after the other; one that cannot be read is reported, and the rest is still printed.
     *
     * @param json whether to print one line of JSON for each file, and each conversation of a backup, rather than words
     * @return the {@link ExitCode}: whether all could be read, and the format of something in each is known
     */
    int print(List<Path> files, ImportSettings settings, boolean json) throws CommandFailure {
        boolean read = true;
        boolean known = true;
        for (Path file : files) {
            try (OpenedOriginal opened = originals.open(file)) {
                ImportPreview preview = preview(file, opened.original(), settings);
                known &= !preview.recognised().isEmpty();
                if (json) {
                    PreviewWriter writer = new PreviewWriter(printer::words);
                    for (ImportPreview line : opened.isOfBackup() ? preview.parted() : List.of(preview)) {
                        output.sayJson(writer.line(file.toString(), line));
                    }
                } else {
                    say(file, preview, settings);
                }
            } catch (ImportFailure | ExchangeFailure | IOException e) {
                printer.sayFailed(file, e);
                read = false;
            }
        }
        if (!read) {
            return ExitCode.COULD_NOT;
        }
        return known ? ExitCode.DONE : ExitCode.NO;
    }

    private ImportPreview preview(Path file, ImportOriginal original, ImportSettings settings)
            throws ImportFailure, ExchangeFailure, IOException {
        try (ImportSource source = original.open()) {
            ImportPreview preview = ImportPreview.of(source, importers, settings, Progress.UNWATCHED);
            boolean another = preview.recognised().isEmpty() && Files.isRegularFile(file) && isOfAnotherDiary(file);
            return another ? OF_ANOTHER_DIARY : preview;
        }
    }

    private static boolean isOfAnotherDiary(Path file) throws ExchangeFailure {
        try {
            CaseJsonReader.<ExchangeFailure>read(file, _ -> {});
            return true;
        } catch (ExchangeFailure.NewerVersion | ExchangeFailure.Malformed | ExchangeFailure.DuplicateId e) {
            throw e;
        } catch (ExchangeFailure e) {
            return false;
        }
    }

    private void say(Path file, ImportPreview preview, ImportSettings settings) {
        if (preview.recognised().isEmpty()) {
            output.say("cli.import.unknown-format", file.toString());
        }
        for (RecognisedFiles group : preview.recognised()) {
            printer.sayRecognised(file, group);
            group.questions().stream()
                    .filter(question -> !isAnswered(question, settings))
                    .sorted()
                    .forEach(this::say);
            printer.sayGap(group);
        }
        preview.conversations().forEach(this::say);
        if (!preview.recognised().isEmpty()) {
            preview.others().forEach(path -> output.say("cli.import.other", path));
        }
        preview.warnings().forEach(printer::say);
        long said = preview.warnings().size()
                + preview.conversations().stream()
                        .mapToLong(one -> one.warnings().size())
                        .sum();
        printer.sayMore(preview.warned() - said);
    }

    private static boolean isAnswered(ImportQuestion question, ImportSettings settings) {
        return switch (question) {
            case DAY_ORDER -> settings.dayOrder().isPresent();
            case ME -> !settings.me().isEmpty();
            case COLUMNS, ZONE -> false;
        };
    }

    private void say(ImportQuestion question) {
        output.say(
                switch (question) {
                    case DAY_ORDER -> "cli.import.asks-day-order";
                    case ZONE -> "cli.import.asks-zone";
                    case ME -> "cli.import.asks-me";
                    case COLUMNS -> "cli.import.asks-columns";
                });
    }

    private void say(ImportPreview.Conversation conversation) {
        ConversationSummary summary = conversation.summary();
        output.say("cli.import.conversation", summary.title());
        for (ConversationSummary.SenderCount sender : summary.senders()) {
            boolean isNamedByAddress = sender.address().startsWith(sender.name());
            output.say(
                    sender.address().isEmpty() || isNamedByAddress ? "cli.import.sender" : "cli.import.sender-at",
                    isNamedByAddress ? sender.address() : sender.name(),
                    String.valueOf(sender.messages()),
                    sender.address());
        }
        output.say("cli.import.messages", String.valueOf(summary.messages()));
        say("cli.import.system", summary.system());
        say("cli.import.calls", summary.calls());
        say("cli.import.other-rows", summary.others());
        say("cli.import.media", summary.media());
        say("cli.import.media-missing", summary.mediaMissing());
        OffsetDateTime first = summary.first();
        OffsetDateTime last = summary.last();
        if (first != null && last != null) {
            output.say("cli.import.days", SECONDS.format(first), SECONDS.format(last));
        }
        conversation.warnings().forEach(printer::say);
    }

    private void say(String key, int number) {
        if (number > 0) {
            output.say(key, String.valueOf(number));
        }
    }
}
