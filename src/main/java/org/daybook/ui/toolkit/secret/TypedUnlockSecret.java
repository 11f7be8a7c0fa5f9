package org.daybook.ui.toolkit.secret;

import java.nio.file.Path;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.Passphrase;
import org.daybook.session.UnlockSecret;

/** What was typed to open a diary, by whoever takes it. Closing it wipes it. */
public sealed interface TypedUnlockSecret extends AutoCloseable {
    /** The secret, which the caller closes in place of this. An own key takes a second: not on the JavaFX thread. */
    UnlockSecret open() throws OwnKeyFailure;

    @Override
    void close();

    /** A passphrase or a recovery code, as it opens the diary. */
    record Secret(UnlockSecret secret) implements TypedUnlockSecret {
        @Override
        public UnlockSecret open() {
            return secret;
        }

        @Override
        public void close() {
            secret.close();
        }
    }

    /**
     * The user's own key.
     *
     * @param passphrase of that file
     * @param words of the diary, which were compared; empty if they were not
     */
    record InOwnKeyFile(Path file, Passphrase passphrase, String words) implements TypedUnlockSecret {
        @Override
        public UnlockSecret open() throws OwnKeyFailure {
            try (passphrase) {
                OwnKey key = OwnKey.open(file, passphrase);
                key.tell(words);
                return new UnlockSecret.OfOwnKey(key);
            }
        }

        @Override
        public void close() {
            passphrase.close();
        }
    }
}
