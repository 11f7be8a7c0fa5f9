package org.daybook.session;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.daybook.crypto.Passphrase;
import org.daybook.casefile.CaseFile;
import org.daybook.ledger.Ledger;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFile;
public final class Histo {
    static Object keep = "";
    public static void main(String[] args) throws Exception {
        SecureRandom random = new SecureRandom();
        try (Passphrase passphrase = Diary.passphrase()) {
            OpenVault vault = new VaultFile(Diary.CLOCK, random).unlock(Path.of(args[0]), passphrase);
            CaseFile caseFile = new CaseFile();
            Ledger ledger = new Ledger(vault, Diary.CLOCK, random, "x");
            ledger.read(caseFile::apply);
            keep = caseFile;
            System.gc();
            new ProcessBuilder("/usr/lib/jvm/temurin-25-jdk-amd64/bin/jmap", "-histo:live", String.valueOf(ProcessHandle.current().pid())).redirectErrorStream(true).inheritIO().start().waitFor();
        }
    }
}
