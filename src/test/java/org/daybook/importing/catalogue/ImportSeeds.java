package org.daybook.importing.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Small invented files of each format, from which damaged ones are made: a folder for each, named by its code. */
final class ImportSeeds {
    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "daybook", "importing", "seeds");

    private ImportSeeds() {}

    /** A file of a format. */
    record Seed(String name, byte[] bytes) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** The files of a format; empty if nobody wrote one. */
    static List<Seed> of(String format) throws IOException {
        Path folder = FOLDER.resolve(format);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Seed> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                seeds.add(new Seed(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return seeds;
    }
}
