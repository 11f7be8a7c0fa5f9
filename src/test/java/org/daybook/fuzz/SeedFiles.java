package org.daybook.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a target is fed from: its own seeds, and the inputs that once were findings, which lie in a folder of its name.
 */
final class SeedFiles {
    private SeedFiles() {}

    /** All of them. */
    static List<byte[]> of(String target) throws Exception {
        List<byte[]> all = new ArrayList<>(FuzzTargets.named(target).seeds());
        for (Path file : found(target)) {
            all.add(Files.readAllBytes(file));
        }
        return all;
    }

    /** Inputs that once were findings. */
    static List<Path> found(String target) throws IOException {
        URL folder = SeedFiles.class.getResource(target);
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
