package org.daybook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.output.OrganisationOption;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.pdf.sheet.LogSheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes blank sheets to be printed and filled in by hand. */
@Command
final class LogSheetsCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final LogSheets logSheets;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "cli.option.sheets-out")
    private Path file = Path.of("");

    @Option(names = "--sheets", paramLabel = "NUMBER", descriptionKey = "cli.option.sheets")
    private int sheets = LogSheets.SHEETS;

    @Mixin
    private final OrganisationOption organisation = new OrganisationOption();

    LogSheetsCommand(CommandOutput output, LogSheets logSheets) {
        this.output = output;
        this.logSheets = logSheets;
    }

    @Override
    public Integer call() throws CommandFailure, PortfolioFailure {
        if (sheets < 1 || sheets > LogSheets.MOST_SHEETS) {
            throw new CommandFailure("cli.log-sheets.how-many", ExitCode.USAGE);
        }
        logSheets.save(file, sheets, organisation.read().name());
        output.say("cli.log-sheets.written", file.toString());
        return ExitCode.DONE;
    }
}
