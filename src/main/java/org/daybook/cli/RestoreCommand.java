package org.daybook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.cli.secret.UnlockOptions;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.progress.Progress;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.Diaries;
import org.daybook.session.unlock.Restoration;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replaces a diary with a backup that was read in full. The old file gets another name. */
@Command
final class RestoreCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Diaries diaries;

    @Parameters(paramLabel = "BACKUP", descriptionKey = "cli.option.backup")
    private Path backup = Path.of("");

    @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "cli.option.restore-to")
    private Path target = Path.of("");

    @Mixin
    private final UnlockOptions options = new UnlockOptions();

    @Option(names = "--unproven", descriptionKey = "cli.option.unproven")
    private boolean unproven;

    RestoreCommand(CommandOutput output, Diaries diaries) {
        this.output = output;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure {
        try (UnlockSecret key = options.read(new PassphraseReader(output));
                Restoration restoration = diaries.derived().restore(backup, key, target, Progress.UNWATCHED)) {
            Restoration.BackupCounts held = restoration.held();
            output.say("cli.check.entries", String.valueOf(held.entries()));
            output.say("cli.check.incidents", String.valueOf(held.incidents()));
            output.say("cli.check.exhibits", String.valueOf(held.exhibits()));
            held.lastRecorded()
                    .ifPresent(last ->
                            output.say("cli.restore.last", output.formats().exactDateTime(last)));
            output.say("cli.check.head", held.code());
            if (!held.proven()) {
                output.warn("cli.unproven");
                if (!unproven) {
                    throw new CommandFailure("cli.unproven-restore", ExitCode.NO);
                }
            }
            if (!held.access().isEmpty()) {
                output.say(
                        "cli.restore.access",
                        held.access().stream().map(AccessGrant::name).collect(Collectors.joining(", ")));
            }
            restoration.put().ifPresent(aside -> output.say("cli.restore.aside", String.valueOf(aside.getFileName())));
            output.say("cli.restore.done");
            return ExitCode.DONE;
        }
    }
}
