package org.daybook.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.crypto.Passphrase;
import org.daybook.job.portfolio.PortfolioTarget;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.bundle.BundleChoice;
import org.daybook.portfolio.companion.CompanionChoice;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.sample.SampleCase;
import org.daybook.sample.SampleDiary;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates the diary of an invented case and, if requested, its portfolio. */
@Command
final class SampleCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Clock clock;
    private final Diaries diaries;
    private final SampleDiary sample;
    private final PortfolioWriters writers;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.new-file")
    private Path file = Path.of("");

    @Option(names = "--portfolio", paramLabel = "DIR", descriptionKey = "cli.option.portfolio")
    private @Nullable Path folder;

    SampleCommand(CommandOutput output, Clock clock, Diaries diaries, SampleDiary sample, PortfolioWriters writers) {
        this.output = output;
        this.clock = clock;
        this.diaries = diaries;
        this.sample = sample;
        this.writers = writers;
    }

    @Override
    public Integer call() throws VaultFailure, PortfolioFailure {
        SampleDiary.WrittenRecords written = sample.write(file, SampleCase.endingBefore(LocalDate.now(clock)));
        output.say("cli.sample.done");
        output.say("cli.check.entries", String.valueOf(written.entries()));
        output.say("cli.check.incidents", String.valueOf(written.incidents()));
        output.say("cli.sample.passphrase", SampleDiary.PASSPHRASE);
        if (folder != null) {
            compile(folder);
        }
        return ExitCode.DONE;
    }

    private void compile(Path into) throws VaultFailure, PortfolioFailure {
        try (Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray());
                OpenDiary diary = new OpenDiary(diaries.unlock(file, passphrase), output)) {
            PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
            PortfolioTarget form =
                    new PortfolioTarget.BundleTarget(into, BundleChoice.of(request), null, CompanionChoice.NONE);
            new ReceiptFormatter(output).say(diary.compile(request, into, form, writers));
        }
    }
}
