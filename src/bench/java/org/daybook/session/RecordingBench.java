package org.daybook.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;

/**
 * How long it takes to record one incident, from asking to its being durable, beside the time plain SQLite takes for a
 * durable insert of as many bytes under the same settings, in pairs and in one run.
 */
public final class RecordingBench {
    private static final int ROUNDS = 150;
    private static final int STORED_BYTES = 1408;
    private static final int HASH_BYTES = 32;
    private static final String[] SETTINGS = {
        "locking_mode=EXCLUSIVE", "journal_mode=DELETE", "synchronous=EXTRA", "fullfsync=ON", "secure_delete=ON",
        "page_size=4096", "journal_size_limit=0", "temp_store=MEMORY"
    };

    private RecordingBench() {}

    /** @param args how many incidents the diary has; 100,000 if there is none */
    public static void main(String[] args) throws Exception {
        int incidents = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        Path file = Files.createTempDirectory("bench").resolve("record.nbk");
        MadeUpDiary diary = new MadeUpDiary();
        diary.write(file, incidents);
        measure(file, diary);
    }

    static void measure(Path file, MadeUpDiary diary) throws Exception {
        Series recording = new Series("recording one incident", ROUNDS);
        Series plain = new Series("plain SQLite, a durable insert of as many bytes", ROUNDS);
        Session session = OpeningBench.unlock(file);
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + file.resolveSibling("plain.db"));
                Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute("PRAGMA " + setting);
            }
            statement.execute("CREATE TABLE entry (seq INTEGER PRIMARY KEY, digest BLOB, chain BLOB, sealed BLOB)");
            connection.setAutoCommit(false);
            session.searchable().get();
            for (int round = 0; round < ROUNDS; round++) {
                var incident = diary.incident(1, 1);
                long start = System.nanoTime();
                session.submit(() -> session.record(incident, null)).get();
                recording.add((System.nanoTime() - start) / 1e6);
                plain.add(insert(connection));
            }
        } finally {
            session.close();
        }
        recording.print();
        plain.print();
        System.out.printf("above plain SQLite, by the medians: %.2f ms%n", recording.median() - plain.median());
        recording.printRatio(plain);
    }

    private static double insert(Connection connection) throws Exception {
        byte[] bytes = new byte[STORED_BYTES];
        new Random().nextBytes(bytes);
        long start = System.nanoTime();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO entry (digest, chain, sealed) VALUES (?, ?, ?)")) {
            insert.setBytes(1, Arrays.copyOf(bytes, HASH_BYTES));
            insert.setBytes(2, Arrays.copyOf(bytes, HASH_BYTES));
            insert.setBytes(3, bytes);
            insert.executeUpdate();
        }
        connection.commit();
        return (System.nanoTime() - start) / 1e6;
    }
}
