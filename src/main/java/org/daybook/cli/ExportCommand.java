package org.daybook.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daybook.cli.diary.DiaryFile;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.report.ConsentNotice;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the whole case as JSON, for another diary or another program. */
@Command
final class ExportCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Diaries diaries;

    @Mixin
    private final DiaryFile file = new DiaryFile();

    @Option(names = "--out", required = true, paramLabel = "JSON", descriptionKey = "cli.option.export-out")
    private Path target = Path.of("");

    @Option(names = "--with-contacts", descriptionKey = "cli.option.with-contacts")
    private boolean withContacts;

    @Option(names = "--with-kept-apart", descriptionKey = "cli.option.with-kept-apart")
    private boolean withKeptApart;

    @Option(names = "--prepared-for", paramLabel = "WHO", descriptionKey = "cli.option.export-for")
    private String preparedFor = "";

    @Mixin
    private final ConsentNotice consent = new ConsentNotice();

    ExportCommand(CommandOutput output, Diaries diaries) {
        this.output = output;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure, PortfolioFailure, ExchangeFailure {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            // Checked before she types a passphrase for nothing.
            throw new ExchangeFailure.AlreadyThere();
        }
        try (OpenDiary diary = file.toRead(diaries, output)) {
            if (diary.isLookOnly()) {
                output.warn("cli.export.look-only");
            }
            consent.requireIfAgainst(output, diary.session(), preparedFor);
            say(diary.export(target, withContacts, withKeptApart, preparedFor));
        }
        return ExitCode.DONE;
    }

    private void say(OpenDiary.Exported exported) {
        output.say("cli.compile.written", exported.written().file().toString());
        output.say("cli.compile.incidents", String.valueOf(exported.incidents()));
        output.say("cli.export.particulars", String.valueOf(exported.caseRecords()));
        output.say("cli.compile.size", output.formats().size(exported.written().size()));
        output.say("cli.compile.sha256", exported.written().sha256().hex());
        exported.headCode().ifPresent(code -> output.say("cli.compile.head", code));
        output.say(withContacts ? "cli.export.contacts" : "cli.export.no-contacts");
        output.say(withKeptApart ? "cli.export.kept-apart" : "cli.export.no-kept-apart");
        if (!preparedFor.isBlank()) {
            output.say("cli.export.no-sharing");
        }
        output.say("cli.compile.plain");
        if (!exported.noted()) {
            output.warn("cli.export.not-noted");
        }
    }
}
