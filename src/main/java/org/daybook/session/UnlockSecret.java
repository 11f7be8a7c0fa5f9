package org.daybook.session;

import org.daybook.colleague.OwnKey;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;

/** What was typed to open a diary. Closing it wipes it. */
public sealed interface UnlockSecret extends AutoCloseable {
    /** Its passphrase. */
    record OfPassphrase(Passphrase passphrase) implements UnlockSecret {
        @Override
        public void close() {
            passphrase.close();
        }
    }

    /** Its recovery code. */
    record OfCode(RecoveryCode code) implements UnlockSecret {
        @Override
        public void close() {
            code.close();
        }
    }

    /** A colleague's own key. */
    record OfOwnKey(OwnKey key) implements UnlockSecret {
        @Override
        public void close() {
            key.close();
        }
    }

    @Override
    void close();
}
