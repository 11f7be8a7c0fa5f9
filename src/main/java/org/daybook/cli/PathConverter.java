package org.daybook.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads the name of a file or folder. A name whose bytes are no characters here reaches the program with others in
 * their place, and neither finds what it names nor should be given to anything new.
 */
final class PathConverter implements ITypeConverter<Path> {

    /** Not all of a name could be read. */
    static final class UnreadableName extends Exception {
        private static final long serialVersionUID = 1;

        private UnreadableName() {
            super("unreadable name");
        }
    }

    @Override
    public Path convert(String value) throws UnreadableName {
        try {
            Path path = Path.of(value);
            if (value.indexOf('\uFFFD') < 0 || Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return path;
            }
        } catch (InvalidPathException _) {
            // Said in the same words.
        }
        throw new UnreadableName();
    }
}
