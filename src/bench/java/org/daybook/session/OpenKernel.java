package org.daybook.session;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.daybook.crypto.Passphrase;
import org.daybook.index.Timeline;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Opening a diary whose key is derived, until its timeline can be used: every entry is read, verified, opened and folded.
 * Beside plain SQLite reading the same rows.
 */
public class OpenKernel {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A diary in a file. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets it up.
    public static class Written {
        @Param({"1000", "10000"})
        private int incidents;

        private WorkingFolder folder;
        private Path file;

        @Setup
        public void write() throws Exception {
            folder = new WorkingFolder();
            file = folder.file("open.nbk");
            new MadeUpDiary().write(file, incidents);
        }

        @TearDown
        public void remove() throws Exception {
            folder.close();
        }
    }

    /** The key derived anew for each opening, which is not measured. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets it up.
    public static class Unlocked {
        private OpenVault vault;
        private Session session;

        @Setup(Level.Invocation)
        public void unlock(Written written) throws Exception {
            try (Passphrase passphrase = Diary.passphrase()) {
                vault = new VaultFile(Diary.CLOCK, RANDOM).unlock(written.file, passphrase);
            }
        }

        @TearDown(Level.Invocation)
        public void close() {
            session.close();
        }
    }

    @Benchmark
    public Timeline openDiary(Unlocked unlocked) throws Exception {
        unlocked.session = OpeningBench.open(unlocked.vault);
        return unlocked.session.call(OpenCase::timeline).get();
    }

    @Benchmark
    public double bareRead(Written written) throws Exception {
        return OpeningBench.readPlain(written.file);
    }
}
