package org.daybook.session;
import java.nio.file.Path;
import org.daybook.crypto.Passphrase;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFile;
public final class WarmLoop {
    public static void main(String[] args) throws Exception {
        for (int i = 0; i < Integer.parseInt(args[1]); i++) ColdOpening.main(args);
    }
}
