package org.daybook.ui.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What lies in a folder, folders first, by name, without what is hidden. Blocking: a drive may be slow.
 *
 * @param folder which folder
 * @param rows what lies in it
 */
record FolderListing(Path folder, List<Row> rows) {
    private static final int MOST = 5_000;
    private static final Comparator<Row> ORDER = Comparator.comparing((Row row) -> !row.isFolder())
            .thenComparing(row -> row.name().toLowerCase(Locale.ROOT));

    /** What a row is, in the order in which they are listed where a notebook is looked for. */
    enum Kind {
        NOTEBOOK,
        FOLDER,
        OTHER_FILE
    }

    FolderListing {
        rows = List.copyOf(rows);
    }

    /**
     * One folder or file.
     *
     * @param path where it is
     * @param isFolder whether it is a folder
     */
    record Row(Path path, boolean isFolder) {
        private static final String NOTEBOOK = ".nbk";

        Kind kind() {
            if (isFolder) {
                return Kind.FOLDER;
            }
            return name().toLowerCase(Locale.ROOT).endsWith(NOTEBOOK) ? Kind.NOTEBOOK : Kind.OTHER_FILE;
        }

        String name() {
            return String.valueOf(path.getFileName());
        }
    }

    /**
     * Reads {@code folder}, its first 5,000 entries.
     *
     * @throws IOException if it is no folder or may not be read
     */
    static FolderListing of(Path folder) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, FolderListing::isShown)) {
            for (Path path : stream) {
                if (rows.size() == MOST) {
                    break;
                }
                rows.add(new Row(path, Files.isDirectory(path)));
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        rows.sort(ORDER);
        return new FolderListing(folder, rows);
    }

    /** Drives, memory sticks and the like. */
    static List<Path> drives() {
        List<Path> drives = new ArrayList<>();
        FileSystems.getDefault().getRootDirectories().forEach(drives::add);
        String user = System.getProperty("user.name", "");
        for (String parent : List.of("/media/" + user, "/run/media/" + user, "/Volumes")) {
            try (Stream<Path> mounted = Files.list(Path.of(parent))) {
                mounted.filter(Files::isDirectory).sorted().forEach(drives::add);
            } catch (IOException _) {
                // This system mounts removable drives elsewhere.
            }
        }
        return drives;
    }

    private static boolean isShown(Path path) {
        try {
            // A journal is SQLite's, and nothing to choose.
            return !Files.isHidden(path) && !path.toString().endsWith("-journal");
        } catch (IOException _) {
            return true;
        }
    }
}
