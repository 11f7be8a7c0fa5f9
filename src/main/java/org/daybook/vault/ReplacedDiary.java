package org.daybook.vault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.files.WorkingFile;
import org.daybook.files.WorkingName;

/**
 * Keeps a diary that a restored copy is about to replace, under a second name with the day in it. For a moment both
 * names lead to the same file. If the program is killed in that moment, both names remain. SQLite finds the journal of
 * a file by the file's name alone, so what is written under one name could be undone by an old journal beside the
 * other, or lack its own. {@link #undo} removes the second name again before the file is opened.
 *
 * <p>Blocking; not for the interface thread.
 */
final class ReplacedDiary {
    private static final List<String> COMPANIONS = List.of("-journal", "-wal", "-shm");

    /** What a second name has and the first has not. */
    private static final String DAY = "-\\d{4}-\\d{2}-\\d{2}(-\\d{1,4})?";

    private ReplacedDiary() {}

    static boolean hasAnything(Path file) {
        return Files.exists(file) || COMPANIONS.stream().anyMatch(end -> Files.exists(companion(file, end)));
    }

    static Path companion(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end);
    }

    /**
     * Gives the present file a second name with {@code day} in it, and moves its journal to that name: beside the copy,
     * SQLite would take the journal for the copy's own.
     *
     * @return the second name; the first still leads to the same bytes
     */
    static Path of(Path diary, LocalDate day) throws IOException {
        Path aside = freeName(diary, day);
        if (Files.exists(diary)) {
            alsoName(diary, aside);
        }
        WorkingName.of(diary).forceFolder();
        for (String end : COMPANIONS) {
            Path companion = companion(diary, end);
            if (Files.exists(companion)) {
                Files.move(companion, companion(aside, end), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        WorkingName.of(diary).forceFolder();
        return aside;
    }

    /**
     * Removes second names of {@code diary} and gives its journal back, if a replacement was interrupted. Does nothing
     * to a separate file, whatever its name.
     */
    static void undo(Path file) throws IOException {
        Path diary = ownerOf(file);
        for (Path other : namedLike(diary)) {
            if (isOneFile(diary, other)) {
                takeBack(other, diary);
                Files.delete(other);
                WorkingName.of(diary).forceFolder();
            } else if (isHalfOf(diary, other)) {
                // A memory stick has no links. The copy stays, like a diary without a journal.
                takeBack(other, diary);
            }
        }
    }

    /** Whether there is anything to {@link #undo}. */
    static boolean isBegun(Path file) throws IOException {
        Path diary = ownerOf(file);
        for (Path other : namedLike(diary)) {
            if (isOneFile(diary, other) || isHalfOf(diary, other)) {
                return true;
            }
        }
        return false;
    }

    /** The first name of a file, given its second. */
    private static Path ownerOf(Path file) throws IOException {
        Path first = withoutDay(file);
        return isOneFile(first, file) ? first : file;
    }

    /** The name of a file without the day that {@link #freeName} puts into it. */
    static Path withoutDay(Path file) {
        Matcher name = Pattern.compile("(.+?)" + DAY).matcher(stem(file));
        return name.matches() ? file.resolveSibling(name.group(1) + ending(file)) : file;
    }

    private static void takeBack(Path other, Path diary) throws IOException {
        for (String end : COMPANIONS) {
            Path companion = companion(other, end);
            if (Files.exists(companion) && !Files.exists(companion(diary, end))) {
                Files.move(companion, companion(diary, end), StandardCopyOption.ATOMIC_MOVE);
                WorkingName.of(diary).forceFolder();
            }
        }
    }

    /** A symbolic link to the other name is her own and is left alone. */
    private static boolean isOneFile(Path diary, Path other) throws IOException {
        return Files.isRegularFile(diary, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
                && Files.isSameFile(diary, other);
    }

    /** Whether the journal beside {@code other}, which has the same bytes, was taken from beside {@code diary}. */
    private static boolean isHalfOf(Path diary, Path other) throws IOException {
        return Files.isRegularFile(diary)
                && Files.isRegularFile(other)
                && Files.isRegularFile(companion(other, "-journal"))
                && !Files.exists(companion(diary, "-journal"))
                && Files.mismatch(diary, other) == -1;
    }

    /** The files that may be second names of it: those named by {@link #freeName}. */
    private static List<Path> namedLike(Path diary) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(stem(diary)) + DAY + Pattern.quote(ending(diary)));
        DirectoryStream.Filter<Path> like =
                path -> name.matcher(String.valueOf(path.getFileName())).matches();
        List<Path> found = new ArrayList<>();
        Path folder = diary.toAbsolutePath().getParent();
        if (folder != null) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, like)) {
                files.forEach(found::add);
            } catch (DirectoryIteratorException | AccessDeniedException e) {
                // In a folder that may not be listed, nothing can have been replaced either.
                return List.of();
            }
        }
        return found;
    }

    private static void alsoName(Path file, Path other) throws IOException {
        try {
            Files.createLink(other, file);
        } catch (FileSystemException | UnsupportedOperationException e) {
            // Memory sticks have no links: only a whole copy makes sure that nothing is lost.
            try (WorkingFile working = WorkingFile.of(other)) {
                Files.copy(file, working.path(), StandardCopyOption.COPY_ATTRIBUTES);
                working.force();
                working.put();
            }
        }
    }

    /** A name with {@code day} in it that nothing has. */
    static Path freeName(Path diary, LocalDate day) {
        int again = 1;
        Path free = named(diary, day, again);
        while (hasAnything(free)) {
            again++;
            free = named(diary, day, again);
        }
        return free;
    }

    private static Path named(Path diary, LocalDate day, int again) {
        return diary.resolveSibling(stem(diary) + "-" + day + (again == 1 ? "" : "-" + again) + ending(diary));
    }

    private static String stem(Path diary) {
        String name = String.valueOf(diary.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String ending(Path diary) {
        return String.valueOf(diary.getFileName()).substring(stem(diary).length());
    }
}
