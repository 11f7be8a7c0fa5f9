package org.daybook.session;

import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.casefile.entry.Authorship;

/**
 * How long it takes to record one incident, from asking to its being durable, beside the time plain SQLite takes for a
 * durable insert of as many bytes under the same settings, in pairs and in one run.
 */
public final class RecordingBench {
    private static final int ROUNDS = 150;

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
        try (PlainDatabase database = new PlainDatabase(file.resolveSibling("plain.db"))) {
            session.searchable().get();
            for (int round = 0; round < ROUNDS; round++) {
                var incident = diary.incident(1, 1);
                long start = System.nanoTime();
                session.call(_ -> Opened.of(session).record(incident, Authorship.OWNER, null))
                        .get();
                recording.add((System.nanoTime() - start) / 1e6);
                start = System.nanoTime();
                database.insert();
                plain.add((System.nanoTime() - start) / 1e6);
            }
        } finally {
            session.close();
        }
        recording.print();
        plain.print();
        System.out.printf("above plain SQLite, by the medians: %.2f ms%n", recording.median() - plain.median());
        recording.printRatio(plain);
    }
}
