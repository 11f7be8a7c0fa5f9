package org.daybook.cli.importing;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.ExitCode;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportSettings;
import org.daybook.job.importing.MessageGrouping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what an export of messages cannot say itself, and what becomes of its messages. */
final class ImportOptions {
    private static final CodedOption<MessageGrouping> AS =
            new CodedOption<>("--as", List.of(MessageGrouping.values()), MessageGrouping::code);

    @Option(names = "--as", paramLabel = "KIND", descriptionKey = "cli.option.import-as")
    private String as = "";

    @Option(names = "--me", paramLabel = "NAME", descriptionKey = "cli.option.import-me")
    private String me = "";

    @Option(names = "--them", paramLabel = "NAME", descriptionKey = "cli.option.import-them")
    private String them = "";

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "cli.option.import-zone")
    private @Nullable ZoneId zone;

    @Option(names = "--day-first", descriptionKey = "cli.option.import-day-first")
    private boolean dayFirst;

    @Option(names = "--month-first", descriptionKey = "cli.option.import-month-first")
    private boolean monthFirst;

    @Option(names = "--year-first", descriptionKey = "cli.option.import-year-first")
    private boolean yearFirst;

    @Option(names = "--without-media", descriptionKey = "cli.option.import-without-media")
    private boolean withoutMedia;

    @Option(names = "--dry-run", descriptionKey = "cli.option.import-dry-run")
    private boolean dryRun;

    @Option(names = "--json", descriptionKey = "cli.option.import-json")
    private boolean json;

    /** Which messages are to make one incident. */
    MessageGrouping grouping() throws CommandFailure {
        return said(MessageGrouping.BURST);
    }

    /** Which photos and other files are to make one incident: none, unless that was said. */
    MessageGrouping filesGrouping() throws CommandFailure {
        return said(MessageGrouping.NONE);
    }

    private MessageGrouping said(MessageGrouping otherwise) throws CommandFailure {
        return as.isBlank() ? otherwise : AS.value(as);
    }

    /** @param clock of this computer, with its zone for local times if no other was named */
    ImportSettings settings(Clock clock) throws CommandFailure {
        List<DayOrder> orders = Stream.of(
                        dayFirst ? DayOrder.DAY_FIRST : null,
                        monthFirst ? DayOrder.MONTH_FIRST : null,
                        yearFirst ? DayOrder.YEAR_FIRST : null)
                .flatMap(Stream::ofNullable)
                .toList();
        if (orders.size() > 1) {
            throw new CommandFailure("cli.import.both-orders", ExitCode.USAGE);
        }
        ImportSettings plain = ImportSettings.in(zone == null ? clock.getZone() : zone)
                .named(me.strip(), them.strip())
                .at(clock.instant());
        return orders.stream().findFirst().map(plain::with).orElse(plain);
    }

    /** Whether what was sent with messages becomes exhibits of their incidents. */
    boolean withMedia() {
        return !withoutMedia;
    }

    /** Whether to say what would be imported, and to open no diary. */
    boolean dryRun() {
        return dryRun;
    }

    /** Whether to print JSON rather than words. */
    boolean json() {
        return json;
    }
}
