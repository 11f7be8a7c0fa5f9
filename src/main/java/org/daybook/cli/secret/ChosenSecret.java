package org.daybook.cli.secret;

import java.nio.file.Path;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.Passphrase;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * What is to open a diary, as options say.
 *
 * @param keyFile the key file that goes with the passphrase; null for none
 * @param recoveryCode whether the recovery code opens it instead
 * @param ownKey the file of the own key that opens it instead; null for none
 * @param diaryWords the words of the diary as its owner told them, for an own key that does not know it; may be empty
 */
record ChosenSecret(
        @Nullable Path keyFile,
        boolean recoveryCode,
        @Nullable Path ownKey,
        String diaryWords) {
    /** What was typed, which the caller closes. */
    UnlockSecret read(PassphraseReader reader, boolean fromStandardInput)
            throws CommandFailure, VaultFailure, OwnKeyFailure {
        if (recoveryCode && (ownKey != null || keyFile != null)) {
            throw new CommandFailure("cli.one-secret", ExitCode.USAGE);
        }
        if (recoveryCode) {
            return new UnlockSecret.OfCode(reader.recoveryCode(fromStandardInput));
        }
        Passphrase typed = PassphraseOption.withKeyFile(reader.existing(fromStandardInput), keyFile);
        if (ownKey == null) {
            return new UnlockSecret.OfPassphrase(typed);
        }
        try (typed) {
            OwnKey key = OwnKey.open(ownKey, typed);
            key.tell(diaryWords);
            return new UnlockSecret.OfOwnKey(key);
        }
    }
}
