package org.daybook.cli.colleague;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.secret.PassphraseOption;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.crypto.Passphrase;
import org.daybook.progress.Progress;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a colleague's access and seals the diary again under new keys. */
@Command
final class RemoveColleagueCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Diaries diaries;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    @Option(names = "--number", required = true, paramLabel = "N", descriptionKey = "cli.option.colleague-number")
    private int number;

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    RemoveColleagueCommand(CommandOutput output, Diaries diaries) {
        this.output = output;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure {
        try (Passphrase typed = passphrase.read(new PassphraseReader(output));
                OpenDiary diary = OpenDiary.toRecord(diaries, file, new UnlockSecret.OfPassphrase(typed), output)) {
            Session session = diary.session();
            List<AccessGrant> granted = session.await(open -> open.keys().access(), VaultFailure.Stopped::new);
            if (number < 1 || number > granted.size()) {
                throw new CommandFailure("cli.colleague.no-such-number", ExitCode.USAGE);
            }
            AccessGrant ended = granted.get(number - 1);
            try {
                session.await(
                        open -> {
                            open.keys().endAccess(typed, ended.publicKey(), Progress.UNWATCHED);
                            return ended;
                        },
                        VaultFailure.Stopped::new);
            } catch (VaultFailure.Unconfirmed done) {
                output.warn("problem.unconfirmed");
            }
            output.say("cli.colleague.ended", ended.name());
            output.say("cli.colleague.old-copies");
        }
        return ExitCode.DONE;
    }
}
