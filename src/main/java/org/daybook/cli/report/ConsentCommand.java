package org.daybook.cli.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Consent;
import org.daybook.cli.diary.DiaryFile;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.DayConverter;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.session.unlock.Diaries;
import org.daybook.sharing.ConsentFinding;
import org.daybook.support.ConsentFormatter;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the consents in a diary, records one, or records that one was withdrawn. */
@Command
public final class ConsentCommand implements Callable<Integer> {
    private static final CodedOption<String> ANSWERS =
            new CodedOption<>("--record", Consent.ANSWER.options(), code -> code);

    private final CommandOutput output;
    private final Diaries diaries;
    private final Clock clock;

    @Mixin
    private final DiaryFile file = new DiaryFile();

    @Option(names = "--record", paramLabel = "ANSWER", descriptionKey = "cli.option.consent-record")
    private String answer = "";

    @Option(names = "--for", paramLabel = "WHO", descriptionKey = "cli.option.consent-for")
    private String recipient = "";

    @Option(names = "--purpose", paramLabel = "TEXT", descriptionKey = "cli.option.consent-purpose")
    private String purpose = "";

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.option.consent-reason")
    private String reason = "";

    @Option(
            names = "--until",
            paramLabel = "DAY",
            converter = DayConverter.class,
            descriptionKey = "cli.option.consent-until")
    private @Nullable LocalDate until;

    @Option(names = "--withdraw", paramLabel = "NUMBER", descriptionKey = "cli.option.consent-withdraw")
    private int withdraw;

    /** @param clock the day on which something is asked or withdrawn */
    public ConsentCommand(CommandOutput output, Diaries diaries, Clock clock) {
        this.output = output;
        this.diaries = diaries;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure {
        String chosen = answer.isEmpty() ? "" : ANSWERS.value(answer);
        if (!chosen.isEmpty() && (recipient.isBlank() || withdraw > 0)) {
            throw new CommandFailure("cli.consent.who", ExitCode.USAGE);
        }
        boolean changes = !chosen.isEmpty() || withdraw > 0;
        try (OpenDiary diary = changes ? file.toRecord(diaries, output) : file.toRead(diaries, output)) {
            change(diary.session(), chosen);
            say(diary.session()
                    .await(open -> open.caseRecords().of(CaseRecordKind.CONSENT), VaultFailure.Stopped::new));
        }
        return ExitCode.DONE;
    }

    private void change(Session session, String chosen) throws CommandFailure, VaultFailure {
        if (!chosen.isEmpty()) {
            session.await(open -> record(open, chosen), VaultFailure.Stopped::new);
        } else if (withdraw > 0 && !session.await(this::withdrawn, VaultFailure.Stopped::new)) {
            throw new CommandFailure("cli.consent.unknown", ExitCode.USAGE);
        }
    }

    private boolean record(OpenCase open, String chosen) throws VaultFailure {
        Map<Field, FieldValue> values = new LinkedHashMap<>();
        values.put(Consent.RECIPIENT, new FieldValue.Text(recipient.strip()));
        values.put(Consent.PURPOSE, new FieldValue.Text(purpose.strip()));
        values.put(Consent.ANSWER, new FieldValue.Code(chosen));
        values.put(Consent.REASON, new FieldValue.Text(reason.strip()));
        if (!chosen.equals("not-asked")) {
            values.put(Consent.ASKED, new FieldValue.Day(LocalDate.now(clock)));
        }
        if (until != null) {
            values.put(Consent.UNTIL, new FieldValue.Day(until));
        }
        open.caseRecords()
                .record(CaseRecord.of(open.newId(), CaseRecordKind.CONSENT).with(values), open.authorship(), null);
        return true;
    }

    /** Records, by an ordinary amendment, that it was withdrawn today. */
    private boolean withdrawn(OpenCase open) throws VaultFailure {
        List<CaseRecord> meant = open.caseRecords().of(CaseRecordKind.CONSENT).stream()
                .filter(history -> !history.isWithdrawn())
                .map(CaseRecordHistory::current)
                .filter(consent -> consent.number() == withdraw)
                .toList();
        for (CaseRecord consent : meant) {
            open.caseRecords()
                    .amend(
                            consent.with(Consent.WITHDRAWN, new FieldValue.Day(LocalDate.now(clock))),
                            reason.strip(),
                            open.authorship(),
                            null);
        }
        return !meant.isEmpty();
    }

    private void say(List<CaseRecordHistory> consents) {
        ConsentFormatter words = new ConsentFormatter(output.messages());
        LocalDate today = LocalDate.now(clock);
        List<CaseRecordHistory> standing = new ArrayList<>(consents);
        standing.removeIf(CaseRecordHistory::isWithdrawn);
        if (standing.isEmpty()) {
            output.say("cli.consent.none");
        }
        for (CaseRecordHistory history : standing) {
            CaseRecord consent = history.current();
            output.say(
                    "cli.consent.line",
                    words.brief(new ConsentFinding(consent, Consent.stateOn(consent, today))),
                    consent.text(Consent.RECIPIENT),
                    consent.text(Consent.PURPOSE));
        }
    }
}
