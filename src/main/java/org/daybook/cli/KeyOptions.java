package org.daybook.cli;

import org.daybook.session.Key;
import picocli.CommandLine.Option;

/** What a diary is opened with: its passphrase, or the recovery code instead. */
final class KeyOptions {
    @Option(names = "--passphrase-stdin", descriptionKey = "cli.option.key-stdin")
    private boolean fromStandardInput;

    @Option(names = "--recovery-code", descriptionKey = "cli.option.recovery-code")
    private boolean recoveryCode;

    boolean fromStandardInput() {
        return fromStandardInput;
    }

    /** What was typed; the caller closes it. */
    Key read(PassphraseReader reader) throws Refusal {
        return recoveryCode
                ? new Key.OfCode(reader.recoveryCode(fromStandardInput))
                : new Key.OfPassphrase(reader.existing(fromStandardInput));
    }
}
