package org.daybook.session.disk;

import java.nio.file.Path;
import java.util.List;
import org.daybook.crypto.Passphrase;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.UnlockSecret;

/** Gives a diary another passphrase, which ends the keys of all colleagues, in a process of its own. */
public final class NewPassphraseWriter {
    private NewPassphraseWriter() {}

    /** @param args the file */
    public static void main(String[] args) throws Exception {
        try (Passphrase now = CrashingWriter.passphrase(0);
                Passphrase next = CrashingWriter.passphrase(1)) {
            OnThread open = new OnThread(Diary.diaries().unlock(Path.of(args[0]), now));
            System.out.println("open");
            open.run(() -> {
                Opened.of(open.session())
                        .keys()
                        .changePassphrase(
                                new UnlockSecret.OfPassphrase(now), next, null, List.of(), Progress.UNWATCHED);
                return true;
            });
            System.out.println("changed");
            open.close();
        }
        System.exit(0);
    }
}
