package org.daybook.importing.phone.backup;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.LimitedInputStream;
import org.daybook.importing.plist.PropertyDictionary;
import org.daybook.importing.plist.PropertyLists;

/** The files in the folder of a backup. Links in it are not followed, so that nothing outside it is read. */
record BackupFolder(Path path) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

    /** Whether a manifest can name a file so. */
    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** A file beside the manifest; the caller closes it. */
    Optional<SeekableByteChannel> open(String name) throws IOException {
        return open(path.resolve(name));
    }

    /** A file that the manifest lists, as it lies there; the caller closes it. */
    Optional<SeekableByteChannel> stored(String id) throws IOException {
        Path folder = path.resolve(id.substring(0, 2));
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) ? open(folder.resolve(id)) : Optional.empty();
    }

    private static Optional<SeekableByteChannel> open(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * A property list beside the manifest.
     *
     * @param most bytes
     */
    Optional<PropertyDictionary> list(String name, long most) throws ImportFailure, IOException {
        Optional<SeekableByteChannel> file = open(name);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (SeekableByteChannel channel = file.get()) {
            if (channel.size() > most) {
                throw new ImportFailure.TooLarge(SourceLocation.whole(name));
            }
            byte[] bytes = new LimitedInputStream(Channels.newInputStream(channel), most).readAllBytes();
            return Optional.of(PropertyLists.read(bytes, name));
        }
    }
}
