package org.daybook.cli.colleague;

import java.nio.file.Path;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.FingerprintWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for a colleague's public key: the file with it or its code, whose it is, and its words. */
final class PublicKeyOptions {
    @Option(names = "--card", paramLabel = "FILE", descriptionKey = "cli.option.card")
    private @Nullable Path card;

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "cli.option.public-code")
    private String code = "";

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "cli.option.colleague-name")
    private @Nullable String name;

    @Option(names = "--initials", paramLabel = "XX", descriptionKey = "cli.option.colleague-initials")
    private @Nullable String initials;

    @Option(names = "--words", paramLabel = "WORDS", descriptionKey = "cli.option.words")
    private String words = "";

    /** The key with a name, if the words that were typed are its words. */
    PublicKeyCard compared() throws CommandFailure, OwnKeyFailure {
        PublicKeyCard given = read();
        PublicKeyCard named = new PublicKeyCard(
                name == null ? given.name() : name, initials == null ? given.initials() : initials, given.publicKey());
        if (named.name().isEmpty()) {
            throw new CommandFailure("cli.colleague.no-name", ExitCode.USAGE);
        }
        if (words.isBlank()) {
            throw new CommandFailure("cli.colleague.compare", ExitCode.NO);
        }
        if (!FingerprintWords.areOf(named.publicKey(), words)) {
            throw new CommandFailure("cli.colleague.other-words", ExitCode.NO);
        }
        return named;
    }

    private PublicKeyCard read() throws CommandFailure, OwnKeyFailure {
        if ((card == null) == code.isEmpty()) {
            throw new CommandFailure("cli.colleague.card-or-code", ExitCode.USAGE);
        }
        return card == null ? PublicKeyCard.parse(code) : PublicKeyCard.read(card);
    }
}
