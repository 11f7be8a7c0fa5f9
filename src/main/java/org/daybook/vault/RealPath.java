package org.daybook.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.daybook.files.WorkingName;

/**
 * Resolves links to the real place of a file, since SQLite looks for a file's journal beside the file itself and not
 * beside a link.
 */
final class RealPath {
    private RealPath() {}

    /** The real path of an existing file. */
    static Path of(Path file) throws VaultFailure {
        try {
            return file.toRealPath();
        } catch (NoSuchFileException e) {
            throw new VaultFailure.Missing();
        } catch (IOException e) {
            requireShortName(file, "");
            throw new VaultFailure.CannotReadOrWrite("real path");
        }
    }

    /**
     * Refuses a name that is longer than systems allow once {@code ending} is added to it, as it is to that of the
     * journal.
     */
    static void requireShortName(Path file, String ending) throws VaultFailure {
        String name = file.getFileName() + ending;
        if (name.getBytes(StandardCharsets.UTF_8).length > WorkingName.LONGEST) {
            throw new VaultFailure.NameTooLong();
        }
    }

    /** The real path of a file that may not exist yet. */
    static Path ofTarget(Path file) throws VaultFailure {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Files.exists(file) ? of(file) : file;
    }
}
