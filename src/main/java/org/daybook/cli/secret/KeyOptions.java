package org.daybook.cli.secret;

import java.nio.file.Path;
import org.daybook.cli.output.CommandFailure;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the secret that opens a diary: its passphrase, or the recovery code instead. */
public final class KeyOptions {
    @Option(names = "--passphrase-stdin", descriptionKey = "cli.option.key-stdin")
    private boolean fromStandardInput;

    @Option(names = "--recovery-code", descriptionKey = "cli.option.recovery-code")
    private boolean recoveryCode;

    @Option(names = "--key-file", paramLabel = "KEY", descriptionKey = "cli.option.key-file")
    private @Nullable Path keyFile;

    public boolean fromStandardInput() {
        return fromStandardInput;
    }

    /** What was typed; the caller closes it. */
    public UnlockSecret read(PassphraseReader reader) throws CommandFailure, VaultFailure {
        return recoveryCode
                ? new UnlockSecret.OfCode(reader.recoveryCode(fromStandardInput))
                : new UnlockSecret.OfPassphrase(
                        PassphraseOption.withKeyFile(reader.existing(fromStandardInput), keyFile));
    }
}
