package org.daybook.cli.colleague;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.casefile.AccessGrant;
import org.daybook.cli.diary.OpenedSession;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.cli.secret.UnlockOptions;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.FingerprintWords;
import org.daybook.session.Diaries;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists who can open a diary besides its owner. */
@Command
final class ListColleaguesCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Diaries diaries;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    @Mixin
    private final UnlockOptions unlock = new UnlockOptions();

    ListColleaguesCommand(CommandOutput output, Diaries diaries) {
        this.output = output;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure {
        try (UnlockSecret typed = unlock.read(new PassphraseReader(output))) {
            Session session = OpenedSession.toRead(diaries, file, typed, output);
            try {
                say(session.await(open -> open.keys().access(), VaultFailure.Stopped::new));
            } finally {
                session.close();
            }
        }
        return ExitCode.DONE;
    }

    private void say(List<AccessGrant> granted) {
        if (granted.isEmpty()) {
            output.say("cli.colleague.none");
        }
        for (int i = 0; i < granted.size(); i++) {
            AccessGrant access = granted.get(i);
            String until = access.until() == null
                    ? output.messages().get("cli.colleague.no-end")
                    : output.messages()
                            .get("cli.colleague.until", output.formats().date(access.until()));
            output.say(
                    "cli.colleague.line",
                    i + 1,
                    access.name(),
                    access.initials(),
                    access.allows().code(),
                    until,
                    FingerprintWords.line(access.publicKey()));
        }
    }
}
