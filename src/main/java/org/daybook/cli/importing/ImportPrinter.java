package org.daybook.cli.importing;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.FailureFormatter;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.RecognisedFiles;
import org.daybook.text.ConversationFormatter;

/** What a preview and an import say alike: what a file is, what it leaves out, what is wrong with it. */
public final class ImportPrinter {
    private final CommandOutput output;
    private final FailureFormatter failureWords;
    private final ConversationFormatter conversations;

    public ImportPrinter(CommandOutput output, FailureFormatter failureWords) {
        this.output = output;
        this.failureWords = failureWords;
        this.conversations = new ConversationFormatter(output.messages());
    }

    /** The words for why something could not be done. */
    FailureFormatter failureWords() {
        return failureWords;
    }

    /** What a file, or a part of it, is, and by what it was recognised. */
    void sayRecognised(Path file, RecognisedFiles group) {
        output.say(
                "cli.import.recognised",
                file.toString(),
                conversations.format(group.format()),
                words("importing.reason." + group.reason()));
    }

    /** What such a file is known to leave out, if anything. */
    void sayGap(RecognisedFiles group) {
        conversations.gap(group.format()).ifPresent(gap -> output.say("cli.import.gap", gap));
    }

    /** Something in a file that could not be read, or is not as it should be. */
    void say(ImportWarning warning) {
        String place = conversations.place(warning.location());
        output.say("cli.import.warning", place.isEmpty() ? words("cli.import.whole-file") : place, words(warning));
    }

    /** How many warnings there were besides those that were said. */
    void sayMore(long more) {
        if (more > 0) {
            output.say("cli.check.more", String.valueOf(more));
        }
    }

    void sayFailed(Path file, Exception failure) {
        output.warn(
                "cli.import.failed",
                file.toString(),
                switch (failure) {
                    case ImportFailure importing -> failureWords.of(importing);
                    case ExchangeFailure exchange -> failureWords.of(exchange);
                    case EvidenceFailure evidence -> failureWords.of(evidence);
                    case NoSuchFileException _ -> words("cli.evidence.missing");
                    default -> words("cli.evidence.cannot-read");
                });
    }

    String words(ImportWarning warning) {
        return words("importing.warning." + warning.kind().code());
    }

    private String words(String key) {
        return output.messages().get(key);
    }
}
