package org.daybook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daybook.progress.Progress;
import org.daybook.session.Diaries;
import org.daybook.session.Restoration;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup in the place of a diary, once it was read whole. What was there gets another name. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private final CommandOutput voice;
    private final Diaries diaries;

    @Parameters(paramLabel = "BACKUP", descriptionKey = "cli.option.backup")
    private Path backup = Path.of("");

    @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "cli.option.restore-to")
    private Path target = Path.of("");

    @Mixin
    private final KeyOptions options = new KeyOptions();

    @Option(names = "--unproven", descriptionKey = "cli.option.unproven")
    private boolean unproven;

    RestoreCommand(CommandOutput voice, Diaries diaries) {
        this.voice = voice;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure {
        try (UnlockSecret key = options.read(new PassphraseReader(voice));
                Restoration restoration = diaries.restore(backup, key, target, Progress.UNWATCHED)) {
            Restoration.Held held = restoration.held();
            voice.say("cli.check.entries", String.valueOf(held.entries()));
            voice.say("cli.check.incidents", String.valueOf(held.incidents()));
            voice.say("cli.check.exhibits", String.valueOf(held.exhibits()));
            held.lastRecorded()
                    .ifPresent(last ->
                            voice.say("cli.restore.last", voice.formats().exactDateTime(last)));
            voice.say("cli.check.head", held.code());
            if (!held.proven()) {
                voice.warn("cli.unproven");
                if (!unproven) {
                    throw new CommandFailure("cli.unproven-restore", ExitCode.NO);
                }
            }
            restoration.put().ifPresent(aside -> voice.say("cli.restore.aside", String.valueOf(aside.getFileName())));
            voice.say("cli.restore.done");
            return ExitCode.DONE;
        }
    }
}
