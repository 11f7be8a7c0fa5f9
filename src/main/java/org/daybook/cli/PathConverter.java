package org.daybook.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads the name of a file or folder. A name that the system's character set cannot represent arrives altered, so
 * that it neither finds the file nor may name a new one.
 */
final class PathConverter implements ITypeConverter<Path> {

    /** A name could not be read completely. */
    static final class UnreadablePathName extends Exception {
        private static final long serialVersionUID = 1;

        private UnreadablePathName() {
            super("unreadable name");
        }
    }

    @Override
    public Path convert(String value) throws UnreadablePathName {
        try {
            Path path = Path.of(value);
            if (value.indexOf('\uFFFD') < 0 || Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return path;
            }
        } catch (InvalidPathException _) {
            // Reported in the same words.
        }
        throw new UnreadablePathName();
    }
}
