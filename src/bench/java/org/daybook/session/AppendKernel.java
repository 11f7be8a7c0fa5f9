package org.daybook.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.incident.Incident;
import org.daybook.ledger.Ledger;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One incident recorded by the ledger, until the disk has it, beside an insert of as many bytes by SQLite under the same
 * settings, and beside writing and forcing as many bytes to the end of a file.
 */
public class AppendKernel {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new diary. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH sets it up.
    public static class Open {
        private WorkingFolder folder;
        private OpenVault vault;
        private Ledger ledger;
        private Incident incident;

        @Setup
        public void create() throws IOException, VaultFailure {
            folder = new WorkingFolder();
            try (Passphrase passphrase = Diary.passphrase();
                    RecoveryCode code = RecoveryCode.generate(RANDOM)) {
                vault = new VaultFile(Diary.CLOCK, RANDOM)
                        .create(folder.file("append.nbk"), passphrase, code, Diary.CHEAP, _ -> {});
            }
            ledger = new Ledger(vault, Diary.CLOCK, RANDOM, "Daybook bench");
            ledger.start();
            incident = new MadeUpDiary().incident(1, 1);
        }

        @TearDown
        public void remove() throws IOException {
            vault.close();
            folder.close();
        }
    }

    /** A new database. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH sets it up.
    public static class Plain {
        private WorkingFolder folder;
        private PlainDatabase database;

        @Setup
        public void create() throws IOException, SQLException {
            folder = new WorkingFolder();
            database = new PlainDatabase(folder.file("plain.db"));
        }

        @TearDown
        public void remove() throws IOException, SQLException {
            database.close();
            folder.close();
        }
    }

    /** A new file. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH sets it up.
    public static class Bytes {
        private WorkingFolder folder;
        private FileChannel channel;
        private ByteBuffer record;

        @Setup
        public void create() throws IOException {
            folder = new WorkingFolder();
            channel =
                    FileChannel.open(folder.file("plain.bin"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            record = ByteBuffer.allocateDirect(PlainDatabase.STORED_BYTES);
        }

        @TearDown
        public void remove() throws IOException {
            channel.close();
            folder.close();
        }
    }

    @Benchmark
    public LedgerEntry append(Open open) throws VaultFailure {
        return open.ledger.append(new IncidentRecorded(open.incident));
    }

    @Benchmark
    public void bareInsert(Plain plain) throws SQLException {
        plain.database.insert();
    }

    @Benchmark
    public int bareWrite(Bytes bytes) throws IOException {
        int written = bytes.channel.write(bytes.record.clear());
        bytes.channel.force(true);
        return written;
    }
}
