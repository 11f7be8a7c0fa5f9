package org.daybook.cli.report;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.output.OrganisationOption;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.cli.secret.UnlockOptions;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.job.SupportSheetJob;
import org.daybook.organisation.Organisation;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.Diaries;
import org.daybook.support.SheetFormat;
import org.daybook.support.SupportSheetKind;
import org.daybook.support.SupportSheetRequest;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a sheet for supporters. */
@Command
public final class ReportCommand implements Callable<Integer> {
    private static final CodedOption<SupportSheetKind> KIND =
            new CodedOption<>("SHEET", List.of(SupportSheetKind.values()), SupportSheetKind::code);

    private final CommandOutput output;
    private final Diaries diaries;

    @Parameters(
            index = "0",
            paramLabel = "SHEET",
            completionCandidates = SheetKindCodes.class,
            descriptionKey = "cli.option.report")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "cli.option.report-out")
    private Path target = Path.of("");

    @Option(names = "--prepared-for", paramLabel = "WHO", descriptionKey = "cli.option.report-for")
    private String preparedFor = "";

    @Option(names = "--referrer", paramLabel = "WHO", descriptionKey = "cli.option.referrer")
    private String referrer = "";

    @Option(names = "--with-kept-apart", descriptionKey = "cli.option.with-kept-apart")
    private boolean withKeptApart;

    @Mixin
    private final ConsentNotice consent = new ConsentNotice();

    @Mixin
    private final OrganisationOption organisation = new OrganisationOption();

    @Mixin
    private final UnlockOptions unlock = new UnlockOptions();

    /** The codes of all sheets, which the help lists. */
    static final class SheetKindCodes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(SupportSheetKind.values())
                    .map(SupportSheetKind::code)
                    .iterator();
        }
    }

    public ReportCommand(CommandOutput output, Diaries diaries) {
        this.output = output;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure, PortfolioFailure {
        SupportSheetKind sheet = KIND.value(kind);
        if (sheet.isForHerself() && !preparedFor.isBlank()) {
            throw new CommandFailure("cli.report.for-herself", ExitCode.USAGE);
        }
        SheetFormat form = form(sheet);
        Organisation its = organisation.read();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            // Checked first, so that no passphrase is typed for nothing.
            throw new PortfolioFailure.AlreadyThere();
        }
        try (UnlockSecret typed = unlock.read(new PassphraseReader(output));
                OpenDiary diary = OpenDiary.toRead(diaries, file, typed, output)) {
            if (sheet.isForSomeone() || !preparedFor.isBlank()) {
                consent.requireIfAgainst(output, diary.session(), preparedFor);
            }
            say(new SupportSheetJob(diary.session())
                    .write(
                            new SupportSheetRequest(
                                    sheet,
                                    preparedFor.strip(),
                                    referrer.strip(),
                                    its.name(),
                                    withKeptApart && sheet.canHoldKeptApart()),
                            form,
                            target));
        }
        return ExitCode.DONE;
    }

    /** The form that the ending of the name asks for. */
    private SheetFormat form(SupportSheetKind sheet) throws CommandFailure {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.of(SheetFormat.values())
                .filter(sheet::isIn)
                .filter(form -> name.endsWith("." + form.extension()))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("cli.report.form", ExitCode.USAGE, endings(sheet)));
    }

    private static String endings(SupportSheetKind sheet) {
        return Stream.of(SheetFormat.values())
                .filter(sheet::isIn)
                .map(form -> "." + form.extension())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private void say(SupportSheetJob.WrittenSheet written) {
        output.say("cli.compile.written", written.file().toString());
        output.say("cli.compile.size", output.formats().size(written.size()));
        output.say("cli.compile.sha256", written.sha256().hex());
        output.say("cli.compile.plain");
        if (!written.noted()) {
            output.warn("cli.export.not-noted");
        }
    }
}
