package org.daybook.ui.toolkit.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.daybook.evidence.format.FileKind;
import org.daybook.text.NaturalOrder;
import org.daybook.text.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a folder, without hidden files. Blocking: a drive may be slow.
 *
 * @param rows its folders and files, in the order of their names, folders first
 */
record FolderListing(Path folder, List<ListingRow> rows, boolean whole) {
    /** Folders and files of the same age stay in their order. */
    static final Comparator<ListingRow> NEWEST_FIRST = Comparator.comparing((ListingRow row) -> !row.isFolder())
            .thenComparing(Comparator.comparing(ListingRow::age).reversed());

    private static final Comparator<ListingRow> BY_NAME = Comparator.comparing((ListingRow row) -> !row.isFolder())
            .thenComparing(ListingRow::name, NaturalOrder.INSTANCE);

    private static final int MOST = 50_000;

    /** The kinds of rows, in the order in which they are listed when a diary is to be opened. */
    enum RowKind {
        NOTEBOOK,
        FOLDER,
        OTHER_FILE
    }

    /** The order of the files; folders come first, by name. */
    enum Order {
        NEWEST,
        NAME
    }

    FolderListing {
        rows = List.copyOf(rows);
    }

    /**
     * One folder or file.
     *
     * @param size in bytes; 0 for a folder
     * @param changed when it was last modified, according to the disk; null if that cannot be read
     */
    record ListingRow(
            Path path,
            boolean isFolder,
            long size,
            @Nullable Instant changed) {
        private static final String NOTEBOOK = ".nbk";

        /** Reads its attributes; follows links. */
        static ListingRow of(Path path) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                boolean folder = attributes.isDirectory();
                return new ListingRow(
                        path,
                        folder,
                        folder ? 0 : attributes.size(),
                        attributes.lastModifiedTime().toInstant());
            } catch (IOException e) {
                return new ListingRow(path, false, 0, null);
            }
        }

        RowKind kind() {
            if (isFolder) {
                return RowKind.FOLDER;
            }
            return name().toLowerCase(Locale.ROOT).endsWith(NOTEBOOK) ? RowKind.NOTEBOOK : RowKind.OTHER_FILE;
        }

        /** The kind of file that its name suggests. */
        FileKind.FileGroup group() {
            return FileKind.ofName(name()).map(FileKind::group).orElse(FileKind.FileGroup.OTHER);
        }

        /** Whether it may be a picture that can be shown: its name suggests so, or suggests nothing. */
        boolean mayBePicture() {
            return !isFolder && size > 0 && (group() == FileKind.FileGroup.PICTURE || name().indexOf('.') < 0);
        }

        String name() {
            return String.valueOf(path.getFileName());
        }

        /** Its name, with hidden characters shown, such as one that reverses the rest. */
        String shownName() {
            return VisibleText.onOneLine(name());
        }

        /** The time by which files are listed, newest first; equal for all folders and for files without one. */
        private Instant age() {
            return isFolder || changed == null ? Instant.EPOCH : changed;
        }
    }

    /**
     * Reads {@code folder}, its first 50,000 entries.
     *
     * @param cancelled polled; true ends the reading early
     * @throws IOException if it is not a folder or may not be read
     */
    static FolderListing of(Path folder, BooleanSupplier cancelled) throws IOException {
        List<ListingRow> rows = new ArrayList<>();
        boolean whole = true;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, FolderListing::isShown)) {
            for (Path path : stream) {
                if (rows.size() == MOST || cancelled.getAsBoolean()) {
                    whole = false;
                    break;
                }
                rows.add(ListingRow.of(path));
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        rows.sort(BY_NAME);
        return new FolderListing(folder, rows, whole);
    }

    /** {@code wanted}, or if something here has that name, in capitals or not, the first of {@code wanted-2} and on. */
    String freeName(String wanted) {
        Set<String> taken =
                rows.stream().map(row -> row.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        int dot = wanted.lastIndexOf('.');
        int end = dot > 0 ? dot : wanted.length();
        String free = wanted;
        for (int again = 2; taken.contains(free.toLowerCase(Locale.ROOT)); again++) {
            free = wanted.substring(0, end) + "-" + again + wanted.substring(end);
        }
        return free;
    }

    private static boolean isShown(Path path) {
        try {
            // A journal belongs to SQLite and is not for choosing.
            return !Files.isHidden(path) && !path.toString().endsWith("-journal");
        } catch (IOException _) {
            return true;
        }
    }
}
