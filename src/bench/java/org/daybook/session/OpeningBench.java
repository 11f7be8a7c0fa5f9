package org.daybook.session;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.daybook.casefile.entry.Entry.DiaryOpened.UnlockWay;
import org.daybook.crypto.Passphrase;
import org.daybook.index.Timeline;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFile;

/**
 * How long it takes to open a diary once its key is derived, until the timeline can be used and until its text can be
 * searched, beside the time plain SQLite takes to read the same rows, in pairs and in one run.
 */
public final class OpeningBench {
    private static final SecureRandom RANDOM = new SecureRandom();

    private OpeningBench() {}

    /** @param args how many incidents; if there is none, 1,000 and then 100,000 with searching and recording */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        System.out.printf("cores: %d%n", Runtime.getRuntime().availableProcessors());
        if (args.length > 0) {
            measure(folder, Integer.parseInt(args[0]), 9);
            return;
        }
        ColdOpening.measure(measure(folder, 1_000, 15), 9);
        Path large = measure(folder, 100_000, 9);
        ColdOpening.measure(large, 6);
        SearchBench.measure(large, new MadeUpDiary());
        RecordingBench.measure(large, new MadeUpDiary());
    }

    private static Path measure(Path folder, int incidents, int rounds) throws Exception {
        Path file = folder.resolve(incidents + ".nbk");
        new MadeUpDiary().write(file, incidents);
        System.out.printf("%nincidents: %,d, file: %,d kB%n", incidents, Files.size(file) / 1000);
        Series timeline = new Series("from the key to a timeline that can be used", rounds);
        Series cpu = new Series("processor time of that, of all threads", rounds);
        Series plain = new Series("plain SQLite reads the same rows", rounds);
        for (int round = 0; round < rounds; round++) {
            open(file, timeline, cpu);
            plain.add(readPlain(file));
        }
        timeline.print();
        cpu.print();
        plain.print();
        timeline.printRatio(plain);
        System.out.printf(
                "load of the computer, all programs: %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return file;
    }

    private static void open(Path file, Series timeline, Series cpu) throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            OpenVault vault = new VaultFile(Diary.CLOCK, RANDOM).unlock(file, passphrase);
            long processor = processor();
            long start = System.nanoTime();
            Session session = open(vault);
            Timeline shown = session.call(OpenCase::timeline).get();
            timeline.add((System.nanoTime() - start) / 1e6);
            cpu.add((processor() - processor) / 1e6);
            if (shown.density().months().isEmpty()) {
                throw new IllegalStateException("nothing on the timeline");
            }
            session.close();
        }
    }

    static Session open(OpenVault vault) throws Exception {
        return new SessionOpening(vault, new Environment(Diary.CLOCK, RANDOM, "bench"), false)
                .open(() -> Diary.CHEAP, UnlockWay.PASSPHRASE, true);
    }

    static Session unlock(Path file) throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            return open(new VaultFile(Diary.CLOCK, RANDOM).unlock(file, passphrase));
        }
    }

    static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    static double readPlain(Path file) throws Exception {
        long start = System.nanoTime();
        long bytes = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT e.digest, e.chain, b.sealed FROM entry e JOIN body b USING (seq)")) {
            while (rows.next()) {
                bytes += rows.getBytes(1).length + rows.getBytes(2).length + rows.getBytes(3).length;
            }
        }
        double millis = (System.nanoTime() - start) / 1e6;
        if (bytes == 0) {
            throw new IllegalStateException("nothing read");
        }
        return millis;
    }

    /** Heap in use after collecting, in MB. */
    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
    }
}
