package org.daybook.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daybook.cli.colleague.ColleagueCommand;
import org.daybook.cli.colleague.HandOverCommand;
import org.daybook.cli.importing.ImportCommand;
import org.daybook.cli.importing.ImportPrinter;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.output.FailureFormatter;
import org.daybook.cli.output.Terminal;
import org.daybook.cli.report.ConsentCommand;
import org.daybook.cli.report.CopiesCommand;
import org.daybook.cli.report.ReportCommand;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.bundle.check.BundleFailure;
import org.daybook.portfolio.pdf.sheet.LogSheets;
import org.daybook.sample.SampleDiary;
import org.daybook.session.Environment;
import org.daybook.session.unlock.Diaries;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;

/** All commands, ready to run. */
public final class Commands {
    private final Environment environment;
    private final Diaries diaries;
    private final Supplier<PortfolioWriters> writers;
    private final Messages messages;
    private final Terminal terminal;
    private final CommandOutput output;
    private final FailureFormatter failureWords;

    /**
     * @param diaries opens diaries
     * @param writers makes what portfolios are written with, for the commands that write one
     * @param messages all texts printed
     */
    public Commands(
            Environment environment,
            Diaries diaries,
            Supplier<PortfolioWriters> writers,
            Messages messages,
            Terminal terminal) {
        this.environment = environment;
        this.diaries = diaries;
        this.writers = writers;
        this.messages = messages;
        this.terminal = terminal;
        this.output = new CommandOutput(terminal, messages);
        this.failureWords = new FailureFormatter(messages);
    }

