package org.daybook.session;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.daybook.index.SearchQuery;
import org.daybook.index.SearchResult;

/** How long the newest fifty hits of a search take, once all text is searchable, and when that is. */
public final class SearchBench {
    private static final int ROUNDS = 15;

    private SearchBench() {}

    /** @param args how many incidents; 100,000 if there is none */
    public static void main(String[] args) throws Exception {
        int incidents = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        Path file = Files.createTempDirectory("bench").resolve("search.nbk");
        MadeUpDiary diary = new MadeUpDiary();
        diary.write(file, incidents);
        measure(file, diary);
    }

    static void measure(Path file, MadeUpDiary diary) throws Exception {
        Session session = OpeningBench.unlock(file);
        try {
            long start = System.nanoTime();
            session.searchable().get();
            System.out.printf("all text searchable %.0f ms after the timeline%n", (System.nanoTime() - start) / 1e6);
            System.out.printf("heap in use with all text searchable: %d MB%n", OpeningBench.heap());
            for (Map.Entry<String, SearchQuery> query : MadeUpQueries.of(diary).entrySet()) {
                Series series = new Series("search, " + query.getKey(), ROUNDS);
                Series processor = new Series("processor", ROUNDS);
                int total = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    long from = System.nanoTime();
                    Answer answer = session.call(_ -> answer(session, query.getValue())).get();
                    series.add((System.nanoTime() - from) / 1e6);
                    processor.add(answer.processor);
                    total = answer.result.total();
                }
                System.out.printf("%,7d found; processor %5.2f; ", total, processor.median());
                series.print();
            }
        } finally {
            session.close();
        }
    }

    private record Answer(SearchResult result, double processor) {}

    private static Answer answer(Session session, SearchQuery query) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long from = threads.getCurrentThreadCpuTime();
        SearchResult result = Opened.of(session).search(query);
        return new Answer(result, (threads.getCurrentThreadCpuTime() - from) / 1e6);
    }
}
