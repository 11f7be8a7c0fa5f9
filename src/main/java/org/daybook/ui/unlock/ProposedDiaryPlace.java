package org.daybook.ui.unlock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.files.SyncedFolder;

/** Finds a place for a new diary that needs no choice. Creates nothing; blocking for a moment. */
final class ProposedDiaryPlace {
    private static final String DOCUMENTS = "Documents";
    private static final int MOST = 100;

    private ProposedDiaryPlace() {}

    /**
     * A file that does not exist yet, in the folder for documents, or in {@code home} itself if that folder seems to be
     * copied to the internet or does not exist.
     *
     * @param name its name, which gets a number if there is such a file
     * @return empty if nothing can be written there
     */
    static Optional<Path> in(Path home, String name) {
        if (home.toString().isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(home.resolve(DOCUMENTS), home)
                .filter(folder -> Files.isDirectory(folder) && Files.isWritable(folder))
                .filter(folder -> SyncedFolder.serviceOf(folder).isEmpty())
                .findFirst()
                .flatMap(folder -> free(folder, name));
    }

    private static Optional<Path> free(Path folder, String name) {
        int ending = name.lastIndexOf('.');
        int dot = ending < 0 ? name.length() : ending;
        return IntStream.range(1, MOST)
                .mapToObj(number -> number == 1 ? name : name.substring(0, dot) + "-" + number + name.substring(dot))
                .map(folder::resolve)
                .filter(Files::notExists)
                .findFirst();
    }
}
