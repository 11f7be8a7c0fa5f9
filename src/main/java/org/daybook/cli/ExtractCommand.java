package org.daybook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daybook.cli.diary.DiaryFile;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves a copy of an exhibit's file, byte for byte the same, outside the diary. */
@Command
final class ExtractCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Diaries diaries;

    @Mixin
    private final DiaryFile file = new DiaryFile();

    @Parameters(index = "1", paramLabel = "LABEL", descriptionKey = "cli.option.label")
    private String label = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "cli.option.extract-out")
    private Path folder = Path.of("");

    ExtractCommand(CommandOutput output, Diaries diaries) {
        this.output = output;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure, PortfolioFailure, EvidenceFailure {
        try (OpenDiary diary = file.toRead(diaries, output)) {
            OpenDiary.Extracted copy = diary.extract(label, folder)
                    .orElseThrow(() -> new CommandFailure("cli.extract.no-exhibit", ExitCode.USAGE));
            output.say("cli.compile.written", copy.file().toString());
            output.say("cli.compile.sha256", copy.sha256().hex());
            output.say("cli.extract.plain");
            if (!copy.noted()) {
                output.warn("cli.extract.not-noted");
            }
        }
        return ExitCode.DONE;
    }
}
