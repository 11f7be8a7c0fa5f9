package org.daybook.cli.colleague;

import java.nio.file.Path;
import org.daybook.cli.output.CommandOutput;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.FingerprintWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option to write the public half of a key into a file to hand out. It is printed either way. */
final class PublicKeyCardOption {
    @Option(names = "--card", paramLabel = "FILE", descriptionKey = "cli.option.card-out")
    private @Nullable Path file;

    void write(PublicKeyCard card, CommandOutput output) throws OwnKeyFailure {
        if (file != null) {
            card.write(file);
        }
        output.say("cli.colleague.own-name", card.name(), card.initials());
        output.say("cli.colleague.own-code", card.code());
        output.say("cli.colleague.own-words", FingerprintWords.line(card.publicKey()));
    }
}
