package org.daybook.cli.secret;

import java.nio.file.Path;
import org.daybook.cli.output.CommandFailure;
import org.daybook.crypto.Passphrase;
import org.daybook.vault.KeyFile;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options to read the passphrase from standard input, and to name its key file. */
public final class PassphraseOption {
    @Option(names = "--passphrase-stdin", descriptionKey = "cli.option.passphrase-stdin")
    private boolean fromStandardInput;

    @Option(names = "--key-file", paramLabel = "KEY", descriptionKey = "cli.option.key-file")
    private @Nullable Path keyFile;

    public boolean fromStandardInput() {
        return fromStandardInput;
    }

    /** The key file that was named; null for none. */
    @Nullable
    Path keyFile() {
        return keyFile;
    }

    /** The passphrase of an existing diary, with the key file that was named; the caller closes it. */
    public Passphrase read(PassphraseReader reader) throws CommandFailure, VaultFailure {
        return withKeyFile(reader.existing(fromStandardInput), keyFile);
    }

    /** The passphrase for a new diary, with the key file that was named; the caller closes it. */
    public Passphrase readNew(PassphraseReader reader, WeakPassphraseOption weak) throws CommandFailure, VaultFailure {
        return withKeyFile(reader.forNewDiary(fromStandardInput, weak.isAllowed()), keyFile);
    }

    /** Closes {@code typed} if it returns another. */
    public static Passphrase withKeyFile(Passphrase typed, @Nullable Path named) throws VaultFailure {
        if (named == null) {
            return typed;
        }
        try (typed) {
            return typed.with(KeyFile.read(named));
        }
    }
}
