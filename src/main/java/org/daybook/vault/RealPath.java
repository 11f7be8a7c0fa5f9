package org.daybook.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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
            throw new VaultFailure.CannotReadOrWrite("real path");
        }
    }

    /** The real path of a file that may not exist yet. */
    static Path ofTarget(Path file) throws VaultFailure {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Files.exists(file) ? of(file) : file;
    }
}
