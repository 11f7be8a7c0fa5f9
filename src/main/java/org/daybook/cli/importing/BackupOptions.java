package org.daybook.cli.importing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.daybook.conversation.ContactAddress;
import org.daybook.importing.phone.PhoneSelection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what of a phone's backup is imported. */
final class BackupOptions {
    @Option(names = "--person", paramLabel = "NUMBER", descriptionKey = "cli.option.import-person")
    private List<String> people = List.of();

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "cli.option.import-from-day")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DAY", descriptionKey = "cli.option.import-until-day")
    private @Nullable LocalDate until;

    /** Whether one of them was given. */
    boolean isGiven() {
        return !people.isEmpty() || from != null || until != null;
    }

    /** Whom was chosen, as it was typed; nobody stands for everybody. */
    List<String> people() {
        return people;
    }

    /** What was chosen; everybody and every day where nothing was. */
    PhoneSelection selection(ZoneId zone) {
        return new PhoneSelection(
                people.stream().map(ContactAddress::of).toList(),
                Optional.ofNullable(from).map(day -> day.atStartOfDay(zone).toInstant()),
                Optional.ofNullable(until)
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
