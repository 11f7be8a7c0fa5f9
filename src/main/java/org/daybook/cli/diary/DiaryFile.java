package org.daybook.cli.diary;

import java.nio.file.Path;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.cli.secret.UnlockOptions;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The diary that a command is about, and what opens it. The secret is wiped as soon as it is open. */
public final class DiaryFile {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    @Mixin
    private final UnlockOptions unlock = new UnlockOptions();

    /** Whether what is typed comes from standard input. */
    public boolean fromStandardInput() {
        return unlock.fromStandardInput();
    }

    /** Opens it to read from it or to copy something elsewhere; the caller closes it. */
    public OpenDiary toRead(Diaries diaries, CommandOutput output) throws CommandFailure, VaultFailure, OwnKeyFailure {
        try (UnlockSecret typed = unlock.read(new PassphraseReader(output))) {
            return OpenDiary.toRead(diaries, file, typed, output);
        }
    }

    /** What is to open it, if that is needed again once it is open; the caller closes it. */
    public UnlockSecret secret(CommandOutput output) throws CommandFailure, VaultFailure, OwnKeyFailure {
        return unlock.read(new PassphraseReader(output));
    }

    /** Opens it to record something in it; the caller closes it. */
    public OpenDiary toRecord(Diaries diaries, CommandOutput output)
            throws CommandFailure, VaultFailure, OwnKeyFailure {
        try (UnlockSecret typed = unlock.read(new PassphraseReader(output))) {
            return OpenDiary.toRecord(diaries, file, typed, output);
        }
    }

    /** The same as the other, by what was typed; the caller closes both. */
    public OpenDiary toRecord(Diaries diaries, UnlockSecret typed, CommandOutput output) throws VaultFailure {
        return OpenDiary.toRecord(diaries, file, typed, output);
    }
}
