package org.daybook.cli.colleague;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.secret.PassphraseOption;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.Passphrase;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the public half of the user's own key, and its four words. */
@Command
final class ShowKeyCommand implements Callable<Integer> {
    private final CommandOutput output;

    @Parameters(paramLabel = "KEY", descriptionKey = "cli.option.own-key-file")
    private Path file = Path.of("");

    @Mixin
    private final PublicKeyCardOption card = new PublicKeyCardOption();

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    ShowKeyCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure {
        try (Passphrase typed = passphrase.read(new PassphraseReader(output));
                OwnKey key = OwnKey.open(file, typed)) {
            card.write(key.card(), output);
        }
        return ExitCode.DONE;
    }
}
