package org.daybook.exhibit;

import java.util.List;
import org.daybook.record.Dimensions;

/**
 * The metadata of a file when it was added.
 *
 * @param name its name outside the diary
 * @param folder its folder outside the diary; stored separately, and never in a portfolio
 * @param kind its content, as a media type such as {@code image/jpeg}; {@code application/octet-stream} if unknown
 * @param times every time it gives, in the order of {@link FileTimestamp.TimestampSource}
 * @param origin where and with what it was made, as it says
 * @param dimensions how large or long it is, as it says
 * @param warnings what is odd about it
 */
public record FileMetadata(
        String name,
        String folder,
        String kind,
        List<FileTimestamp> times,
        FileOrigin origin,
        Dimensions dimensions,
        List<FileWarning> warnings) {
    /** The kind of a file whose content is not known. */
    public static final String UNKNOWN_KIND = "application/octet-stream";

    public FileMetadata {
        times = List.copyOf(times);
        warnings = List.copyOf(warnings);
    }

    public static FileMetadata named(String name) {
        return new FileMetadata(name, "", UNKNOWN_KIND, List.of(), FileOrigin.NOT_SAID, Dimensions.NOT_SAID, List.of());
    }

    /** A copy with another folder. */
    public FileMetadata from(String newFolder) {
        return new FileMetadata(name, newFolder, kind, times, origin, dimensions, warnings);
    }
}
