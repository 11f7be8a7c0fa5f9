package org.daybook.evidence.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says about a file.
 *
 * @param name its name, without folders
 * @param folder where it lay, may be empty
 * @param changed when it was last changed; null if not known
 * @param made when it was made on that disk; null if not known
 */
public record FileSystemMetadata(
        String name,
        String folder,
        @Nullable OffsetDateTime changed,
        @Nullable OffsetDateTime made) {
    /** Only a name, as of a picture that was pasted. */
    public static FileSystemMetadata named(String name) {
        return new FileSystemMetadata(name, "", null, null);
    }

    /**
     * Reads it from the file system.
     *
     * @param zone in which the file's times are said
     * @throws IOException if the file's attributes cannot be read
     */
    public static FileSystemMetadata of(Path file, ZoneId zone) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Path name = file.getFileName();
        Path folder = file.toAbsolutePath().getParent();
        return new FileSystemMetadata(
                name == null ? "" : name.toString(),
                folder == null ? "" : folder.toString(),
                at(attributes.lastModifiedTime(), zone),
                at(attributes.creationTime(), zone));
    }

    /** The disk's time; null for 1970, which is what disks say that do not know. */
    private static @Nullable OffsetDateTime at(FileTime time, ZoneId zone) {
        Instant instant = time.toInstant();
        return instant.getEpochSecond() == 0 ? null : instant.atZone(zone).toOffsetDateTime();
    }
}
