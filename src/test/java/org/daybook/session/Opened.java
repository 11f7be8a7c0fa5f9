package org.daybook.session;

import java.util.List;
import java.util.Optional;
import org.daybook.casefile.entry.Entry;
import org.daybook.vault.VaultFailure;

/** The case of an open diary, for a test that is on its thread, or alone with it. */
public final class Opened {
    private Opened() {}

    public static OpenCase of(Session session) {
        return session.open;
    }

    /** Records what was made outside of it. */
    public static void record(Session session, Entry entry) throws VaultFailure {
        session.open.works().end(Optional.empty(), List.of(entry));
    }
}
