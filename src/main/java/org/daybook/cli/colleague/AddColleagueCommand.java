package org.daybook.cli.colleague;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.WithheldPart;
import org.daybook.cli.diary.DiaryFile;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.DayConverter;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.report.ConsentNotice;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.FingerprintWords;
import org.daybook.progress.Progress;
import org.daybook.session.OpenCase;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives a colleague access to a diary, once the user was told the four words of the colleague's key. */
@Command
final class AddColleagueCommand implements Callable<Integer> {
    private static final CodedOption<Allows> ALLOWS =
            new CodedOption<>("--allows", List.of(Allows.values()), Allows::code);

    private static final CodedOption<WithheldPart> SEES =
            new CodedOption<>("--sees", List.of(WithheldPart.values()), WithheldPart::code);

    private final CommandOutput output;
    private final Diaries diaries;
    private final Clock clock;

    @Mixin
    private final DiaryFile file = new DiaryFile();

    @Mixin
    private final PublicKeyOptions key = new PublicKeyOptions();

    @Option(names = "--allows", required = true, paramLabel = "WHAT", descriptionKey = "cli.option.allows")
    private String allows = "";

    @Option(
            names = "--until",
            paramLabel = "DAY",
            converter = DayConverter.class,
            descriptionKey = "cli.option.access-until")
    private @Nullable LocalDate until;

    @Option(names = "--sees", split = ",", paramLabel = "PART", descriptionKey = "cli.option.access-sees")
    private Set<String> sees = new LinkedHashSet<>();

    @Mixin
    private final ConsentNotice consent = new ConsentNotice();

    AddColleagueCommand(CommandOutput output, Diaries diaries, Clock clock) {
        this.output = output;
        this.diaries = diaries;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure {
        Allows allowed = ALLOWS.value(allows);
        Set<WithheldPart> seen = EnumSet.noneOf(WithheldPart.class);
        for (String part : sees) {
            seen.add(SEES.value(part));
        }
        if (allowed != Allows.LOOK && !seen.isEmpty()) {
            throw new CommandFailure("cli.colleague.sees-everything", ExitCode.USAGE);
        }
        if (until != null && until.isBefore(LocalDate.now(clock))) {
            throw new CommandFailure("cli.colleague.day-over", ExitCode.USAGE);
        }
        PublicKeyCard to = key.compared();
        AccessGrant access = new AccessGrant(to.name(), to.initials(), to.publicKey(), allowed, until, seen);
        try (UnlockSecret typed = file.secret(output);
                OpenDiary diary = file.toRecord(diaries, typed, output)) {
            consent.requireIfAgainst(output, diary.session(), access.name());
            Optional<ByteSequence> sender =
                    diary.session().await(open -> given(open, typed, access), VaultFailure.Stopped::new);
            output.say("cli.colleague.given", access.name());
            sender.ifPresent(bytes -> output.say("cli.colleague.diary-words", FingerprintWords.line(bytes)));
            output.say("cli.colleague.not-held");
        }
        return ExitCode.DONE;
    }

    /** The words by which the colleague knows the diary, once the access is given. */
    private Optional<ByteSequence> given(OpenCase open, UnlockSecret typed, AccessGrant access) throws VaultFailure {
        try {
            open.keys().giveAccess(typed, access, Progress.UNWATCHED);
        } catch (VaultFailure.Unconfirmed given) {
            output.warn("problem.unconfirmed");
        }
        return open.keys().sender();
    }
}
