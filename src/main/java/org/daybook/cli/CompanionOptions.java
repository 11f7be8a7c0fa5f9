package org.daybook.cli;

import java.util.List;
import java.util.Optional;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.portfolio.companion.CompanionChoice;
import org.daybook.portfolio.court.BundlePagination;
import org.daybook.portfolio.statement.StatementForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for what is written beside a portfolio. */
final class CompanionOptions {
    private static final CodedOption<StatementForm> STATEMENT =
            new CodedOption<>("--statement", List.of(StatementForm.values()), StatementForm::code);
    private static final CodedOption<BundlePagination> BUNDLE =
            new CodedOption<>("--court-bundle", List.of(BundlePagination.values()), BundlePagination::code);

    @Option(names = "--contact-sheet", descriptionKey = "cli.option.contact-sheet")
    private boolean contactSheet;

    @Option(names = "--statement", paramLabel = "FORM", descriptionKey = "cli.option.statement")
    private @Nullable String statement;

    @Option(names = "--court-bundle", paramLabel = "HOW", descriptionKey = "cli.option.court-bundle")
    private @Nullable String bundle;

    @Option(names = "--exhibit-labels", descriptionKey = "cli.option.exhibit-labels")
    private boolean labels;

    CompanionChoice choice() throws CommandFailure {
        return new CompanionChoice(contactSheet, coded(statement, STATEMENT), coded(bundle, BUNDLE), labels);
    }

    private static <E> Optional<E> coded(@Nullable String typed, CodedOption<E> option) throws CommandFailure {
        return typed == null ? Optional.empty() : Optional.of(option.value(typed));
    }
}
