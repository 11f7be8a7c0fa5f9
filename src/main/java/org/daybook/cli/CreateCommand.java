package org.daybook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.secret.NewDiaryKeys;
import org.daybook.cli.secret.PassphraseOption;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.cli.secret.WeakPassphraseOption;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Creates an empty diary and shows its recovery code, once. */
@Command
final class CreateCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Diaries diaries;
    private final SecureRandom random;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.new-file")
    private Path file = Path.of("");

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    @Mixin
    private final WeakPassphraseOption weak = new WeakPassphraseOption();

    CreateCommand(CommandOutput output, Diaries diaries, SecureRandom random) {
        this.output = output;
        this.diaries = diaries;
        this.random = random;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure {
        if (Files.exists(file)) {
            // Checked before she types a passphrase twice for nothing.
            throw new VaultFailure.AlreadyThere();
        }
        try (Passphrase chosen = passphrase.readNew(new PassphraseReader(output), weak);
                RecoveryCode code = RecoveryCode.generate(random)) {
            diaries.create(file, NewDiaryKeys.of(chosen, code, output)).close();
            output.say("cli.create.done");
        }
        return ExitCode.DONE;
    }
}
