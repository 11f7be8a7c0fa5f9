package org.daybook.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.RecordHistory;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.cli.diary.DiaryFile;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.DayConverter;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.record.Coded;
import org.daybook.session.OpenCase;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records that a record was read back to the person it was typed for. */
@Command
final class ReadBackCommand implements Callable<Integer> {
    private static final String INCIDENT = "incident";
    private static final String EXHIBIT = "exhibit";
    private static final CodedOption<String> KINDS = new CodedOption<>(
            "--kind",
            Stream.concat(
                            Stream.of(INCIDENT, EXHIBIT),
                            Stream.of(CaseRecordKind.values()).map(CaseRecordKind::code))
                    .toList(),
            UnaryOperator.identity());

    private final CommandOutput output;
    private final Diaries diaries;
    private final Clock clock;

    @Mixin
    private final DiaryFile file = new DiaryFile();

    @Parameters(index = "1", paramLabel = "NUMBER", descriptionKey = "cli.option.read-back-number")
    private int number;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "cli.option.read-back-kind")
    private String kind = INCIDENT;

    @ArgGroup(multiplicity = "1")
    private final ReadBackAnswer answer = new ReadBackAnswer();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            converter = DayConverter.class,
            descriptionKey = "cli.option.read-back-on")
    private @Nullable LocalDate on;

    @Option(names = "--said", paramLabel = "WORDS", descriptionKey = "cli.option.read-back-said")
    private String said = "";

    /** What the person answered. */
    private static final class ReadBackAnswer {
        @Option(names = "--agreed", descriptionKey = "cli.option.read-back-agreed")
        private boolean agreed;

        @Option(names = "--not-agreed", descriptionKey = "cli.option.read-back-not-agreed")
        private boolean notAgreed;
    }

    /** @param clock of this computer */
    ReadBackCommand(CommandOutput output, Diaries diaries, Clock clock) {
        this.output = output;
        this.diaries = diaries;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure {
        String of = KINDS.value(kind);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        if (day.isAfter(LocalDate.now(clock)) || answer.agreed == answer.notAgreed) {
            throw new CommandFailure("cli.read-back.day", ExitCode.USAGE);
        }
        try (OpenDiary diary = file.toRecord(diaries, output)) {
            diary.session()
                    .await(
                            open -> readBack(open, of, day),
                            () -> new CommandFailure("cli.vault.stopped", ExitCode.COULD_NOT));
            output.say("cli.read-back.done");
            return ExitCode.DONE;
        }
    }

    private boolean readBack(OpenCase open, String of, LocalDate day) throws CommandFailure, VaultFailure {
        RecordHistory<?> found = histories(open, of)
                .filter(history -> number(history) == number)
                .findFirst()
                .orElseThrow(() -> new CommandFailure("cli.read-back.no-record", ExitCode.USAGE));
        if (!found.worded().isTypedForAnother()) {
            throw new CommandFailure("cli.read-back.own-words", ExitCode.USAGE);
        }
        open.readBack(found.id(), answer.agreed, day, said.strip());
        return true;
    }

    private static Stream<? extends RecordHistory<?>> histories(OpenCase open, String of) {
        return switch (of) {
            case INCIDENT -> open.incidents().stream();
            case EXHIBIT -> open.exhibits().all().stream();
            default ->
                open.caseRecords().of(Coded.find(CaseRecordKind.class, of).orElseThrow()).stream();
        };
    }

    private static int number(RecordHistory<?> history) {
        return switch (history) {
            case IncidentHistory incident -> incident.current().number();
            case ExhibitHistory exhibit -> exhibit.current().number();
            case CaseRecordHistory caseRecord -> caseRecord.current().number();
        };
    }
}