    /** The program without a command: prints its usage. */
    @Command(name = "daybook")
    static final class TopCommand {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                scope = CommandLine.ScopeType.INHERIT,
                descriptionKey = "cli.option.help")
        private boolean help;

        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                descriptionKey = "cli.option.version")
        private boolean version;
    }

    /** Runs the command that {@code arguments} name, and returns its {@link ExitCode}. */
    public int run(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("help")) {
            return run(Stream.concat(Stream.of(arguments).skip(1), Stream.of("--help"))
                    .toArray(String[]::new));
        }
        CommandLine line = new CommandLine(new TopCommand());
        Map<String, Supplier<Object>> commands = commands();
        // Only what is run is made: each command brings its options and what it works with.
        Supplier<Object> named = arguments.length == 0 ? null : commands.get(arguments[0]);
        if (named != null) {
            line.addSubcommand(arguments[0], named.get());
        } else if (isListing(arguments)) {
            commands.keySet().forEach(name -> line.addSubcommand(name, CommandSpec.create()));
        } else if (!isVersionAlone(arguments)) {
            commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
        line.getCommandSpec().version(environment.program());
        putIntoWords(line);
        line.registerConverter(Path.class, new PathConverter());
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setParameterExceptionHandler((mistake, given) -> sayMistake(mistake));
        line.setExecutionExceptionHandler((failure, command, result) -> sayFailure(failure));
        if (arguments.length == 0) {
            line.usage(terminal.out());
            return ExitCode.USAGE;
        }
        try {
            return line.execute(arguments);
        } catch (Error failure) {
            // Such as no memory, or no room for the native parts of a library.
            return sayFault(failure);
        }
    }

    /** Whether all that is wanted is the list of commands, for which their names are enough. */
    private static boolean isListing(String... arguments) {
        return arguments.length == 0 || isAlone(arguments, "-h", "--help");
    }

    private static boolean isVersionAlone(String... arguments) {
        return isAlone(arguments, "-V", "--version");
    }

    private static boolean isAlone(String[] arguments, String... options) {
        return arguments.length == 1 && List.of(options).contains(arguments[0]);
    }

    /** All commands by their names, in the order in which they are listed. */
    private Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        Clock clock = environment.clock();
        SecureRandom random = environment.random();
        String program = environment.program();
        commands.put(
                "sample",
                () -> new SampleCommand(output, clock, diaries, new SampleDiary(random, program), writers.get()));
        commands.put("create", () -> new CreateCommand(output, diaries, random));
        commands.put("compile", () -> new CompileCommand(output, diaries, writers.get()));
        commands.put("attach", () -> new AttachCommand(output, failureWords, diaries));
        commands.put("exhibits", () -> new ExhibitsCommand(output, diaries));
        commands.put("extract", () -> new ExtractCommand(output, diaries));
        commands.put("export", () -> new ExportCommand(output, diaries));
        commands.put(
                "import", () -> new ImportCommand(output, diaries, new ImportPrinter(output, failureWords), clock));
        commands.put("messages", () -> new MessagesCommand(output, diaries));
        commands.put("log-sheets", () -> new LogSheetsCommand(output, new LogSheets(messages, clock, program)));
        commands.put("licences", () -> new LicencesCommand(output));
        commands.put("read-back", () -> new ReadBackCommand(output, diaries, clock));
        commands.put("merge", () -> new MergeCommand(output, failureWords, diaries, random));
        commands.put("salvage", () -> new SalvageCommand(output, diaries, random));
        commands.put("restore", () -> new RestoreCommand(output, diaries));
        commands.put("colleague", () -> ColleagueCommand.line(output, diaries, random, clock));
        commands.put("consent", () -> new ConsentCommand(output, diaries, clock));
        commands.put("copies", () -> new CopiesCommand(output, diaries, clock));
        commands.put("report", () -> new ReportCommand(output, diaries));
        commands.put("handover", () -> new HandOverCommand(output, diaries, clock));
        commands.put("verify", () -> new VerifyCommand(output, diaries.opening(), clock, random));
        commands.put("check", () -> new CheckCommand(output, diaries.opening(), clock, random));
        return commands;
    }

    private void putIntoWords(CommandLine line) {
        line.setResourceBundle(messages.bundle("cli"));
        putIntoWords(line, "cli.header.daybook");
        line.getSubcommands().forEach((name, command) -> {
            putIntoWords(command, "cli.header." + name);
            command.getSubcommands().forEach((own, below) -> putIntoWords(below, "cli.header." + name + "-" + own));
        });
        line.getCommandSpec().usageMessage().footer("", messages.get("cli.footer.exit-codes"));
    }

    private void putIntoWords(CommandLine command, String header) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.header(messages.get(header));
        usage.synopsisHeading(messages.get("cli.heading.usage") + " ");
        usage.parameterListHeading("%n");
        usage.optionListHeading("%n");
        usage.commandListHeading("%n");
    }

    private int sayMistake(CommandLine.ParameterException mistake) {
        switch (mistake) {
            case CommandLine.MissingParameterException missing ->
                output.warn(
                        "cli.mistake.missing",
                        String.join(
                                ", ",
                                missing.getMissing().stream()
                                        .map(CommandLine.Model.ArgSpec::paramLabel)
                                        .toList()));
            case CommandLine.UnmatchedArgumentException unmatched -> output.warn("cli.mistake.unmatched");
            case CommandLine.ParameterException unreadable
            when unreadable.getCause() instanceof PathConverter.UnreadablePathName -> {
                output.warn("cli.mistake.unreadable-name", String.valueOf(unreadable.getValue()));
                return ExitCode.USAGE;
            }
            default -> {
                CommandLine.Model.ArgSpec about = mistake.getArgSpec();
                output.warn("cli.mistake.value", about == null ? "" : about.paramLabel());
            }
        }
        mistake.getCommandLine().usage(terminal.err());
        return ExitCode.USAGE;
    }

    private int sayFailure(Exception failure) {
        switch (failure) {
            case CommandFailure refusal -> {
                output.warn(refusal.key(), refusal.values());
                return refusal.exitCode();
            }
            case VaultFailure vault -> output.warnLine(failureWords.of(vault));
            case PortfolioFailure portfolio -> output.warnLine(failureWords.of(portfolio));
            case EvidenceFailure evidence -> output.warnLine(failureWords.of(evidence));
            case BundleFailure bundle -> output.warnLine(failureWords.of(bundle));
            case ImportFailure importing -> output.warnLine(failureWords.of(importing));
            case OwnKeyFailure ownKey -> output.warnLine(failureWords.of(ownKey));
            case ExchangeFailure exchange -> output.warnLine(failureWords.of(exchange));
            default -> {
                return sayFault(failure);
            }
        }
        return ExitCode.COULD_NOT;
    }

    /** A fault in the program. Its place is printed, but not its message, which might quote her words. */
    private int sayFault(Throwable failure) {
        if (isForWantOfMemory(failure)) {
            output.warn("cli.no-memory");
            return ExitCode.COULD_NOT;
        }
        output.warn("cli.fault", failure.getClass().getSimpleName(), place(failure));
        return ExitCode.COULD_NOT;
    }

    private static boolean isForWantOfMemory(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : trace[0].getFileName() + ":" + trace[0].getLineNumber();
    }
}
