package org.daybook.cli;

import picocli.CommandLine.Option;

/** The option to accept an easily guessed passphrase for a new diary. */
final class WeakPassphraseOption {
    @Option(names = "--weak-passphrase", descriptionKey = "cli.option.weak-passphrase")
    private boolean allowed;

    boolean isAllowed() {
        return allowed;
    }
}
