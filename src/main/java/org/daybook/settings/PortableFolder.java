package org.daybook.settings;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a program that is to write nothing to the computer, such as one that is carried on a stick: a file
 * called {@code portable} lies in it, beside the program or at most two folders above. What the program would keep on
 * the computer it keeps there.
 */
public final class PortableFolder {
    /** The second is what an editor makes of the first. */
    private static final List<String> MARKS = List.of("portable", "portable.txt");

    private static final int FOLDERS = 3;

    private PortableFolder() {}

    /**
     * The folder; empty for a program that is used as usual.
     *
     * @param classPath that of the program, of which its own part comes first
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
