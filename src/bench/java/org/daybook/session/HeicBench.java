package org.daybook.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.portfolio.PortfolioCompiler;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.text.Messages;

/**
 * What photos of 12 megapixels in HEIC, of 48 tiles like a phone's, cost beside the same in JPEG: from the click to the
 * thumbnail and to the sharp picture, and as plates, in turns and in one run, with the time of the decoder's process.
 * Needs ffmpeg and heif-enc to make them. Nothing is asserted.
 */
public final class HeicBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int CLICKS = 10;
    private static final int DIFFERENT = 2;
    private static final long WARM_UP = 5_000;

    private HeicBench() {}

    /** @param args how many photos become plates; 300 if there is none, and 0 for the clicks alone */
    public static void main(String[] args) throws Exception {
        int count = args.length == 0 ? 300 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("bench");
        try {
            List<Path> photos = made(folder);
            int sealed = Math.max(count, CLICKS);
            OnThread heic = PlatesBench.seal(diary(folder, photos, ".heic", sealed));
            OnThread jpeg = PlatesBench.seal(diary(folder, photos, ".jpg", sealed));
            click(heic, "HEIC");
            click(jpeg, "JPEG");
            if (count > 0) {
                plates(heic, jpeg, Plates.FULL, folder);
                plates(heic, jpeg, Plates.SMALLER, folder);
            }
            heic.session().close();
            jpeg.session().close();
        } finally {
            PlatesBench.delete(folder);
        }
        System.exit(0);
    }

    /** Different noisy pictures, each without its ending. */
    private static List<Path> made(Path folder) throws Exception {
        List<Path> photos = new ArrayList<>();
        for (int i = 0; i < DIFFERENT; i++) {
            Path photo = folder.resolve("photo-" + i);
            String scene = "testsrc2=size=1344x1008:rate=1,scale=4032:3024:flags=bilinear,format=yuv420p,"
                    + "noise=alls=20:allf=t+u:all_seed=" + i;
            run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", scene, "-frames:v", "1", photo + ".png");
            run("ffmpeg", "-v", "error", "-i", photo + ".png", "-q:v", "2", "-pix_fmt", "yuvj420p", photo + ".jpg");
            run(
                    "heif-enc",
                    "-q",
                    "45",
                    "-p",
                    "preset=superfast",
                    "--cut-tiles",
                    "512",
                    photo + ".png",
                    "-o",
                    photo + ".heic");
            System.out.printf(
                    Locale.ROOT,
                    "photo %d: %.2f MB in HEIC, %.2f MB in JPEG%n",
                    i,
                    Files.size(Path.of(photo + ".heic")) / 1e6,
                    Files.size(Path.of(photo + ".jpg")) / 1e6);
            photos.add(photo);
        }
        return photos;
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        byte[] said = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException(new String(said, StandardCharsets.UTF_8));
        }
    }

    /** A folder with many photos, each with a few bytes of its own behind its end. */
    private static Path diary(Path folder, List<Path> photos, String ending, int count) throws IOException {
        Path diary = Files.createDirectories(folder.resolve(ending.substring(1)));
        Path files = Files.createDirectory(diary.resolve("photos"));
        for (int i = 0; i < count; i++) {
            Path file = files.resolve("photo-" + i + ending);
            Files.copy(Path.of(photos.get(i % photos.size()) + ending), file);
            byte[] end = ByteBuffer.allocate(16)
                    .putInt(16)
                    .put("free".getBytes(StandardCharsets.US_ASCII))
                    .putLong(i)
                    .array();
            Files.write(file, end, StandardOpenOption.APPEND);
        }
        return diary;
    }

    private static void click(OnThread open, String kind) throws Exception {
        ExhibitFileAccess files = open.session().files();
        files.prepareDecoding();
        Thread.sleep(WARM_UP);
        List<ExhibitHistory> all = open.run(Opened.of(open.session()).exhibits()::all);
        Sides sides = new Sides();
        for (ExhibitHistory photo : all.subList(0, CLICKS)) {
            sides.measure("thumbnail", () -> files.thumbnail(photo, () -> false).orElseThrow());
            sides.measure("sharp on the screen", () -> {
                Picture picture = files.picture(photo, PictureBounds.SCREEN, () -> false);
                Arrays.fill(picture.argb(), 0);
            });
        }
        sides.print(kind);
    }

    private static void plates(OnThread heic, OnThread jpeg, Plates plates, Path folder) throws Exception {
        Messages messages = new Messages(Locale.UK);
        PortfolioCompiler compiler = new PortfolioCompiler(new PdfPortfolioWriter(messages));
        PortfolioRequest request = Requests.everything().with(ExhibitChoice.USUAL.with(plates));
        Path out = folder.resolve("out.pdf");
        Sides sides = new Sides();
        for (int round = 0; round < ROUNDS; round++) {
            for (OnThread open : List.of(heic, jpeg)) {
                PortfolioContent content =
                        open.run(() -> Opened.of(open.session()).portfolios().collect(request));
                sides.measure(
                        open == heic ? "HEIC" : "JPEG", () -> compiler.write(content, null, out, Progress.UNWATCHED));
                Files.delete(out);
            }
        }
        String what = "plates, " + plates.code();
        sides.print(what);
        sides.compare(what, "HEIC", "JPEG");
    }
}
