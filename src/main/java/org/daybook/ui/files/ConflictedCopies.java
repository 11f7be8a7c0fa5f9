package org.daybook.ui.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds copies of a diary that synchronising services leave beside it when two computers changed it, by their names. */
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

    private ConflictedCopies() {}

    /**
     * The names of such copies of {@code diary} in its folder, in order. A name proves nothing: a copy may be her own.
     * Only names are read, no file is opened. Blocking for a moment.
     */
    public static List<String> beside(Path diary) {
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
                if (other.length() > name.length()
                        && other.startsWith(stem)
                        && other.endsWith(ending)
                        && MARK.matcher(other.substring(stem.length(), other.length() - ending.length()))
                                .matches()) {
                    found.add(other);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return found;
        }
        found.sort(null);
        return found;
    }
}
