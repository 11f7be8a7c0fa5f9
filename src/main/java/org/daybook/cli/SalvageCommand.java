package org.daybook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.progress.Progress;
import org.daybook.session.Diaries;
import org.daybook.session.SalvageReport;
import org.daybook.session.SalvageWords;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a new diary of all that can still be read in a damaged one, and lists the rest. The damaged one is only read. */
@Command(name = "salvage")
final class SalvageCommand implements Callable<Integer> {
    private final CommandOutput voice;
    private final Diaries diaries;
    private final SecureRandom random;

    @Parameters(paramLabel = "DAMAGED", descriptionKey = "cli.option.damaged")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "NEW", required = true, descriptionKey = "cli.option.new-file")
    private Path target = Path.of("");

    @Mixin
    private final KeyOptions options = new KeyOptions();

    @Mixin
    private final WeakPassphraseOption weak = new WeakPassphraseOption();

    SalvageCommand(CommandOutput voice, Diaries diaries, SecureRandom random) {
        this.voice = voice;
        this.diaries = diaries;
        this.random = random;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure {
        if (Files.exists(target)) {
            throw new VaultFailure.AlreadyThere();
        }
        PassphraseReader reader = new PassphraseReader(voice);
        try (UnlockSecret old = options.read(reader);
                Passphrase next = reader.forNewDiary(options.fromStandardInput(), weak.isAllowed());
                RecoveryCode code = RecoveryCode.generate(random)) {
            // Before the new diary has its name: from then on it is hers, and the code is shown only once.
            Diaries.NewKeys keys = new Diaries.NewKeys(next, code, () -> {
                voice.say("cli.create.recovery-code", String.join(" ", code.words()));
                voice.say("cli.create.keep-it");
            });
            Diaries.Rescued rescued = diaries.salvage(file, old, target, keys, Progress.UNWATCHED);
            rescued.session().close();
            say(rescued.report());
            if (!rescued.report().isProven()) {
                voice.warn("cli.unproven-salvage");
            }
            return rescued.report().isComplete() ? ExitCode.DONE : ExitCode.NO;
        }
    }

    private void say(SalvageReport report) {
        SalvageWords words = new SalvageWords(voice.messages());
        words.kept(report).forEach(voice::sayLine);
        words.missing(report).forEach(voice::sayLine);
        words.left(report).forEach(voice::sayLine);
        voice.say("cli.salvage.claim");
        voice.say("cli.salvage.keep");
    }
}
