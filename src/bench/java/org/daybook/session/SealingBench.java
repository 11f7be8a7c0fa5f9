package org.daybook.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.progress.Progress;

/**
 * Files sealed into a diary and read back, beside plain inserts and reads of the same bytes through the same driver with
 * the same settings: one of 500 MB, and 300 photos of 3 to 4 MB. In turns, so that both sides see the same disk.
 *
 * <p>Plain: rows of 1 MiB, 16 in a transaction or a file in one if it is shorter, as the diary writes them; no hash, no
 * cipher, no metadata.
 */
public final class SealingBench {
    private static final int MIB = 1 << 20;
    private static final int AT_A_TIME = 16;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int READINGS = 3;

    private final Path folder;

    private SealingBench(Path folder) {
        this.folder = folder;
    }

    /** @param args none */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("sealing");
        try {
            new SealingBench(folder).run();
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private void run() throws Exception {
        compare("one file of 500 MB", List.of(file("large.bin", 500L * MIB, 1)));
        Random random = new Random(5);
        List<Path> photos = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            photos.add(file("photo" + i + ".jpg", 3L * MIB + random.nextInt(MIB), 10 + i));
        }
        compare("300 photos of 3 to 4 MB", photos);
    }

    private void compare(String what, List<Path> files) throws Exception {
        Sides sides = new Sides();
        long heap = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path plain = folder.resolve("plain" + round + ".db");
            sides.measure("plain insert", () -> insertPlain(plain, files));
            Path home = Files.createDirectory(folder.resolve("diary" + round));
            Diary diary = new Diary(home);
            resetPeak();
            Session session = diary.create();
            List<ExhibitHistory> added = new ArrayList<>();
            sides.measure("sealed", () -> addAll(session, files, added));
            for (int again = 0; again < READINGS; again++) {
                sides.measure("plain read", () -> readPlain(plain));
                sides.measure("read back", () -> readBack(session, added));
                if (added.size() > 1) {
                    sides.measure("read back, two at a time", () -> readTwoAtATime(session, added));
                }
            }
            heap = Math.max(heap, peak());
            session.close();
            Files.delete(plain);
            Files.delete(diary.file());
            Files.delete(home);
        }
        sides.print(what);
        sides.compare(what, "plain insert", "sealed");
        sides.compare(what, "plain read", "read back");
        if (files.size() > 1) {
            sides.compare(what, "plain read", "read back, two at a time");
        }
        System.out.printf(Locale.ROOT, "%s: heap at most %d MB%n%n", what, heap / MIB);
    }

    /** Each is read while the one before is written, as the window and the command line do it. */
    private static void addAll(Session session, List<Path> files, List<ExhibitHistory> added) throws Exception {
        ExhibitAddition before = null;
        for (Path file : files) {
            ExhibitAddition next = session.intake().begin(file, null, Progress.UNWATCHED);
            if (before != null) {
                added.add(before.finish().exhibit());
            }
            before = next;
        }
        if (before != null) {
            added.add(before.finish().exhibit());
        }
    }

    private static void insertPlain(Path database, List<Path> files) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            for (String setting : new String[] {
                "locking_mode=EXCLUSIVE", "journal_mode=DELETE", "synchronous=EXTRA", "fullfsync=ON", "secure_delete=ON"
            }) {
                statement.execute("PRAGMA " + setting);
            }
            statement.execute("CREATE TABLE chunk (file INTEGER NOT NULL, n INTEGER NOT NULL, bytes BLOB NOT NULL,"
                    + " PRIMARY KEY (file, n)) STRICT");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO chunk VALUES (?, ?, ?)")) {
                for (int file = 0; file < files.size(); file++) {
                    try (InputStream in = Files.newInputStream(files.get(file))) {
                        int n = 0;
                        for (byte[] chunk = in.readNBytes(MIB); chunk.length > 0; chunk = in.readNBytes(MIB)) {
                            insert.setInt(1, file);
                            insert.setInt(2, n++);
                            insert.setBytes(3, chunk);
                            insert.executeUpdate();
                            if (n % AT_A_TIME == 0) {
                                connection.commit();
                            }
                        }
                    }
                    connection.commit();
                }
            }
        }
    }

    private static void readPlain(Path database) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT bytes FROM chunk ORDER BY file, n")) {
            long read = 0;
            while (rows.next()) {
                read += rows.getBytes(1).length;
            }
            if (read == 0) {
                throw new IllegalStateException("nothing was read");
            }
        }
    }

    private static void readBack(Session session, Iterable<ExhibitHistory> exhibits) throws Exception {
        for (ExhibitHistory exhibit : exhibits) {
            readAll(session.files().open(exhibit));
        }
    }

    /** As the check before a portfolio reads them. */
    private static void readTwoAtATime(Session session, List<ExhibitHistory> exhibits) throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> reading = new ArrayList<>();
            for (ExhibitHistory exhibit : exhibits) {
                reading.add(readers.submit(() -> {
                    readBack(session, List.of(exhibit));
                    return true;
                }));
            }
            for (Future<?> read : reading) {
                read.get();
            }
        }
    }

    private static void readAll(SeekableByteChannel content) throws IOException {
        try (content) {
            ByteBuffer buffer = ByteBuffer.allocate(MIB);
            while (content.read(buffer.clear()) >= 0) {
                // Every byte is opened.
            }
        }
    }

    private Path file(String name, long length, int seed) throws IOException {
        Path file = folder.resolve(name);
        Random random = new Random(seed);
        byte[] chunk = new byte[MIB];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = length; left > 0; left -= chunk.length) {
                random.nextBytes(chunk);
                out.write(chunk, 0, (int) Math.min(left, chunk.length));
            }
        }
        return file;
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
