package org.daybook.cli;

import java.util.Optional;
import org.daybook.portfolio.companion.CompanionChoice;
import org.daybook.portfolio.statement.StatementForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is written beside a portfolio. */
final class CompanionOptions {
    @Option(names = "--contact-sheet", descriptionKey = "cli.option.contact-sheet")
    private boolean contactSheet;

    @Option(names = "--statement", paramLabel = "FORM", descriptionKey = "cli.option.statement")
    private @Nullable String statement;

    @Option(names = "--exhibit-labels", descriptionKey = "cli.option.exhibit-labels")
    private boolean labels;

    /** What was asked for. */
    CompanionChoice choice() throws CommandFailure {
        if (statement == null) {
            return new CompanionChoice(contactSheet, Optional.empty(), labels);
        }
        StatementForm form = StatementForm.ofCode(statement.strip())
                .orElseThrow(() -> new CommandFailure("cli.unknown-choice", ExitCode.USAGE));
        return new CompanionChoice(contactSheet, Optional.of(form), labels);
    }
}
