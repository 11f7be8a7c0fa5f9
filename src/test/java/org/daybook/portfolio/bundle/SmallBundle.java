package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.signature.StampService;
import org.daybook.crypto.signature.TimeStamp;
import org.daybook.fuzz.TemporaryFolder;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;

/** The files of a real bundle of a small diary, with a time-stamp, by their names. */
final class SmallBundle {
    private static final int LARGEST = 40_000;

    private SmallBundle() {}

    /** All but those that are large, which the portfolio is: of it the end stays, in which its signature lies. */
    static Map<String, byte[]> files() throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            OnThread open = new OnThread(new Diary(folder.path()).create());
            Path bag = folder.path().resolve("bag");
            try {
                open.record(Diary.incident("told"), null);
                open.session()
                        .intake()
                        .begin(
                                "seen".getBytes(StandardCharsets.UTF_8),
                                "seen.txt",
                                open.incidents().getFirst().id())
                        .finish();
                PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
                Written written = new Written(open);
                written.write(written.bundle(request), BundleChoice.of(request), bag, Progress.UNWATCHED);
            } finally {
                open.close();
            }
            byte[] list = Files.readAllBytes(bag.resolve(BagNames.TAG_MANIFEST));
            Files.write(bag.resolve(BagNames.RESPONSE), StampService.stamped(TimeStamp.request(Hashes.sha256(list))));
            return read(bag);
        }
    }

    private static Map<String, byte[]> read(Path bag) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(bag)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                files.put(
                        bag.relativize(file).toString().replace('\\', '/'),
                        bytes.length <= LARGEST
                                ? bytes
                                : Arrays.copyOfRange(bytes, bytes.length - LARGEST, bytes.length));
            }
        }
        return files;
    }
}
