package org.daybook.session;

import java.nio.file.Path;
import java.time.LocalDate;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.colleague.OwnKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Two colleagues with keys of their own, made once for all tests of a class. */
abstract class TwoColleagues {
    @TempDir
    static Path keys;

    static OwnKey dana;
    static OwnKey sam;

    @BeforeAll
    static void makeKeys() throws Exception {
        dana = OwnKeySample.of(keys, "Dana");
        sam = OwnKeySample.of(keys, "Sam");
    }

    @AfterAll
    static void wipeKeys() {
        dana.close();
        sam.close();
    }

    /** What a colleague with this key is given. */
    static AccessGrant grant(OwnKey key, Allows allows, @Nullable LocalDate until) {
        return new AccessGrant(
                key.card().name(), key.card().initials(), key.card().publicKey(), allows, until);
    }
}
