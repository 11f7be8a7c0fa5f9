package org.daybook.cli.colleague;

import java.nio.file.Path;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.colleague.PublicKeyCard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for a colleague's public key: the file with it, or its code. */
final class PublicKeyOptions {
    @Option(names = "--card", paramLabel = "FILE", descriptionKey = "cli.option.card")
    private @Nullable Path card;

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "cli.option.public-code")
    private String code = "";

    /** The key that was given. */
    PublicKeyCard read() throws CommandFailure, OwnKeyFailure {
        if ((card == null) == code.isEmpty()) {
            throw new CommandFailure("cli.colleague.card-or-code", ExitCode.USAGE);
        }
        return card == null ? PublicKeyCard.parse(code) : PublicKeyCard.read(card);
    }
}
