package org.daybook.session;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.OwnKeyFile;
import org.daybook.crypto.Passphrase;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;

/** A colleague's own key for tests, cheap to open. */
public final class OwnKeySample {
    private OwnKeySample() {}

    /** Opens something by {@code key} as somebody does to whom the owner told the four words of the diary. */
    public static <T> T told(OwnKey key, Callable<T> opening) throws Exception {
        try {
            return opening.call();
        } catch (VaultFailure.SenderNotConfirmed unknown) {
            key.tell(unknown.words());
            return opening.call();
        } finally {
            key.tell("");
        }
    }

    /** A key to which the owner told the four words of the diary in {@code file}. */
    public static UnlockSecret.OfOwnKey toldOf(OwnKey key, Path file) throws Exception {
        UnlockSecret.OfOwnKey secret = new UnlockSecret.OfOwnKey(key);
        told(key, () -> {
            secret.look(new VaultFile(Diary.CLOCK, new SecureRandom()), file).close();
            return key;
        });
        return secret;
    }

    /** Makes a key in a file of that name, and opens it; the caller closes it. */
    public static OwnKey of(Path folder, String name) throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            Path file = folder.resolve(name);
            OwnKeyFile.create(file, passphrase, Diary.CHEAP, name, name.substring(0, 1), new SecureRandom());
            return OwnKey.open(file, passphrase);
        }
    }
}
