package org.daybook.session;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.evidence.PlateFiles;
import org.daybook.incident.Incident;
import org.daybook.portfolio.ExhibitFileCheck;
import org.daybook.portfolio.PortfolioCompiler;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;

/**
 * What 300 sealed photos of 3.5 MB cost as plates, beside copying the files, in one run and in turns, by a process of 128 MB
 * of heap: looking whether they are as they were, and writing them. Nothing is asserted.
 */
public final class PlatesBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final double MEGABYTE = 1e6;
    private static final int PHOTO = 3_500_000;

    private PlatesBench() {}

    /** @param args nothing, or how many photos; what a child process is told is its own */
    public static void main(String[] args) throws Exception {
        if (args.length > 1) {
            child(Path.of(args[0]));
            return;
        }
        int count = args.length == 0 ? 300 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("bench");
        try {
            photos(Files.createDirectory(folder.resolve("photos")), count);
            seal(folder).session().close();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:-UsePerfData",
                            "-XX:+ExitOnOutOfMemoryError",
                            "--enable-native-access=ALL-UNNAMED",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            PlatesBench.class.getName(),
                            folder.toString(),
                            "child")
                    .inheritIO()
                    .start();
            System.exit(process.waitFor());
        } finally {
            delete(folder);
        }
    }

    /** Four different pictures again and again, each with a word of its own behind its end. */
    private static void photos(Path folder, int count) throws IOException {
        int side = 1000;
        double wanted = Math.sqrt((double) PHOTO / PlateFiles.heavy(side, side * 3 / 4, 1).length);
        int width = (int) (side * wanted);
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            pictures.add(PlateFiles.heavy(width, width * 3 / 4, i + 1L));
        }
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("photo-" + i + ".jpg");
            Files.write(file, pictures.get(i % pictures.size()));
            Files.write(file, ("end " + i).getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        }
        System.out.printf(
                "photos: %d of %d x %d pixels, %.2f MB each%n",
                count, width, width * 3 / 4, pictures.getFirst().length / MEGABYTE);
    }

    /** A diary in this folder with the photos that lie in it, open. */
    static OnThread seal(Path folder) throws Exception {
        OnThread open = new OnThread(new Diary(folder).create());
        Incident incident = open.record(Diary.incident("photos"), null).current();
        for (Path file : files(folder.resolve("photos"))) {
            open.session()
                    .intake()
                    .begin(file, incident.id(), Progress.UNWATCHED)
                    .finish();
        }
        return open;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void child(Path folder) throws Exception {
        Messages messages = new Messages(Locale.UK);
        PortfolioCompiler compiler = new PortfolioCompiler(new PdfPortfolioWriter(messages));
        Sides sides = new Sides();
        OnThread open = new OnThread(new Diary(folder).unlock());
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                sides.measure("copying", () -> copy(folder, false));
                sides.measure("copying durably", () -> copy(folder, true));
                PortfolioContent content =
                        open.run(() -> Opened.of(open.session()).portfolios().collect(Requests.everything()));
                PortfolioContent[] checked = new PortfolioContent[1];
                sides.measure(
                        "looking at the files", () -> checked[0] = new ExhibitFileCheck(Progress.UNWATCHED).check(content));
                sides.measure(
                        "plates",
                        () -> compiler.write(checked[0], null, folder.resolve("out.pdf"), Progress.UNWATCHED));
                delete(folder.resolve("copies"));
                delete(folder.resolve("durable"));
                Files.delete(folder.resolve("out.pdf"));
            }
            sides.print("photos");
            sides.compare("photos", "plates", "copying");
            sides.compare("photos", "plates", "copying durably");
            if (Boolean.getBoolean("bench.smaller")) {
                smaller(open, compiler, folder);
            }
        } finally {
            open.session().close();
        }
        System.out.printf("most heap in use, of 128 MB: %.0f MB%n", heap());
    }

    private static void smaller(OnThread open, PortfolioCompiler compiler, Path folder) throws Exception {
        PortfolioRequest smaller = Requests.everything().with(ExhibitChoice.USUAL.with(Plates.SMALLER));
        PortfolioContent content =
                open.run(() -> Opened.of(open.session()).portfolios().collect(smaller));
        long start = System.nanoTime();
        PortfolioReceipt receipt = compiler.write(content, null, folder.resolve("small.pdf"), Progress.UNWATCHED);
        System.out.printf(
                "smaller plates: %.2f s, %.0f MB%n", (System.nanoTime() - start) / 1e9, receipt.size() / MEGABYTE);
    }

    private static void copy(Path folder, boolean durable) throws IOException {
        Path copies = Files.createDirectory(folder.resolve(durable ? "durable" : "copies"));
        for (Path file : files(folder.resolve("photos"))) {
            Path copy = Files.copy(file, copies.resolve(file.getFileName()));
            if (durable) {
                try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private static double heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(
                                (MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
                        .sum()
                / MEGABYTE;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
