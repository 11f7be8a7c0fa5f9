package org.daybook.importing.phone.backup;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.daybook.importing.phone.PhoneFiles;

/**
 * The folder in which a Mac keeps the same messages as a phone, {@code ~/Library/Messages} or a copy of it. Links in it
 * are not followed.
 *
 * @param folder the one in which {@code chat.db} lies
 */
public record MacMessages(Path folder) implements PhoneFiles {
    private static final String DATABASE = "chat.db";
    private static final String PHONE_DATABASE = "Library/SMS/sms.db";
    private static final String ATTACHMENTS = "Library/Messages/Attachments/";

    /** Whether such messages are in a folder itself. */
    public static boolean areIn(Path folder) {
        return Files.isRegularFile(folder.resolve(DATABASE), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Optional<SeekableByteChannel> open(String domain, String path) throws IOException {
        if (domain.equals("HomeDomain") && path.startsWith(PHONE_DATABASE)) {
            return open(List.of(DATABASE + path.substring(PHONE_DATABASE.length())));
        }
        return domain.equals("MediaDomain") && path.startsWith(ATTACHMENTS)
                ? open(List.of(path.substring("Library/Messages/".length()).split("/", -1)))
                : Optional.empty();
    }

    private Optional<SeekableByteChannel> open(List<String> names) throws IOException {
        Path file = folder.toRealPath();
        for (String name : names) {
            boolean isWithin = !name.isEmpty() && !name.equals(".") && !name.equals("..");
            if (!isWithin || !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            try {
                Path next = file.resolve(name);
                if (!file.equals(next.getParent())) {
                    return Optional.empty();
                }
                file = next;
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))
                : Optional.empty();
    }

    /** None: what belongs to a message is named by it. */
    @Override
    public List<String> paths(String domain, String prefix) {
        return List.of();
    }
}
