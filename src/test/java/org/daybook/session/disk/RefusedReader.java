package org.daybook.session.disk;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.daybook.crypto.Passphrase;
import org.daybook.session.Diary;
import org.daybook.vault.VaultFailure;

/** Opens a diary whose disk refuses to read it, and says what came of it. */
public final class RefusedReader {
    private RefusedReader() {}

    /** @param args the folder of the diary */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        try (Passphrase passphrase = Diary.passphrase()) {
            Diary.diaries()
                    .unlock(new Diary(Path.of(args[0])).file(), passphrase)
                    .close();
            out.println("opened");
        } catch (VaultFailure refused) {
            out.println(refused.getClass().getSimpleName());
        }
    }
}
