package org.daybook.session.disk;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.crypto.ByteSequence;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.vault.VaultFailure;

/** Records two incidents and gives a colleague access, while its disk refuses from some moment on, and says what came of
 * that. */
public final class RefusedAccess {
    private RefusedAccess() {}

    /** @param args the folder of the diary, and the public key of the colleague */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        OnThread open = new OnThread(new Diary(Path.of(args[0])).unlock());
        open.record(Diary.incident("one"), null);
        open.record(Diary.incident("two"), null);
        out.println("recorded");
        try {
            open.giveAccess(new AccessGrant("Dana", "DA", ByteSequence.ofHex(args[1]), AccessGrant.Allows.ADD, null));
            out.println("given");
        } catch (VaultFailure e) {
            out.println("refused " + e.getClass().getSimpleName());
        }
        open.close();
    }
}
