package org.daybook.cli.secret;

import picocli.CommandLine.Option;

/** The option to accept an easily guessed passphrase for a new diary. */
public final class WeakPassphraseOption {
    @Option(names = "--weak-passphrase", descriptionKey = "cli.option.weak-passphrase")
    private boolean allowed;

    public boolean isAllowed() {
        return allowed;
    }
}
