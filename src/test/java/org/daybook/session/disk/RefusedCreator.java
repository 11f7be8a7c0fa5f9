package org.daybook.session.disk;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.daybook.session.Diary;
import org.daybook.vault.VaultFailure;

/** Makes a diary whose disk refuses, and says what came of it. */
public final class RefusedCreator {
    private RefusedCreator() {}

    /** @param args the folder of the diary */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        try {
            new Diary(Path.of(args[0])).createWithOwnKeys().close();
            out.println("made");
        } catch (VaultFailure refused) {
            out.println(refused.getClass().getSimpleName());
        }
    }
}
