package org.daybook.cli;

import picocli.CommandLine.Option;

/** The option with which a passphrase that is easy to guess is taken for a new diary. */
final class WeakPassphraseOption {
    @Option(names = "--weak-passphrase", descriptionKey = "cli.option.weak-passphrase")
    private boolean allowed;

    boolean isAllowed() {
        return allowed;
    }
}
