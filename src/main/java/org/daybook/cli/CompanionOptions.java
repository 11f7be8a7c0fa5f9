package org.daybook.cli;

import java.util.Optional;
import java.util.function.Function;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.ExitCode;
import org.daybook.portfolio.companion.CompanionChoice;
import org.daybook.portfolio.court.BundlePagination;
import org.daybook.portfolio.statement.StatementForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for what is written beside a portfolio. */
final class CompanionOptions {
    @Option(names = "--contact-sheet", descriptionKey = "cli.option.contact-sheet")
    private boolean contactSheet;

    @Option(names = "--statement", paramLabel = "FORM", descriptionKey = "cli.option.statement")
    private @Nullable String statement;

    @Option(names = "--court-bundle", paramLabel = "HOW", descriptionKey = "cli.option.court-bundle")
    private @Nullable String bundle;

    @Option(names = "--exhibit-labels", descriptionKey = "cli.option.exhibit-labels")
    private boolean labels;

    /** The requested companions. */
    CompanionChoice choice() throws CommandFailure {
        return new CompanionChoice(
                contactSheet, coded(statement, StatementForm::ofCode), coded(bundle, BundlePagination::ofCode), labels);
    }

    private static <E> Optional<E> coded(@Nullable String typed, Function<String, Optional<E>> ofCode)
            throws CommandFailure {
        if (typed == null) {
            return Optional.empty();
        }
        return Optional.of(ofCode.apply(typed.strip())
                .orElseThrow(() -> new CommandFailure("cli.unknown-choice", ExitCode.USAGE)));
    }
}
