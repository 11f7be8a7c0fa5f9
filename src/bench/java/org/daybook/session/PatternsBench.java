package org.daybook.session;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.CountableIncident;
import org.daybook.pattern.CaseSnapshot;
import org.daybook.pattern.Patterns;
import org.daybook.pattern.completeness.Completeness;

/**
 * How long all figures of a diary take, and how long the vault thread is held up for them, beside a plain loop that counts
 * the same incidents by month and kind alone.
 */
public final class PatternsBench {
    private static final int ROUNDS = 15;

    private PatternsBench() {}

    /** @param args how many incidents; 100,000 if there is none */
    public static void main(String[] args) throws Exception {
        int incidents = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        Path file = Files.createTempDirectory("bench").resolve("patterns.nbk");
        new MadeUpDiary().write(file, incidents);
        Session session = OpeningBench.unlock(file);
        try {
            session.searchable().get();
            measure(session);
        } finally {
            session.close();
        }
        System.out.printf(
                "load of the computer, all programs: %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void measure(Session session) throws Exception {
        Series vault = new Series("the vault thread gives a snapshot", ROUNDS);
        Series patterns = new Series("all figures of the page", ROUNDS);
        Series processor = new Series("processor time of that", ROUNDS);
        Series missing = new Series("what is not written down yet", ROUNDS);
        Series plain = new Series("a plain loop over month and kind", ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            CaseSnapshot snapshot =
                    session.call(_ -> Opened.of(session).patterns().snapshot()).get();
            vault.add((System.nanoTime() - start) / 1e6);
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            start = System.nanoTime();
            Patterns.of(snapshot.countInput());
            patterns.add((System.nanoTime() - start) / 1e6);
            processor.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6);
            start = System.nanoTime();
            Completeness.of(snapshot);
            missing.add((System.nanoTime() - start) / 1e6);
            start = System.nanoTime();
            loop(snapshot);
            plain.add((System.nanoTime() - start) / 1e6);
        }
        List.of(vault, patterns, processor, missing, plain).forEach(Series::print);
        patterns.printRatio(plain);
    }

    private static int loop(CaseSnapshot snapshot) {
        Map<String, List<CountableIncident>> found = new HashMap<>();
        for (CountableIncident record : snapshot.incidents()) {
            LocalDate day = record.incident().when().date();
            if (day != null && !record.withdrawn()) {
                record.incident()
                        .what()
                        .types()
                        .forEach(type -> found.computeIfAbsent(
                                        day.getYear() + "-" + day.getMonthValue() + type.group(),
                                        _ -> new ArrayList<>())
                                .add(record));
            }
        }
        return found.size();
    }
}
