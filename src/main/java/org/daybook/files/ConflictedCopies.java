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
 * Finds copies of a diary that synchronising services leave beside it when two computers changed it: by their names, and
 * by the diary's id where it was renamed since.
 */
public final class ConflictedCopies {
    /** What stands between the name of the file and its ending; lower case and capitals count. */
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

    private static final Pattern MARK = Pattern.compile(String.join("|", MARKS));
    private static final Pattern MARKED = Pattern.compile(".+(" + MARK + ")");

    /** Every diary has its id, as it is, on its first pages. */
    private static final int HEADER_BYTES = 16 * 4096;

    private ConflictedCopies() {}

    /**
     * The names of such copies of {@code diary} in its folder, in order. A name proves nothing: a copy may be her own.
     * Of files that have another name, but such a mark, the first pages are read. Blocking for a moment.
     *
     * @param id the diary's random id
     */
    public static List<String> beside(Path diary, byte[] id) {
        Path folder = diary.toAbsolutePath().getParent();
        String name = String.valueOf(diary.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = name.substring(stem.length());
        List<String> found = new ArrayList<>();
        if (folder == null) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                String other = String.valueOf(file.getFileName());
                if (!other.equals(name) && other.endsWith(ending)) {
                    String its = other.substring(0, other.length() - ending.length());
                    boolean isNamedAfterIt = its.startsWith(stem)
                            && MARK.matcher(its.substring(stem.length())).matches();
                    if (isNamedAfterIt || (MARKED.matcher(its).matches() && isOf(file, id))) {
                        found.add(other);
                    }
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
