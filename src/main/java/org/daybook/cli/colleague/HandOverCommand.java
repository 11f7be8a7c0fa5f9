package org.daybook.cli.colleague;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.daybook.casefile.entry.Entry.HandedOver;
import org.daybook.casefile.entry.PrivatePart;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.cli.diary.DiaryFile;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.DayConverter;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.output.OrganisationOption;
import org.daybook.cli.report.ConsentNotice;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.FingerprintWords;
import org.daybook.job.ClosingPackJob;
import org.daybook.job.SupportSheetJob;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.progress.Progress;
import org.daybook.session.HandOverScope;
import org.daybook.session.Session;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands over a diary or a part of it, as a copy that only one person's own key opens. */
@Command
public final class HandOverCommand implements Callable<Integer> {
    private static final CodedOption<CaseRecordKind> KINDS =
            new CodedOption<>("--without-kinds", List.of(CaseRecordKind.values()), CaseRecordKind::code);

    private final CommandOutput output;
    private final Diaries diaries;
    private final Clock clock;

    @Mixin
    private final DiaryFile file = new DiaryFile();

    @Option(names = "--out", required = true, paramLabel = "COPY", descriptionKey = "cli.option.handover-out")
    private Path target = Path.of("");

    @Option(names = "--from", paramLabel = "DAY", converter = DayConverter.class, descriptionKey = "cli.option.from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", converter = DayConverter.class, descriptionKey = "cli.option.to")
    private @Nullable LocalDate to;

    @Option(names = "--without", split = ",", paramLabel = "NUMBER", descriptionKey = "cli.option.handover-without")
    private Set<Integer> withoutIncidents = new LinkedHashSet<>();

    @Option(names = "--without-kinds", split = ",", paramLabel = "KIND", descriptionKey = "cli.option.handover-kinds")
    private Set<String> withoutKinds = new LinkedHashSet<>();

    @Option(names = "--with-kept-apart", descriptionKey = "cli.option.handover-kept-apart")
    private boolean withKeptApart;

    @Option(names = "--with-private-notes", descriptionKey = "cli.option.handover-private-notes")
    private boolean withPrivateNotes;

    @Option(names = "--with-contacts", descriptionKey = "cli.option.handover-contacts")
    private boolean withContacts;

    @Option(names = "--with-own-details", descriptionKey = "cli.option.handover-own-details")
    private boolean withOwnDetails;

    @Option(names = "--closing", descriptionKey = "cli.option.handover-closing")
    private boolean closing;

    @Option(names = "--statistics", descriptionKey = "cli.option.handover-statistics")
    private boolean statistics;

    @Mixin
    private final OrganisationOption organisation = new OrganisationOption();

    @Mixin
    private final PublicKeyOptions key = new PublicKeyOptions();

    @Mixin
    private final ConsentNotice consent = new ConsentNotice();

    /** Hands over a diary that {@code diaries} opens. */
    public HandOverCommand(CommandOutput output, Diaries diaries, Clock clock) {
        this.output = output;
        this.diaries = diaries;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure, PortfolioFailure {
        if (statistics && !closing) {
            throw new CommandFailure("cli.handover.statistics", ExitCode.USAGE);
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new CommandFailure("cli.ends-before-it-begins", ExitCode.USAGE);
        }
        HandOverScope scope = scope();
        String its = organisation.read().name();
        PublicKeyCard recipient = key.compared();
        try (OpenDiary diary = file.toRecord(diaries, output)) {
            consent.requireIfAgainst(output, diary.session(), recipient.name());
            if (closing) {
                sayWhatIsStillOpen(diary.session());
            }
            HandedOver made = diary.session()
                    .await(
                            open -> open.handOver().write(target, recipient, scope, Progress.UNWATCHED),
                            VaultFailure.Stopped::new);
            output.say("cli.compile.written", target.toString());
            output.say(
                    "cli.compile.sha256",
                    Objects.requireNonNull(made.file()).sha256().hex());
            output.say("cli.handover.done", made.name());
            diary.session()
                    .await(open -> open.keys().sender(), VaultFailure.Stopped::new)
                    .ifPresent(by -> output.say("cli.colleague.diary-words", FingerprintWords.line(by)));
            output.say("cli.handover.left-out", String.join(", ", new TreeSet<>(made.leftOut())));
            output.say("cli.handover.stays");
            return !closing || areSheetsWritten(diary.session(), its) ? ExitCode.DONE : ExitCode.COULD_NOT;
        }
    }

    /** A failure’s own words would say that nothing was written, but the copy was. */
    private boolean areSheetsWritten(Session session, String its) {
        try {
            new ClosingPackJob(session).write(target, statistics, its).forEach(this::say);
            return true;
        } catch (PortfolioFailure | VaultFailure e) {
            output.warn("colleague.closing-failed");
            return false;
        }
    }

    private void sayWhatIsStillOpen(Session session) throws VaultFailure {
        output.say("colleague.closing-what");
        session.await(
                        open -> ClosingPackJob.stillOpen(open, LocalDate.now(clock), output.messages()),
                        VaultFailure.Stopped::new)
                .forEach(output::sayLine);
    }

    private void say(SupportSheetJob.WrittenSheet sheet) {
        output.say("cli.compile.written", sheet.file().toString());
        output.say("cli.compile.sha256", sheet.sha256().hex());
        if (!sheet.noted()) {
            output.warn("cli.export.not-noted");
        }
    }

    private HandOverScope scope() throws CommandFailure {
        Set<CaseRecordKind> kinds = new LinkedHashSet<>();
        for (String code : withoutKinds) {
            kinds.add(KINDS.value(code));
        }
        Set<PrivatePart> parts = EnumSet.noneOf(PrivatePart.class);
        if (withPrivateNotes) {
            parts.add(PrivatePart.NOTES);
        }
        if (withContacts) {
            parts.add(PrivatePart.CONTACTS);
        }
        if (withOwnDetails) {
            parts.add(PrivatePart.OWN_DETAILS);
        }
        return new HandOverScope(
                from,
                to,
                withoutIncidents,
                kinds,
                withKeptApart,
                parts,
                output.messages().get("cli.handover.reason"));
    }
}
