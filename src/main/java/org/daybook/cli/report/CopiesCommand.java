package org.daybook.cli.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.casefile.entry.Entry.CopyStateRecorded;
import org.daybook.casefile.entry.Entry.CopyStateRecorded.CopyState;
import org.daybook.cli.diary.DiaryFile;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.DayConverter;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.ByteSequence;
import org.daybook.session.OpenCase;
import org.daybook.session.unlock.Diaries;
import org.daybook.support.CopyRegister;
import org.daybook.support.CopyRegister.Copy;
import org.daybook.support.CopyRegister.Recipient;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists who has which copy and what has changed since, or records what became of one. */
@Command
public final class CopiesCommand implements Callable<Integer> {
    private static final CodedOption<CopyState> STATES =
            new CodedOption<>("--record", List.of(CopyState.values()), CopyState::code);

    private final CommandOutput output;
    private final Diaries diaries;
    private final Clock clock;

    @Mixin
    private final DiaryFile file = new DiaryFile();

    @Option(names = "--record", paramLabel = "STATE", descriptionKey = "cli.option.copies-record")
    private String state = "";

    @Option(names = "--copy", paramLabel = "NUMBER", descriptionKey = "cli.option.copies-copy")
    private long copy;

    @Option(names = "--for", paramLabel = "WHO", descriptionKey = "cli.option.copies-for")
    private String recipient = "";

    @Option(names = "--on", paramLabel = "DAY", converter = DayConverter.class, descriptionKey = "cli.option.copies-on")
    private @Nullable LocalDate on;

    @Option(names = "--way", paramLabel = "TEXT", descriptionKey = "cli.option.copies-way")
    private String way = "";

    @Option(names = "--by", paramLabel = "WHO", descriptionKey = "cli.option.copies-by")
    private String by = "";

    /** @param clock today, if no day is given */
    public CopiesCommand(CommandOutput output, Diaries diaries, Clock clock) {
        this.output = output;
        this.diaries = diaries;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure {
        CopyState chosen = state.isEmpty() ? null : STATES.value(state);
        if (chosen == null != (copy == 0)) {
            throw new CommandFailure("cli.copies.which", ExitCode.USAGE);
        }
        try (OpenDiary diary = chosen == null ? file.toRead(diaries, output) : file.toRecord(diaries, output)) {
            if (chosen != null) {
                record(diary, chosen);
            }
            say(all(diary, output.messages()));
        }
        return ExitCode.DONE;
    }

    /** All copies that {@code diary} records, with their states in the words of {@code messages}. Blocking. */
    public static CopyRegister all(OpenDiary diary, Messages messages) throws VaultFailure {
        return diary.session()
                .await((OpenCase open) -> open.portfolios().whoHasWhat(messages), VaultFailure.Stopped::new);
    }

    private void record(OpenDiary diary, CopyState chosen) throws CommandFailure, VaultFailure {
        ByteSequence digest = null;
        String who = recipient.strip();
        for (Recipient known : all(diary, output.messages()).recipients()) {
            for (Copy one : known.copies()) {
                if (one.entry() == copy && one.digest() != null) {
                    digest = one.digest();
                    who = who.isEmpty() ? known.name() : who;
                }
            }
        }
        if (digest == null || who.isEmpty()) {
            throw new CommandFailure(digest == null ? "cli.copies.unknown" : "cli.copies.who", ExitCode.USAGE);
        }
        CopyStateRecorded said = new CopyStateRecorded(
                digest, chosen, who, on == null ? LocalDate.now(clock) : on, way.strip(), by.strip());
        diary.session()
                .await(
                        open -> {
                            open.portfolios().record(said);
                            return true;
                        },
                        VaultFailure.Stopped::new);
    }

    private void say(CopyRegister all) {
        if (all.recipients().isEmpty()) {
            output.say("cli.copies.none");
        }
        for (Recipient recipient : all.recipients()) {
            output.sayLine(recipient.name().isBlank() ? output.messages().get("support.log-nobody") : recipient.name());
            if (recipient.changes() != null) {
                output.sayLine(output.messages()
                        .get(
                                "support.changes",
                                recipient.changes().incidents(),
                                recipient.changes().records(),
                                recipient.changes().exhibits()));
            }
            recipient
                    .copies()
                    .forEach(one -> output.say(
                            "cli.copies.line", String.valueOf(one.entry()), one.when(), one.what(), one.said()));
        }
    }
}
