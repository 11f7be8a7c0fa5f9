package org.daybook.session;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.OwnKeyFile;
import org.daybook.crypto.Passphrase;

/** A colleague's own key for tests, cheap to open. */
final class OwnKeySample {
    private OwnKeySample() {}

    /** Makes a key in a file of that name, and opens it; the caller closes it. */
    static OwnKey of(Path folder, String name) throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            Path file = folder.resolve(name);
            OwnKeyFile.create(file, passphrase, Diary.CHEAP, name, name.substring(0, 1), new SecureRandom());
            return OwnKey.open(file, passphrase);
        }
    }
}
