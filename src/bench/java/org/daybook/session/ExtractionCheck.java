package org.daybook.session;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.progress.Progress;

/**
 * Adds random files, of nothing to 50 MB, to a diary, opens it anew, saves a copy of each and compares its SHA-256 with
 * that of the file outside. Too long for the tests; ends with an exception if one differs. Erases as it goes, so that it
 * needs a few GB of disk.
 */
public final class ExtractionCheck {
    private static final int AT_A_TIME = 100;
    private static final int LARGEST = 50_000_000;

    private ExtractionCheck() {}

    /** @param args how many files; 1,000 if there is none */
    public static void main(String[] args) throws Exception {
        int files = args.length == 0 ? 1000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("extraction");
        try {
            Diary diary = new Diary(Files.createDirectory(folder.resolve("diary")));
            diary.create().close();
            long bytes = 0;
            for (int first = 0; first < files; first += AT_A_TIME) {
                bytes += check(diary, folder, first, Math.min(AT_A_TIME, files - first));
            }
            System.out.printf("%d files, %d MB: each copy has the SHA-256 of its file%n", files, bytes / 1_000_000);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static long check(Diary diary, Path folder, int seed, int count) throws Exception {
        List<String> outside = new ArrayList<>();
        long bytes = 0;
        Session adding = diary.unlock();
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("outside.bin");
            Random random = new Random(seed + i);
            byte[] content = new byte[i == 0 ? 0 : (int) (LARGEST * Math.pow(random.nextDouble(), 2))];
            random.nextBytes(content);
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(content);
            }
            outside.add(sha256(file));
            bytes += content.length;
            adding.intake().begin(file, null, Progress.UNWATCHED).finish();
        }
        adding.close();
        Session saving = diary.unlock();
        List<ExhibitHistory> exhibits =
                saving.call(open -> open.exhibits().all()).get();
        for (int i = 0; i < count; i++) {
            Path copy = folder.resolve("copy.bin");
            saving.files().saveCopy(exhibits.get(i), copy, Progress.UNWATCHED);
            if (!sha256(copy).equals(outside.get(i))) {
                throw new IllegalStateException("a copy differs: " + (seed + i));
            }
            Files.delete(copy);
        }
        saving.call(_ -> {
                    Opened.of(saving)
                            .exhibits()
                            .erase(exhibits.stream().map(ExhibitHistory::id).toList(), "checked");
                    return true;
                })
                .get();
        saving.close();
        return bytes;
    }

    private static String sha256(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest.digest());
    }
}
