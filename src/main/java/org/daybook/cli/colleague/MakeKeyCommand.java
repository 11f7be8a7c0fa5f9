package org.daybook.cli.colleague;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.secret.PassphraseOption;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.cli.secret.WeakPassphraseOption;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.colleague.OwnKeyFile;
import org.daybook.crypto.Passphrase;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the user's own key, which opens other people's diaries, and prints its public half. */
@Command
final class MakeKeyCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Diaries diaries;
    private final SecureRandom random;

    @Parameters(paramLabel = "KEY", descriptionKey = "cli.option.new-own-key")
    private Path file = Path.of("");

    @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "cli.option.own-name")
    private String name = "";

    @Option(names = "--initials", paramLabel = "XX", descriptionKey = "cli.option.own-initials")
    private String initials = "";

    @Mixin
    private final PublicKeyCardOption card = new PublicKeyCardOption();

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    @Mixin
    private final WeakPassphraseOption weak = new WeakPassphraseOption();

    MakeKeyCommand(CommandOutput output, Diaries diaries, SecureRandom random) {
        this.output = output;
        this.diaries = diaries;
        this.random = random;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure {
        if (Files.exists(file)) {
            // Checked first, so that no passphrase is typed twice for nothing.
            throw new OwnKeyFailure.AlreadyThere();
        }
        if (name.isBlank()) {
            throw new CommandFailure("cli.colleague.no-name", ExitCode.USAGE);
        }
        try (Passphrase chosen = passphrase.readNew(new PassphraseReader(output), weak)) {
            card.write(OwnKeyFile.create(file, chosen, diaries.newCost(), name, initials, random), output);
        }
        output.say("cli.colleague.keep-key");
        return ExitCode.DONE;
    }
}
