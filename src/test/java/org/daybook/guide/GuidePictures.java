package org.daybook.guide;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Makes the pictures of the user guide again; contributing.md has the command. */
public final class GuidePictures {
    /** Where they are kept. */
    static final Path FOLDER = Path.of("src", "site", "resources", "images");

    private GuidePictures() {}

    /** @param args another folder to write them to, or none */
    public static void main(String[] args) throws Exception {
        // The toolkit's own thread would keep a walk that failed alive for ever.
        Thread.setDefaultUncaughtExceptionHandler((_, failed) -> {
            failed.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        Path target = args.length == 0 ? FOLDER : Path.of(args[0]);
        Files.createDirectories(target);
        Path work = Files.createTempDirectory("notes");
        for (Map.Entry<Picture, BufferedImage> made : new Walk(work).pictures().entrySet()) {
            byte[] png = new SmallPng(made.getValue()).bytes();
            Files.write(target.resolve(made.getKey().file()), png);
            System.out.println(made.getKey().file() + ": " + png.length);
        }
        System.exit(0);
    }
}
