package org.daybook.settings;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a program that must write nothing to the computer, such as one carried on a memory stick: it has a
 * file called {@code portable}, beside the program or at most two folders above. Settings are kept there.
 */
public final class PortableFolder {
    /** Editors may add the extension of the second. */
    private static final List<String> MARKS = List.of("portable", "portable.txt");

    private static final int FOLDERS = 3;

    private PortableFolder() {}

    /**
     * The folder; empty for a program that is not portable.
     *
     * @param classPath the class path of the program, its own part first
     */
    public static Optional<Path> of(String classPath) {
        String first = classPath.split(File.pathSeparator, 2)[0];
        if (first.isBlank()) {
            return Optional.empty();
        }
        try {
            @Nullable Path folder = Path.of(first).toAbsolutePath().normalize().getParent();
            for (int i = 0; i < FOLDERS && folder != null; i++) {
                if (isMarked(folder)) {
                    return Optional.of(folder);
                }
                folder = folder.getParent();
            }
        } catch (InvalidPathException _) {
            // Whatever is there, it is not a folder.
        }
        return Optional.empty();
    }

    private static boolean isMarked(Path folder) {
        return MARKS.stream().map(folder::resolve).anyMatch(Files::isRegularFile);
    }
}
