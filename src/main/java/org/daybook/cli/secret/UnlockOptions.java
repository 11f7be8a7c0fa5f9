package org.daybook.cli.secret;

import java.nio.file.Path;
import org.daybook.cli.output.CommandFailure;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for what opens a diary: its passphrase, or its recovery code or a colleague's own key instead. */
public final class UnlockOptions {
    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    @Option(names = "--recovery-code", descriptionKey = "cli.option.recovery-code")
    private boolean recoveryCode;

    @Option(names = "--own-key", paramLabel = "KEY", descriptionKey = "cli.option.own-key")
    private @Nullable Path ownKey;

    @Option(names = "--diary-words", paramLabel = "WORDS", descriptionKey = "cli.option.diary-words")
    private String diaryWords = "";

    /** Whether what is typed comes from standard input. */
    public boolean fromStandardInput() {
        return passphrase.fromStandardInput();
    }

    /** What was typed; the caller closes it. */
    public UnlockSecret read(PassphraseReader reader) throws CommandFailure, VaultFailure, OwnKeyFailure {
        return new ChosenSecret(passphrase.keyFile(), recoveryCode, ownKey, diaryWords)
                .read(reader, fromStandardInput());
    }
}
