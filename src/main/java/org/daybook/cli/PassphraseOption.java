package org.daybook.cli;

import picocli.CommandLine.Option;

/** The option with which the passphrase comes from standard input. */
final class PassphraseOption {
    @Option(names = "--passphrase-stdin", descriptionKey = "cli.option.passphrase-stdin")
    private boolean fromStandardInput;

    boolean fromStandardInput() {
        return fromStandardInput;
    }
}
