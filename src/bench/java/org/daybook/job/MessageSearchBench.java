package org.daybook.job;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.daybook.casefile.entry.Authorship;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.catalogue.Importers;
import org.daybook.incident.Incident;
import org.daybook.index.SearchQuery;
import org.daybook.job.importing.MessageIncidentPlan;
import org.daybook.job.importing.MessageImportJob;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.Session;

/** Measures the search of imported messages, a hundred thousand or as many as the argument says, beside that of incidents. */
public final class MessageSearchBench {
    private static final int ROUNDS = 15;
    private static final int INCIDENTS = 10_000;
    private static final String[] COMMON =
            "i you the are where at gate see know stop me answer why not your house car work home now again".split(" ");

    private final Random random = new Random(7);

    private MessageSearchBench() {}

    public static void main(String[] arguments) throws Exception {
        int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        new MessageSearchBench().run(Files.createTempDirectory("bench"), messages, INCIDENTS);
    }

    private void run(Path folder, int messages, int incidents) throws Exception {
        Diary diary = new Diary(folder);
        Session created = diary.create();
        List<Incident> all = IntStream.range(0, incidents)
                .mapToObj(i -> Diary.incident(words(60)))
                .toList();
        created.call(open -> open.recordAll(all, Authorship.OWNER, null)).get();
        bringIn(created, chat(folder, messages));
        created.close();
        Session session = diary.unlock();
        long start = System.nanoTime();
        session.searchable().get();
        say("incidents searchable", start);
        long before = used();
        start = System.nanoTime();
        session.messagesSearchable().get();
        say("messages searchable after these", start);
        System.out.printf("memory of the index of messages: %.1f MB%n", (used() - before) / 1e6);
        for (String typed : List.of("gate", "a", "stop answer house", "\"at the gate\"", "w4217", "zebra")) {
            SearchQuery query = SearchQuery.words(typed, 50);
            System.out.printf(
                    "%-20s messages %6.2f ms (%d found)   incidents %6.2f ms (%d found)%n",
                    typed,
                    median(() ->
                            session.call(open -> open.searchMessages(query)).get()),
                    session.call(open -> open.searchMessages(query)).get().total(),
                    median(() -> session.call(open -> open.search(query)).get()),
                    session.call(open -> open.search(query)).get().total());
        }
        session.close();
    }

    private static void bringIn(Session session, Path chat) throws Exception {
        Importers importers = new Importers();
        long start = System.nanoTime();
        try (ImportSource source = ImportSources.of(chat)) {
            new MessageImportJob(session, importers, Progress.UNWATCHED)
                    .run(
                            chat,
                            importers.recognise(source).recognised().getFirst(),
                            ImportSettings.in(ZoneId.of("Europe/London")).named("Jo", ""),
                            MessageIncidentPlan.NONE,
                            Optional.empty());
        }
        say("imported", start);
    }

    private Path chat(Path folder, int messages) throws Exception {
        Path file = folder.resolve("WhatsApp Chat with Craig.txt");
        DateTimeFormatter format = DateTimeFormatter.ofPattern("dd/MM/yyyy, HH:mm");
        LocalDateTime at = LocalDateTime.of(2024, 1, 13, 8, 0);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < messages; i++) {
                out.write(format.format(at.plusMinutes(10L * i)) + " - " + (i % 4 == 0 ? "Jo" : "Craig") + ": "
                        + words(4 + random.nextInt(20)) + "\n");
            }
        }
        return file;
    }

    private String words(int count) {
        return String.join(
                " ",
                IntStream.range(0, count)
                        .mapToObj(i -> random.nextInt(3) > 0
                                ? COMMON[random.nextInt(COMMON.length)]
                                : "w" + random.nextInt(20_000))
                        .toList());
    }

    private static double median(Callable<?> search) throws Exception {
        double[] taken = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            search.call();
            taken[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(taken);
        return taken[ROUNDS / 2];
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void say(String what, long start) {
        System.out.printf(
                "%s: %.2f s%n",
                what, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }
}
