package org.daybook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daybook.crypto.Passphrase;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.job.ImportJob;
import org.daybook.session.Diaries;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Imports the incidents and other records of another diary's export. */
@Command
final class ImportCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Diaries diaries;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "JSON", descriptionKey = "cli.option.import-from")
    private Path export = Path.of("");

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    ImportCommand(CommandOutput output, Diaries diaries) {
        this.output = output;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, ExchangeFailure {
        try (Passphrase typed = passphrase.read(new PassphraseReader(output));
                OpenDiary diary = new OpenDiary(diaries.unlock(file, typed))) {
            say(diary.takeOver(export));
        }
        return ExitCode.DONE;
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
    }
}
