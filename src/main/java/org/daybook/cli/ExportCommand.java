package org.daybook.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daybook.crypto.Passphrase;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.session.Diaries;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the whole case as JSON, for another diary or another program. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final CommandOutput voice;
    private final Diaries diaries;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "JSON", descriptionKey = "cli.option.export-out")
    private Path target = Path.of("");

    @Option(names = "--with-contacts", descriptionKey = "cli.option.with-contacts")
    private boolean withContacts;

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    ExportCommand(CommandOutput voice, Diaries diaries) {
        this.voice = voice;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, PortfolioFailure, ExchangeFailure {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            // Before she types a passphrase for nothing.
            throw new ExchangeFailure.AlreadyThere();
        }
        try (Passphrase typed = passphrase.read(new PassphraseReader(voice));
                OpenDiary diary = OpenDiary.toRead(diaries, file, typed, voice)) {
            if (diary.isLookOnly()) {
                voice.warn("cli.export.look-only");
            }
            say(diary.export(target, withContacts));
        }
        return ExitCode.DONE;
    }

    private void say(OpenDiary.Exported exported) {
        voice.say("cli.compile.written", exported.written().file().toString());
        voice.say("cli.compile.incidents", String.valueOf(exported.incidents()));
        voice.say("cli.export.particulars", String.valueOf(exported.particulars()));
        voice.say("cli.compile.size", voice.formats().size(exported.written().size()));
        voice.say("cli.compile.sha256", exported.written().sha256().hex());
        exported.headCode().ifPresent(code -> voice.say("cli.compile.head", code));
        voice.say(withContacts ? "cli.export.contacts" : "cli.export.no-contacts");
        voice.say("cli.compile.plain");
        if (!exported.noted()) {
            voice.warn("cli.export.not-noted");
        }
    }
}
