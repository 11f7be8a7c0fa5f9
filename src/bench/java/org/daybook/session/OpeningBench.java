package org.daybook.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import org.daybook.casefile.Entry.DiaryOpened.Way;
import org.daybook.casefile.Entry.IncidentRecorded;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.ledger.Ledger;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFile;

/**
 * How long it takes to open a diary once its key is derived, beside the time plain SQLite takes to read the same rows,
 * in pairs and in one run.
 */
public final class OpeningBench {
    private static final int ROUNDS = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OpeningBench() {}

    /** @param args how many incidents; 1,000 if there is none */
    public static void main(String[] args) throws Exception {
        int incidents = args.length == 0 ? 1000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("bench");
        Path file = folder.resolve("notebook.nbk");
        fill(file, incidents);
        double[] opening = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            opening[round] = open(file);
            plain[round] = readPlain(file);
        }
        System.out.printf("incidents: %d, file: %d kB%n", incidents, Files.size(file) / 1000);
        print("opening without key derivation", opening);
        print("plain SQLite, the same rows", plain);
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, round -> opening[round] / plain[round]);
        Arrays.sort(ratios);
        System.out.printf("ratio, pair by pair: median %.1f%n", ratios[ROUNDS / 2]);
    }

    private static void fill(Path file, int incidents) throws Exception {
        String words = "He stood at the bus stop across the road and looked up at the window. ".repeat(8);
        try (Passphrase passphrase = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(RANDOM);
                OpenVault vault = new VaultFile(Diary.CLOCK, RANDOM).create(file, passphrase, code, Diary.CHEAP, _ -> {})) {
            Ledger ledger = new Ledger(vault, Diary.CLOCK, RANDOM, "Daybook bench");
            vault.transaction(() -> {
                ledger.start();
                for (int i = 0; i < incidents; i++) {
                    ledger.append(new IncidentRecorded(Diary.incident(i + " " + words)));
                }
                return incidents;
            });
        }
    }

    private static double open(Path file) throws Exception {
        try (Passphrase passphrase = Diary.passphrase()) {
            OpenVault vault = new VaultFile(Diary.CLOCK, RANDOM).unlock(file, passphrase);
            long start = System.nanoTime();
            Session session =
                    Session.open(new Session.Tools(vault, Diary.CLOCK, RANDOM, "bench", () -> Diary.CHEAP), Way.PASSPHRASE);
            session.submit(session::incidents).get();
            double millis = (System.nanoTime() - start) / 1e6;
            session.close();
            return millis;
        }
    }

    private static double readPlain(Path file) throws Exception {
        long start = System.nanoTime();
        long bytes = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT e.digest, e.chain, b.sealed FROM entry e JOIN body b USING (seq)")) {
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

    private static void print(String what, double[] millis) {
        double[] warm = Arrays.copyOfRange(millis, ROUNDS / 3, ROUNDS);
        Arrays.sort(warm);
        System.out.printf(
                "%s: first %.1f ms; warm: least %.1f, median %.1f, most %.1f ms%n",
                what, millis[0], warm[0], warm[warm.length / 2], warm[warm.length - 1]);
    }
}
