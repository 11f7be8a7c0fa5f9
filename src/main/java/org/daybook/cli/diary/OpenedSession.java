package org.daybook.cli.diary;

import java.nio.file.Path;
import org.daybook.cli.output.CommandOutput;
import org.daybook.session.Diaries;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.VaultFailure;

/** Opens diaries for commands, and says what is to be known of the opening. The caller closes what is returned. */
public final class OpenedSession {
    private OpenedSession() {}

    /**
     * Opens a diary from which something is read or copied elsewhere, and reports if its disk has no room to record
     * that.
     */
    public static Session toRead(Diaries diaries, Path file, UnlockSecret key, CommandOutput output)
            throws VaultFailure {
        Session session = diaries.unlockToRead(file, key);
        if (session.opening().toLook()) {
            output.warn("cli.vault.full-read-only");
        }
        return said(session, output);
    }

    /** Opens a diary in which something is recorded. */
    public static Session toRecord(Diaries diaries, Path file, UnlockSecret key, CommandOutput output)
            throws VaultFailure {
        return said(diaries.unlock(file, key), output);
    }

    private static Session said(Session session, CommandOutput output) {
        if (session.opening().unproven()) {
            output.warn("cli.unproven");
        }
        return session;
    }
}
