package org.daybook.importing;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.daybook.casefile.ImportHistory;
import org.daybook.importing.chat.WhatsAppImporter;
import org.daybook.job.importing.ImportedChat;
import org.daybook.job.importing.MessageIncidentPlan;
import org.daybook.job.importing.MessageGrouping;
import org.daybook.job.importing.MessageIncidentCreator;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.Session;
import org.daybook.text.Messages;

/**
 * How long a chat of WhatsApp takes to be recognised and read, from the start of the process, beside one pattern of the
 * kind that other readers use, which finds where messages begin and does nothing else; and to be recorded in a diary with
 * incidents of its bursts. With {@code -Dbench.other=COMMAND}, another reader is run with the file as its last argument
 * after each round, and says itself what it used.
 */
public final class ChatBench {
    private static final int ROUNDS = 5;
    private static final double MILLION = 1e6;
    private static final Pattern HEADER = Pattern.compile(
            "^[\\u200e\\u200f]*\\[?(\\d{1,4}[-/.] ?\\d{1,2}[-/.] ?\\d{1,4})[,.]?"
                    + "\\s\\D*?(\\d{1,2}[.:]\\d{1,2}(?:[.:]\\d{1,2})?)(?:\\s([ap]\\.?\\s?m\\.?))?\\]?(?:\\s-|:)?\\s((?:.|\\n)*)",
            Pattern.CASE_INSENSITIVE);

    private ChatBench() {}

    /** @param args how many messages; 100,000 if there is none */
    public static void main(String[] args) throws Exception {
        int messages = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        Path file = Files.createTempDirectory("bench").resolve("WhatsApp Chat with Ron Holm.txt");
        write(file, messages);
        System.out.printf("%,d messages, %.1f MB%n", messages, Files.size(file) / MILLION);
        for (int round = 0; round < ROUNDS; round++) {
            long start = processor();
            SummaryCollector summary = new SummaryCollector();
            WhatsAppImporter importer = new WhatsAppImporter();
            try (ImportSource source = ImportSources.of(file)) {
                RecognisedFiles recognised = importer.recognise(source).getFirst();
                long known = processor();
                importer.read(new ImportRequest(
                        source,
                        recognised,
                        ImportSettings.in(ZoneId.of("Europe/London")),
                        summary,
                        Progress.UNWATCHED));
                System.out.printf(
                        "recognised %.0f ms, read %.0f ms, %,d rows; ",
                        (known - start) / MILLION,
                        (processor() - known) / MILLION,
                        summary.conversations().getFirst().rows());
            }
            System.out.printf("one pattern %.0f ms%n", pattern(file));
            runOther(file);
        }
        record(file);
    }

    private static void runOther(Path file) throws Exception {
        String command = System.getProperty("bench.other", "");
        if (!command.isEmpty()) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.add(file.toString());
            new ProcessBuilder(words).inheritIO().start().waitFor();
        }
    }

    private static void record(Path file) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Session session = new Diary(Files.createTempDirectory("bench")).create();
            long start = System.nanoTime();
            long used = processor();
            ImportHistory history = ImportedChat.of(session, file);
            long imported = System.nanoTime();
            long usedToImport = processor();
            int incidents = new MessageIncidentCreator(session, new Messages(Locale.UK))
                    .record(history, new MessageIncidentPlan(MessageGrouping.BURST, Duration.ofMinutes(15), true))
                    .incidents()
                    .size();
            System.out.printf(
                    "recorded %.0f ms (processor %.0f ms), %,d incidents of it %.0f ms (processor %.0f ms), most heap %d MB%n",
                    (imported - start) / MILLION,
                    (usedToImport - used) / MILLION,
                    incidents,
                    (System.nanoTime() - imported) / MILLION,
                    (processor() - usedToImport) / MILLION,
                    mostHeap() >> 20);
            session.close();
        }
    }

    /** The most that was in use after a collection, or between two, in any part of the heap. */
    private static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static double pattern(Path file) throws IOException {
        long start = processor();
        long found;
        try (var lines = Files.lines(file)) {
            found = lines.filter(line -> HEADER.matcher(line).matches()).count();
        }
        if (found == 0) {
            throw new IOException("nothing found");
        }
        return (processor() - start) / MILLION;
    }

    /** What the whole process has used so far, its compiler and collector included. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void write(Path file, int messages) throws IOException {
        Random chance = new Random(23);
        DateTimeFormatter format = DateTimeFormatter.ofPattern("dd/MM/yyyy, HH:mm");
        LocalDateTime at = LocalDateTime.of(2022, 1, 1, 8, 0);
        String[] words =
                "why are you not answering me I know where you were last night call back now please".split(" ");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < messages; i++) {
                at = at.plusSeconds(chance.nextInt(1_200));
                out.write(format.format(at) + " - " + (chance.nextInt(4) == 0 ? "Ada" : "Ron Holm") + ": ");
                int kind = chance.nextInt(50);
                out.write(
                        kind == 0
                                ? "<Media omitted>"
                                : kind == 1
                                        ? "IMG-20240313-WA%04d.jpg (file attached)".formatted(i % 10_000)
                                        : words(words, chance));
                out.write(kind == 2 ? "\nand again " + words(words, chance) + "\n" : "\n");
            }
        }
    }

    private static String words(String[] words, Random chance) {
        StringBuilder text = new StringBuilder();
        int count = 1 + chance.nextInt(16);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(words[chance.nextInt(words.length)]);
        }
        return text.toString();
    }
}
