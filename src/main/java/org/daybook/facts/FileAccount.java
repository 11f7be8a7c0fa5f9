package org.daybook.facts;

import java.util.List;

/**
 * What a file said of itself when it was added.
 *
 * @param name its name outside
 * @param folder where it lay outside; kept apart, and in no portfolio
 * @param kind what its content is, as a media type such as {@code image/jpeg}; {@code application/octet-stream} if unknown
 * @param times every time it gives, in the order of {@link TimeSaid.Source}
 * @param origin where and with what it was made, as it says
 * @param dimensions how large or long it is, as it says
 * @param warnings what is odd about it
 */
public record FileAccount(
        String name,
        String folder,
        String kind,
        List<TimeSaid> times,
        FileOrigin origin,
        Dimensions dimensions,
        List<FileWarning> warnings) {
    /** The kind of a file whose content is not known. */
    public static final String UNKNOWN_KIND = "application/octet-stream";

    public FileAccount {
        times = List.copyOf(times);
        warnings = List.copyOf(warnings);
    }

    /** Only a name. */
    public static FileAccount named(String name) {
        return new FileAccount(name, "", UNKNOWN_KIND, List.of(), FileOrigin.NOT_SAID, Dimensions.NOT_SAID, List.of());
    }

    /** The same file, from a folder. */
    public FileAccount from(String newFolder) {
        return new FileAccount(name, newFolder, kind, times, origin, dimensions, warnings);
    }
}
