package org.daybook.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.daybook.crypto.Hashes;

/**
 * Runs one target with inputs that are made from its seeds so that they reach code which none before has reached:
 * {@code FuzzMain TARGET [-runs=1000000] [-max_total_time=600]}, and whatever else libFuzzer takes. It leaves the input of
 * each finding in the folder of the target; that input is to be kept as a seed.
 */
public final class FuzzMain {
    private static final String OURS_AND_WHAT_READS_FOR_US =
            "org.daybook.**:com.drew.**:org.apache.pdfbox.**:org.apache.fontbox.**:com.twelvemonkeys.**:"
                    + "com.fasterxml.jackson.**:org.bouncycastle.**:com.sun.imageio.**";

    /** Loops over pixels, in which nothing can be learnt and much time is lost. */
    private static final String PIXELS = "org.daybook.evidence.PixelDownscaler:org.daybook.evidence.PixelRows:"
            + "org.daybook.evidence.OrientationTransform:org.daybook.evidence.ColourProfile:org.daybook.evidence.PictureEncoder:"
            + "org.apache.pdfbox.rendering.GroupGraphics";

    private FuzzMain() {}

    /** @param args the target, and what libFuzzer is to be told */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of("target", "fuzz", args[0]);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (byte[] seed : SeedFiles.of(args[0])) {
            keep(corpus, seed);
        }
        List<String> all = new ArrayList<>(List.of(
                "--target_class=" + Fuzzed.class.getName(),
                "--target_args=" + args[0],
                "--instrumentation_includes=" + OURS_AND_WHAT_READS_FOR_US,
                "--instrumentation_excludes=" + PIXELS,
                "--custom_hook_includes=" + OURS_AND_WHAT_READS_FOR_US,
                "--keep_going=20",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-timeout=5",
                "-max_len=65536"));
        all.addAll(List.of(args).subList(1, args.length));
        all.add(corpus.toString());
        Jazzer.main(all.toArray(String[]::new));
    }

    private static void keep(Path corpus, byte[] seed) throws IOException {
        Files.write(corpus.resolve(HexFormat.of().formatHex(Hashes.sha256(seed), 0, 10)), seed);
    }
}
