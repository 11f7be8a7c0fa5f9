package org.daybook.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds copies of a diary that synchronising services leave beside it when two computers changed it, by the marks in
 * their names and the diary's id in them: the diary itself may have been renamed since.
 */
public final class ConflictedCopies {
    /** What stands between the name that the file had and its ending; lower case and capitals count. */
    private static final List<String> MARKS = List.of(
            // Dropbox, Nextcloud, ownCloud: (conflicted copy 2026-12-02), (Dana's conflicted copy), (Case Conflict)
            " \\([^()]*[Cc]onflict[^()]*\\)",
            // Older Nextcloud and ownCloud, Syncthing
            "_conflict-\\d{8}-\\d{6}",
            "\\.sync-conflict-\\d{8}-\\d{6}-[A-Z0-9]+",
            // Google Drive, iCloud
            " ?\\(\\d{1,3}\\)",
            " \\d{1,2}",
            // OneDrive adds the name of the computer
            "-(DESKTOP|LAPTOP)-[A-Z0-9]+",
            "-[A-Z][A-Z0-9]+(-[A-Z0-9]+)+");

    private static final Pattern MARKED = Pattern.compile(".+(" + String.join("|", MARKS) + ")");

    /** Every diary has its id, as it is, on its first pages. */
    private static final int HEADER_BYTES = 16 * 4096;

    private ConflictedCopies() {}

    /**
     * The names of such copies of {@code diary} in its folder, in order; one may be her own. Of files with such a name
     * the first pages are read. Blocking for a moment.
     *
     * @param id the diary's random id
     */
    public static List<String> beside(Path diary, byte[] id) {
        String name = String.valueOf(diary.getFileName());
        String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(diary.toAbsolutePath().resolveSibling(""), Files::isRegularFile)) {
            for (Path file : files) {
                String other = String.valueOf(file.getFileName());
                if (!other.equals(name)
                        && other.endsWith(ending)
                        && MARKED.matcher(other.substring(0, other.length() - ending.length()))
                                .matches()
                        && isOf(file, id)) {
                    found.add(other);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return found;
        }
        found.sort(null);
        return found;
    }

    private static boolean isOf(Path file, byte[] id) {
        try (InputStream in = Files.newInputStream(file)) {
            String first = new String(in.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1);
            return first.contains(new String(id, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }
}
