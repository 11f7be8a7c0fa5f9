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

/** Takes over the incidents and other records of another diary's export. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final CommandOutput voice;
    private final Diaries diaries;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "JSON", descriptionKey = "cli.option.import-from")
    private Path export = Path.of("");

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    ImportCommand(CommandOutput voice, Diaries diaries) {
        this.voice = voice;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, ExchangeFailure {
        try (Passphrase typed = passphrase.read(new PassphraseReader(voice));
                OpenDiary diary = new OpenDiary(diaries.unlock(file, typed))) {
            say(diary.takeOver(export));
        }
        return ExitCode.DONE;
    }

    private void say(ImportJob.Report report) {
        say("cli.import.incidents", report.incidents());
        say("cli.import.particulars", report.particulars());
        if (report.ofNewerKinds() > 0) {
            voice.say("cli.import.newer-kinds", String.valueOf(report.ofNewerKinds()));
        }
        if (report.linksDropped() > 0) {
            voice.say("cli.import.links-dropped", String.valueOf(report.linksDropped()));
        }
        switch (report.heading()) {
            case NOTHING_NEW -> {}
            case TAKEN -> voice.say("cli.import.heading-taken");
            case LEFT -> voice.say("cli.import.heading-left");
        }
        voice.say("cli.import.claim");
    }

    private void say(String heading, ImportJob.Fate fate) {
        voice.say(heading);
        voice.say("cli.import.taken", String.valueOf(fate.taken()));
        voice.say("cli.import.skipped", String.valueOf(fate.skipped()));
        if (fate.newerThere() > 0) {
            voice.say("cli.import.newer-there", String.valueOf(fate.newerThere()));
        }
    }
}
