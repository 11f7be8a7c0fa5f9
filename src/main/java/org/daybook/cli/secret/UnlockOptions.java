package org.daybook.cli.secret;

import java.nio.file.Path;
import org.daybook.cli.output.CommandFailure;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.Passphrase;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for what opens a diary to work in it: its passphrase, or a colleague's own key instead. */
public final class UnlockOptions {
    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    @Option(names = "--own-key", paramLabel = "KEY", descriptionKey = "cli.option.own-key")
    private @Nullable Path ownKey;

    /** Whether what is typed comes from standard input. */
    public boolean fromStandardInput() {
        return passphrase.fromStandardInput();
    }

    /** What was typed: the passphrase of the diary, or that of the colleague's own key; the caller closes it. */
    public UnlockSecret read(PassphraseReader reader) throws CommandFailure, VaultFailure, OwnKeyFailure {
        Passphrase typed = passphrase.read(reader);
        if (ownKey == null) {
            return new UnlockSecret.OfPassphrase(typed);
        }
        try (typed) {
            return new UnlockSecret.OfOwnKey(OwnKey.open(ownKey, typed));
        }
    }
}
