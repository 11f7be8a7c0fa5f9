package org.daybook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.secret.NewDiaryKeys;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.cli.secret.UnlockOptions;
import org.daybook.cli.secret.WeakPassphraseOption;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.progress.Progress;
import org.daybook.session.UnlockSecret;
import org.daybook.session.salvage.SalvageFormatter;
import org.daybook.session.salvage.SalvageReport;
import org.daybook.session.unlock.DerivedDiaries;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Creates a diary from all that can still be read in a damaged one, and lists the rest. The damaged one is only read.
 */
@Command
final class SalvageCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Diaries diaries;
    private final SecureRandom random;

    @Parameters(paramLabel = "DAMAGED", descriptionKey = "cli.option.damaged")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "NEW", required = true, descriptionKey = "cli.option.new-file")
    private Path target = Path.of("");

    @Mixin
    private final UnlockOptions options = new UnlockOptions();

    @Mixin
    private final WeakPassphraseOption weak = new WeakPassphraseOption();

    SalvageCommand(CommandOutput output, Diaries diaries, SecureRandom random) {
        this.output = output;
        this.diaries = diaries;
        this.random = random;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure {
        if (Files.exists(target)) {
            throw new VaultFailure.AlreadyThere();
        }
        PassphraseReader reader = new PassphraseReader(output);
        try (UnlockSecret old = options.read(reader);
                Passphrase next = reader.forNewDiary(options.fromStandardInput(), weak.isAllowed());
                RecoveryCode code = RecoveryCode.generate(random)) {
            DerivedDiaries.Rescued rescued = diaries.derived()
                    .salvage(file, old, target, NewDiaryKeys.of(next, code, output), Progress.UNWATCHED);
            rescued.session().close();
            say(rescued.report());
            if (!rescued.report().isProven()) {
                output.warn("cli.unproven-salvage");
            }
            return rescued.report().isComplete() ? ExitCode.DONE : ExitCode.NO;
        }
    }

    private void say(SalvageReport report) {
        SalvageFormatter words = new SalvageFormatter(output.messages());
        words.kept(report).forEach(output::sayLine);
        words.missing(report).forEach(output::sayLine);
        words.left(report).forEach(output::sayLine);
        output.say("cli.salvage.claim");
        output.say("cli.salvage.keep");
    }
}
