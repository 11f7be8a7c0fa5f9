package org.daybook.cli.secret;

import java.nio.file.Path;
import org.daybook.cli.output.CommandFailure;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The same as {@link UnlockOptions} for the second of two diaries. */
public final class SecondDiaryUnlockOptions {
    @Option(names = "--other-key-file", paramLabel = "KEY", descriptionKey = "cli.option.other-key-file")
    private @Nullable Path keyFile;

    @Option(names = "--other-recovery-code", descriptionKey = "cli.option.other-recovery-code")
    private boolean recoveryCode;

    @Option(names = "--other-own-key", paramLabel = "KEY", descriptionKey = "cli.option.other-own-key")
    private @Nullable Path ownKey;

    @Option(names = "--other-diary-words", paramLabel = "WORDS", descriptionKey = "cli.option.other-diary-words")
    private String diaryWords = "";

    /** What was typed; the caller closes it. */
    public UnlockSecret read(PassphraseReader reader, boolean fromStandardInput)
            throws CommandFailure, VaultFailure, OwnKeyFailure {
        return new ChosenSecret(keyFile, recoveryCode, ownKey, diaryWords).read(reader, fromStandardInput);
    }
}
