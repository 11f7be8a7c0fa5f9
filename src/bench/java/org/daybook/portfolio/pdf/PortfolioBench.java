package org.daybook.portfolio.pdf;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.pdf.text.Transcript;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.section.MessagePictures;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;

/**
 * What a portfolio costs beside OpenPDF writing the same words untagged, in one run: processor time in this process, in
 * turns; processor time of a whole process that writes one; and the smallest heap in which each finishes. Then beside
 * openhtmltopdf writing them tagged, and LibreOffice where the machine has it, by whole processes.
 *
 * <p>Ours takes the content and finds the words, counts the pages, and writes a tagged PDF/A-3a. OpenPDF is given the
 * words block by block, and need not count.
 */
public final class PortfolioBench {
    private static final int ROUNDS = 32;
    private static final int WARM_FROM = 16;
    private static final int COLD_ROUNDS = 5;
    private static final int HTML_ROUNDS = 3;
    private static final int STEP = 4;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PortfolioBench() {}

    /** @param args nothing, or how many incidents; what a child process is told is its own */
    public static void main(String[] args) throws Exception {
        if (args.length > 1) {
            child(args[0], Integer.parseInt(args[1]), Path.of(args[2]));
            return;
        }
        int incidents = args.length == 0 ? 1000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("bench");
        Path words = folder.resolve("words");
        PortfolioContent content = BenchContent.of(incidents);
        List<Transcript.Block> blocks = Transcript.of(flow -> new PdfPortfolioWriter(messages())
                .emit(content, Map.of(), new MessagePictures(() -> false), false, flow));
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(words)))) {
            Transcript.write(blocks, out);
        }
        System.out.printf("incidents: %d, blocks of words: %d%n", incidents, blocks.size());
        compare(content, blocks);
        warm(content, blocks);
        cold(incidents, words);
        html(incidents, words);
        office(incidents, blocks, words);
        heaps(incidents, words);
        delete(folder);
    }

    /** What a process left that ran out of memory is in it too. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static Messages messages() {
        return new Messages(Locale.UK);
    }

    private static void compare(PortfolioContent content, List<Transcript.Block> blocks) throws IOException {
        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        ours(content, ours);
        new OpenPdfPeer().write(blocks, theirs);
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        HtmlPeer.write(HtmlPeer.html(blocks), html);
        Written one = Written.of(ours.toByteArray());
        Written other = Written.of(theirs.toByteArray());
        System.out.printf("ours: %s%nOpenPDF: %s%nopenhtmltopdf: %s%n", one, other, Written.of(html.toByteArray()));
    }

    /** What a reader finds in a file. */
    private record Written(int pages, int kilobytes, int letters, int words) {
        static Written of(byte[] pdf) throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(document);
                return new Written(
                        document.getNumberOfPages(),
                        pdf.length / 1000,
                        text.replaceAll("\\s", "").length(),
                        text.split("\\s+").length);
            }
        }
    }

    private static void warm(PortfolioContent content, List<Transcript.Block> blocks) throws IOException {
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                ours[round] = seconds(() -> ours(content, OutputStream.nullOutputStream()));
                theirs[round] = seconds(() -> new OpenPdfPeer().write(blocks, OutputStream.nullOutputStream()));
            } else {
                theirs[round] = seconds(() -> new OpenPdfPeer().write(blocks, OutputStream.nullOutputStream()));
                ours[round] = seconds(() -> ours(content, OutputStream.nullOutputStream()));
            }
        }
        print(
                "processor seconds, warm",
                "OpenPDF",
                Arrays.copyOfRange(ours, WARM_FROM, ROUNDS),
                Arrays.copyOfRange(theirs, WARM_FROM, ROUNDS));
    }

    private static void print(String what, String peer, double[] ours, double[] theirs) {
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, i -> ours[i] / theirs[i]);
        System.out.printf(
                "%s: ours %.2f (%.2f to %.2f), %s %.2f (%.2f to %.2f), ratio %.2f (%.2f to %.2f)%n",
                what,
                median(ours),
                min(ours),
                max(ours),
                peer,
                median(theirs),
                min(theirs),
                max(theirs),
                median(ratios),
                min(ratios),
                max(ratios));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElse(0);
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    /** Processor time of this process, its compiler and collector included. */
    private static double seconds(Work work) throws IOException {
        long start = SYSTEM.getProcessCpuTime();
        work.run();
        return (SYSTEM.getProcessCpuTime() - start) / 1e9;
    }

    private static void cold(int incidents, Path words) throws Exception {
        double[] ours = new double[COLD_ROUNDS];
        double[] theirs = new double[COLD_ROUNDS];
        for (int round = 0; round < COLD_ROUNDS; round++) {
            ours[round] = inChild("ours", incidents, words, 256);
            theirs[round] = inChild("theirs", incidents, words, 256);
        }
        print("processor seconds of a whole process", "OpenPDF", ours, theirs);
    }

    /** A whole process each, since one of theirs takes as long as many of ours. */
    private static void html(int incidents, Path words) throws Exception {
        double[] ours = new double[HTML_ROUNDS];
        double[] theirs = new double[HTML_ROUNDS];
        for (int round = 0; round < HTML_ROUNDS; round++) {
            ours[round] = inChild("ours", incidents, words, 1024);
            theirs[round] = inChild("html", incidents, words, 1024);
        }
        print("processor seconds of a whole process in 1024 MB", "openhtmltopdf", ours, theirs);
    }

    /** The same page by way of LibreOffice, where the machine has it. */
    private static void office(int incidents, List<Transcript.Block> blocks, Path words) throws Exception {
        if (Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")))) {
            System.out.println("LibreOffice: not on this machine");
            return;
        }
        Path folder = Files.createTempDirectory("office");
        Path page = folder.resolve("words.html");
        Files.writeString(page, HtmlPeer.html(blocks));
        String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        double[] ours = {inChild("ours", incidents, words, 1024)};
        double[] theirs = {
            inShell(
                    "soffice",
                    profile,
                    "--headless",
                    "--convert-to",
                    "pdf:writer_web_pdf_Export",
                    "--outdir",
                    folder.toString(),
                    page.toString())
        };
        System.out.println("LibreOffice: " + Written.of(Files.readAllBytes(folder.resolve("words.pdf"))));
        print("processor seconds of a whole process", "LibreOffice", ours, theirs);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    /** Processor seconds of a command and its children, as the shell counts them. */
    private static double inShell(String... command) throws Exception {
        List<String> all =
                new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\" >/dev/null 2>&1", "-"));
        all.addAll(List.of(command));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return Arrays.stream(said.split(" ")).mapToDouble(Double::parseDouble).sum();
    }

    private static void heaps(int incidents, Path words) throws Exception {
        int ours = least("ours", incidents, words);
        int theirs = least("theirs", incidents, words);
        System.out.printf("smallest heap: ours %d MB, OpenPDF %d MB%n", ours, theirs);
        System.out.printf(
                "processor seconds of a whole process in 128 MB: ours %.2f; in 96 MB: ours %.2f%n",
                inChild("ours", incidents, words, 128), inChild("ours", incidents, words, 96));
        System.out.printf(
                "ten times as many incidents in 512 MB: ours %.2f processor seconds%n",
                inChild("ours", 10 * incidents, words, 512));
    }

    /** In megabytes. */
    private static int least(String which, int incidents, Path words) throws Exception {
        int fails = 4;
        int does = 1024;
        while (does - fails > STEP) {
            int between = (fails + does) / 2 / STEP * STEP;
            if (inChild(which, incidents, words, between) < 0) {
                fails = between;
            } else {
                does = between;
            }
        }
        return does;
    }

    /** Processor seconds from the process's start to its end; negative if it did not finish. */
    private static double inChild(String which, int incidents, Path words, int megabytes) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Dpdfbox.fontcache=" + System.getProperty("pdfbox.fontcache", "target"),
                "-classpath",
                System.getProperty("java.class.path"),
                PortfolioBench.class.getName(),
                which,
                String.valueOf(incidents),
                words.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? Double.parseDouble(said) : -1;
    }

    private static void child(String which, int incidents, Path words) throws IOException {
        Path file = Files.createTempFile(words.toAbsolutePath().getParent(), "bench", ".pdf");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (which.equals("ours")) {
                ours(BenchContent.of(incidents), out);
            } else {
                try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(words)))) {
                    List<Transcript.Block> blocks = Transcript.read(in);
                    if (which.equals("html")) {
                        HtmlPeer.write(HtmlPeer.html(blocks), out);
                    } else {
                        new OpenPdfPeer().write(blocks, out);
                    }
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
        System.out.println(SYSTEM.getProcessCpuTime() / 1e9);
    }

    private static void ours(PortfolioContent content, OutputStream out) {
        try {
            MadeUpContent.writer().write(content, null, out, Progress.UNWATCHED);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
